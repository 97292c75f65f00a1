## Meetings as calendar files

calendar-summary = Meeting: { $body }
calendar-summary-titled = { $body }: { $title }
calendar-cancelled = Cancelled: { $meeting }
calendar-why-cancelled = The meeting is cancelled: { $why }
calendar-link = Link:
calendar-preparation = Preparation:
calendar-agenda = Agenda:
calendar-foot = Meeting { $number } of { $network }
calendar-file = Meeting { $number } { $title }

## The call to a meeting, as a document

call-sort = Call to meeting
call-body = Body
call-place = Place
call-link = Link
call-date = Date
call-time = Time
call-day = { $weekday } { $date }
call-time-from = { $clock }
call-time-span = { $clock }–{ $end }
call-time-until = { $clock }, until { $until }
call-time-unknown = To be announced
call-absence = Absence
call-absence-to = To be reported to { $people }
call-absence-bot = To be reported to the secretary in the meeting room
call-contact-email = { $name } ({ $email })
call-contact-telephone = { $name } ({ $telephone })
call-contact-both = { $name } ({ $email }, { $telephone })
call-cancelled = The meeting is cancelled
call-cancelled-why = The meeting is cancelled: { $why }
call-preparation = Preparation
call-agenda = Agenda
call-introduced-by = Introduced by { $names }
call-contributions = Contributions: { $names }
call-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
call-attachments = Attachments: { $names }
call-signed = Called by { $person }
call-foot = Meeting { $number } of { $network }
call-file = Call { $number } { $title }

## The picture of a year plan

year-plan-title = Year plan { $year }
year-plan-count =
    { $count ->
        [0] No meetings are planned
        [one] One meeting
       *[other] { $count } meetings
    }
year-plan-cancelled = cancelled
year-plan-undated = Day not settled
year-plan-file = Year plan { $year } { $body }
