## Meetings: what they are called, and when they are

meeting-title = { $number } – { $title }
meeting-named = { $number } ({ $title }, { $time })
meeting-at = { $starts }
meeting-at-until = { $starts }–{ $ends }
meeting-over-days = { $starts } to { $ends }
meeting-on = { $date }
meeting-on-day = { $weekday } { $date }
meeting-time-unknown = time not set
meeting-none-planned = No meetings are planned.
meeting-no-such = I cannot find a meeting { $number }.
meeting-coming-are = Planned: { $meetings }.
meeting-which = Which meeting is it: { $meetings }? Write its number.
meeting-is-cancelled = { $number } is cancelled already.
meeting-is-over = { $meeting } has already begun or been held.
meeting-refused = Only { $who } can do that.
meeting-refused-nobody = Nobody can do that now: no chair and no secretariat is registered.

## A meeting is planned, moved and cancelled

meeting-planned = { $number } of { $body } is planned for { $time }.
meeting-planned-next = When the agenda is ready, send the call with `{ $p }meeting call { $number }`.
meeting-has-title = Title: { $title }
meeting-has-place = Place: { $place }
meeting-has-link = Link: { $link }
meeting-has-preparation = Preparation: { $text }
meeting-in-past = The meeting lies in the past. Nobody is called to it or reminded of it.
meeting-without-hour = The time of day is not set. Set it with `{ $p }meeting move { $number } to DAY at 9–12`.
meeting-beside = At the same time: { $meetings }.
meeting-moved = { $number } is moved from { $before } to { $time }.
meeting-asked-anew = Those who had said whether they come are asked again.
meeting-is-then = { $meeting } is set to that time already.
meeting-move-past = { $time } is past already. The meeting was not moved.
meeting-changed = { $meeting } is changed.
meeting-nothing-changed = What is to be changed in { $number }? Write title, place, link or preparation, such as “place Oslo City Hall”.
meeting-cancelled = { $meeting } is cancelled.
meeting-cancelled-why = Reason: { $text }

## A meeting is shown

meeting-fact-body = Body: { $body }
meeting-fact-time = Time: { $time }
meeting-fact-called = Called { $date }
meeting-fact-cancelled = **Cancelled** { $date }
meeting-tasks = Tasks:
meetings-coming = Meetings of { $of }
meetings-in = Meetings of { $of } in { $year }
meetings-none = No meetings of { $of } are planned.
meetings-none-in = No meetings of { $of } are registered in { $year }.
meeting-line = { $title }: { $time }
meeting-line-body = ({ $body })
meeting-line-place = ({ $place })
meeting-line-cancelled = (**cancelled**)
year-wrong = Write the year with four digits, such as 2027.

## The call, and who comes

call-title = Call: { $meeting }
call-how = Are you coming? Answer with 👍 or 👎 on this message, or write “I am coming” or “I cannot because …” here in the thread.
call-absence-told = Absence can also be told to { $people }.
call-sent = The call to { $number } is sent.
call-items-left =
    { $count ->
        [one] One item is proposed and not on the agenda: { $items }. It is
       *[other] { $count } items are proposed and not on the agenda: { $items }. They are
    } put on with `{ $p }item put on`; then send the call again.
call-without-hour = { $number } has no time of day yet. Set it first, with `{ $p }meeting move { $number } to DAY at 9–12`.
call-document = Call with agenda for { $number }.
call-document-anew = Call with agenda for { $number } as it is now. It replaces the one before.
call-calendar = { $number } for the calendar.
board-title = Who comes to { $number }, { $time }
board-count = { $count } of { $of } are coming.
board-coming = **Coming:** { $people }
board-absent = **Absent:** { $people }
board-unanswered = **Have not answered:** { $people }
board-person = { $person } ({ $organisation })
board-deputy-comes = { $person }, { $deputy } comes as deputy
board-deputy-asked = { $person }, { $deputy } is asked as deputy
quorum-met = That is enough to decide ({ $needed } are needed).
quorum-lost = That is not enough to decide ({ $needed } are needed).
quorum-open = { $needed } have to come to decide.
board-how = Change your answer with `{ $p }meeting coming { $number }` or `{ $p }meeting absent { $number }`.
board-cancelled = The meeting is cancelled.
attendance-coming-you = You are noted as coming to { $meeting }.
attendance-absent-you = You are noted as absent from { $meeting }.
attendance-coming = { $person } is noted as coming to { $meeting }.
attendance-absent = { $person } is noted as absent from { $meeting }.
attendance-deputy = { $person } is absent from { $meeting }, and { $deputy } is noted as deputy.
attendance-coming-for-you = { $person } has noted you as coming to { $meeting }. If that is wrong, answer here.
attendance-absent-for-you = { $person } has noted you as absent from { $meeting }. If that is wrong, answer here.
attendance-deputy-asked = { $people } has been asked to come as deputy.
attendance-can-you = { $person } cannot come to { $meeting }. Can you come as deputy?
attendance-how = Answer here with “I am coming” or “I cannot”, or with 👍 or 👎 on the message.
attendance-not-theirs = You cannot answer for { $person }.
attendance-own-deputy = { $person } cannot be their own deputy.
attendance-deputy-sits = { $person } is called to the meeting too, and cannot come for somebody else.
attendance-taken-back = Your answer about { $meeting } is taken back.
attendance-taken-back-for = What you said for { $person } about { $meeting } is taken back.
attendance-unclear = Are you coming to { $number }? Answer “I am coming” or “I cannot because …”.

## Items

item-named = { $number } “{ $title }”
item-line = **{ $number }** { $title }
item-line-case = **Item { $case }** { $title } ({ $number }).
item-line-prefixed = **{ $prefix } { $case }** { $title } ({ $number }).
item-line-proposed = Proposed by { $names }.
item-introduced = Introduced by { $names }.
item-contributions = Contributing: { $names }.
item-minutes = { $count } minutes.
item-attachments = Attached: { $names }.
item-outcome = Decision: { $text }
agenda-is = Agenda:
agenda-tasks = Tasks to follow up:
agenda-empty = No items are on the agenda yet.
agenda-approval-of-call-and-agenda = Approval of the call and the agenda
agenda-approval-of-minutes = Approval of the previous minutes
agenda-any-other-business = Any other business
item-none-waiting = No items wait to be put on an agenda.
item-which = Which item is it: { $numbers }?
item-no-such = I cannot find an item { $number }.
item-not-theirs = You have no seat in { $body }, and so cannot do that.
item-other-body = { $number } is a meeting of { $body }.
item-proposed = The item { $item } is proposed to { $body }.
item-proposed-by = { $organisation } has proposed the item { $item }.
item-wished-for = It is wished for { $meeting }.
item-who-decides = It is put on the agenda with `{ $p }item put on { $number }`.
item-on-agenda = { $item } is on the agenda of { $meeting }.
item-after-call = The call has been sent already. Send it again with `{ $p }meeting call { $number }`.
item-declined = { $item } is declined: { $text }
item-declined-already = { $item } is declined already.
item-decline-why = Why is it declined? Write it like this: `{ $p }item decline { $number } because …`
item-own-agenda = { $body } owns its agenda. Only the meeting or the chair ({ $people }) can decline an item.
item-own-agenda-nobody = { $body } owns its agenda, and nobody is registered as its chair. The item is taken up at the meeting.
item-introducer = { $name } introduces { $item }.
item-introduced-already = { $name } introduces { $item } already.
item-contributes = { $name } contributes to { $item }.
item-not-for-them = You cannot offer anything for { $organisation }.
item-who = Who? Write the name, such as `{ $p }item introducer { $number } Drammen`.
item-you-introduce = You introduce { $item } at { $meeting }.
item-outcome-which = Which item? Write its number, such as `{ $p }item outcome S1: …`
item-outcome-what = What was decided? Write it like this: `{ $p }item outcome { $number }: …`
item-outcome-noted = The decision on { $item } is noted: { $text }
item-not-on-agenda = { $item } is on no agenda.
item-attach-file = Send the file with `{ $p }item attach { $number }` as its message.
item-attached = { $name } is attached to { $item }.
items-of = Items for { $meeting }
items-waiting = Proposed, and on no agenda yet
items-none = No items are proposed.
minutes-wrong = Write a number of minutes, 480 at most.

## Tasks

task-line = **{ $number }** { $title }
task-owner = Owner: { $owner }.
task-members = the members
task-due = Due: { $date }.
task-done-at = Done { $date }.
task-overdue = **Overdue.**
task-noted = The task is noted.
task-yours = You have been given a task:
task-without-date = It has no date, so I do not remind of it.
task-without-owner = It has no owner, so I only remind the secretariat of it.
task-due-past = { $date } is past already.
task-which = Which task? Write its number, such as O1.
task-no-such = I cannot find a task { $number }.
task-done = { $number } “{ $title }” is done.
task-done-already = { $number } was reported done { $date } by { $person }.
task-is-whose = { $number } is the task of { $owner }.
tasks-none = No tasks are open.
tasks-open = { $count ->
    [one] One open task
   *[other] { $count } open tasks
}

## The year plan

plan-title = Year plan { $year } for { $body }
plan-picture-sent = The picture is sent to the room of { $body }.
plan-empty = No meetings are planned in { $year }.
plan-how = I can propose dates: `{ $p }yearplan { $year } propose`
plan-count = { $count ->
    [one] One meeting is planned.
   *[other] { $count } meetings are planned.
}
plan-count-of = { $count } of { $of } meetings are planned.
plan-how-many = The charter does not say how often { $body } meets. Write how many meetings, such as `{ $p }yearplan { $year } propose 5`.
plan-year-past = The year { $year } is past.
plan-too-many = There is no room for { $count } meetings in { $year }; there is for { $possible }.
plan-full = { $count } meetings are planned in { $year } already.
plan-proposed = Proposed meetings of { $body } in { $year }
plan-date = **{ $number }:** { $weekday } { $date }
plan-besides = They come in addition to { $count } that are planned already.
plan-avoids = The proposal avoids public holidays, Christmas, Easter, July and the school holidays that are given.
plan-accept = Write `{ $p }yes` to plan them all, or for example `{ $p }yearplan { $year } accept 1 and 3`, or ask the members with `{ $p }yearplan { $year } ask`.
plan-accept-one = Write `{ $p }yes` to plan it.
plan-ask = Do the dates of { $body } in { $year } suit you? Choose the one that suits you worst.
plan-all-suit = All suit
plan-too-many-to-ask = There are too many dates for one poll, which can have { $most }.
plan-nothing-proposed = I have not proposed any dates to you here. Ask for them with `{ $p }yearplan propose`.
plan-no-such-date = There is no date number { $number } in the proposal, which has { $most }.
plan-left = Left of the proposal for { $year }:
plan-hours = Time of day, place and link are set with `{ $p }meeting move` and `{ $p }meeting change`.
plan-words-wrong = I did not understand this. Write for example “propose 5” or “accept 1 and 3”.
kind-plan-words = “propose” or “accept”
short-plan-words = propose/accept
help-year-plan = the meetings of a year, and proposed dates
help-year-plan-examples =
    `{ $p }yearplan 2027`
    `{ $p }yearplan 2027 propose 5`
    `{ $p }yearplan 2027 accept 1 and 3`
    `{ $p }yearplan 2027 picture`

## What is written after the commands

kind-meeting = a meeting's number
short-meeting = MEETING
meeting-number-wrong = This is not a meeting's number. Write it as M and a number, such as M3.
kind-item = an item's number
short-item = ITEM
item-number-wrong = This is not an item's number. Write it as S and a number, such as S1.
kind-task = a task's number
short-task = TASK
task-number-wrong = This is not a task's number. Write it as O and a number, such as O2.
kind-meeting-time = a day, if possible with the time of day
short-meeting-time = TIME
kind-place = a place
short-place = PLACE
kind-link = a link
short-link = LINK
link-wrong = A link begins with https:// and has no blanks.
kind-preparation = what is to be prepared
short-preparation = TEXT
kind-material = “with material”
short-material = with material
kind-minutes = a number of minutes
short-minutes = MINUTES
kind-owner = a person, an organisation or “members”
short-owner = OWNER

## Help

help-meeting-next = the next meeting, with its items and who comes
help-meeting-next-examples =
    `{ $p }meeting`
help-meeting-show = a meeting, with its items and who comes
help-meeting-show-examples =
    `{ $p }meeting show M3`
help-meeting-list = the meetings to come, or all of a year
help-meeting-list-examples =
    `{ $p }meeting list`
    `{ $p }meeting list 2027`
help-meeting-new = plan a meeting
help-meeting-new-examples =
    `{ $p }meeting new 12 March 2027 at 9–14, place Oslo City Hall`
    `{ $p }meeting new 12 March 2027, title Spring meeting`
help-meeting-move = move a meeting to another time
help-meeting-move-examples =
    `{ $p }meeting move M3 to 19 March 2027 at 10–12`
help-meeting-change = change title, place, link or preparation
help-meeting-change-examples =
    `{ $p }meeting change M3 place Bergen City Hall`
    `{ $p }meeting change M3 link https://example.org/room`
help-meeting-cancel = cancel a meeting
help-meeting-cancel-examples =
    `{ $p }meeting cancel M3 because too few can come`
help-meeting-call = send the call, with the agenda and a calendar file
help-meeting-call-examples =
    `{ $p }meeting call M3`
help-meeting-coming = say that you are coming
help-meeting-coming-examples =
    `{ $p }meeting coming`
    `{ $p }meeting coming M3 for Roger Valhammer`
help-meeting-absent = say that you cannot come, with a deputy if you like
help-meeting-absent-examples =
    `{ $p }meeting absent`
    `{ $p }meeting absent M3, deputy Roger Valhammer, because I am travelling`
help-item-new = propose an item
help-item-new-examples =
    `{ $p }item new Electric scooters in the cities`
    `{ $p }item new The cities and the climate, introducer Oslo, for meeting M3`
help-item-put-on = put an item on the agenda, or move it there
help-item-put-on-examples =
    `{ $p }item put on S1`
    `{ $p }item put on S1 on meeting M3, as number 2, time 20 minutes`
help-item-decline = decline an item, with the reason
help-item-decline-examples =
    `{ $p }item decline S2 because it belongs in the councils`
help-item-introduce = say who introduces an item
help-item-introduce-examples =
    `{ $p }item introducer S1 Trondheim`
    `{ $p }item introducer S1`
help-item-contribute = offer to contribute to an item
help-item-contribute-examples =
    `{ $p }item contribute S1`
help-item-attach = attach a file to an item, with the command as the message to the file
help-item-attach-examples =
    `{ $p }item attach S1`
help-item-outcome = note what was decided on an item
help-item-outcome-examples =
    `{ $p }item outcome S1: Agreed to send a joint statement.`
help-item-list = a meeting's items, and those that wait
help-item-list-examples =
    `{ $p }item list`
    `{ $p }item list for meeting M3`
help-task-new = note a task
help-task-new-examples =
    `{ $p }task new Draft the year plan, owner Drammen, by 1 December`
    `{ $p }task new Homework, owner members`
help-task-done = report a task done
help-task-done-examples =
    `{ $p }task done O1`
help-task-list = the tasks that are not done
help-task-list-examples =
    `{ $p }task list`
