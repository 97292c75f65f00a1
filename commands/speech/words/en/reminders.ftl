## Reminders

remind-meeting = Reminder: { $meeting } is in { $left }.
remind-meeting-day = Reminder: { $meeting }.
remind-place = Place: { $place }.
remind-attendance = You have not said whether you come to { $meeting }.
remind-attendance-for = { $person } has not answered the call to { $meeting }.
remind-attendance-for-how = You can answer with `{ $p }meeting coming { $number } for { $person }` or `{ $p }meeting absent { $number } for { $person }`.
remind-call = The call to { $meeting } has not been sent.
remind-call-how = Send it with `{ $p }meeting call { $number }` when the agenda is ready.
remind-material = The material for { $item } is missing. The item is on the agenda of { $meeting }.
remind-material-how = Send the file here with `{ $p }item attach { $number }` as the message to the file.
remind-task = Reminder of a task:
remind-task-late = A task is overdue:
remind-task-how = When it is done, write `{ $p }task done { $number }`.
remind-ends = Reminder: { $what }
remind-ends-term = the term of { $body } is coming to its end.
remind-ends-office = the time of { $person } as { $office } of { $body } is coming to its end.
remind-ends-seats = the seats of { $people } in { $body } are coming to their end.
remind-ends-agreement = the agreement { $agreement } is coming to its end.
remind-ends-agreement-for = the agreement { $agreement } is coming to its end for { $organisations }.
remind-ends-then = A new election should be prepared.
remind-ends-agreement-then = Whether it is to be renewed or revised should be decided in time.
remind-plan = { $body } has no plan of meetings for { $year }: { $planned } of { $least } are planned.
remind-plan-how = I can propose dates: `{ $p }yearplan { $year } propose`
remind-cadence = By its charter { $body } has at least { $least } meetings from { $first } to { $last }, and { $planned } are held or planned.
remind-cadence-how = { $missing } more should be planned now, so that there is time to call them.
reminder-no-more = I do not remind you of { $meeting } any more.
reminder-too-late = It is too late to put it off: { $meeting } begins soon.
reminder-later = I remind you again { $until }.
remind-again = You asked me to remind you again: { $meeting } is in { $left }.
reminder-how-later = React with 💤 to be reminded again later, or 🔕 to hear no more of this meeting.
quiet-is = I do not remind you of anything until you say so. `{ $p }me quiet off` turns reminders on again.
quiet-until = I do not remind you of anything until { $until }, that day included. `{ $p }me quiet off` turns reminders on again.
quiet-off = I remind you as usual.
quiet-wrong = Write a day, such as “until 1 February”, or “off”.
kind-quiet = “until” and a day, or “off”
short-quiet = until DATE/off
help-me-quiet = be left without reminders, for a time or until you say so
help-me-quiet-examples =
    `{ $p }me quiet until 1 February`
    `{ $p }me quiet`
    `{ $p }me quiet off`

## Setup

setup-title = Setup of { $network }
setup-meeting = Before meetings I remind { $periods } ahead.
setup-meeting-none = I do not remind of meetings.
setup-term = Before terms and offices end I remind { $periods } ahead.
setup-term-none = I do not remind of terms and offices that end.
setup-agreement = Before agreements end I remind { $periods } ahead.
setup-agreement-none = I do not remind of agreements that end.
setup-quiet-hours = Quiet hours from { $begins } to { $ends }.
setup-quiet-hours-none = No quiet hours.
setup-workdays-only = Reminders come on working days only.
setup-every-day = Reminders come on all days.
setup-school-holidays = School holidays in week { $weeks }.
setup-school-holidays-none = No weeks are set as school holidays.
setup-how = Change it for example with `{ $p }register setup meetings 14 days, 3 days and 1 hour`, `{ $p }register setup quiet hours 20–7` or `{ $p }register setup school holidays week 8, 9 and 40`.
setup-unknown = Here you can set { $names }.
setup-periods-wrong = Write how long before, such as “14 days, 3 days and 1 hour”, or “none”.
setup-hours-wrong = Write from and until what time, such as “20–7”, or “off”.
setup-yes-or-no = Write “yes” or “no”.
setup-weeks-wrong = Write numbers of weeks, such as “week 8, 9 and 40”, or “none”.
kind-setting = what is to be set
short-setting = SETTING
help-register-setup = when the network is reminded, and when it is left in peace
help-register-setup-examples =
    `{ $p }register setup`
    `{ $p }register setup meetings 14 days, 3 days and 1 hour`
    `{ $p }register setup quiet hours 20–7`
