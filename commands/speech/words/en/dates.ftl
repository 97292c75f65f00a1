## Dates and times that cannot be read: what is wrong, and what would have been right

date-wrong = This is not a date that I can read. Write it like this: 12 November 2020, 2020-11-12, November 2020 or 2020; or “today”, “Friday” or “in two weeks”.
date-slash = With slashes it is unclear which is the day and which the month. Write 12.11.2020 (day first) or 2020-11-12.
date-no-such-day = There is no such day: { $month } has { $count } days.
date-no-such-month = There is no month no. { $number }. The day comes first, like this: 12.11.2020.
date-month-unknown = I know of no month called “{ $words }”.
date-month-near = I know of no month called “{ $words }”. Did you mean { $nearest }?
date-year-short = Please write the year with four digits, like this: 12.11.2020.
date-year-missing = Please write the year too, like this: November 2020.
date-year-out-of-reach = The year must be from { $from } to { $until }.
date-weekday-is-today = Today is a { $weekday }. Write “today” or “in a week”.
date-weekday-was-today = Today is a { $weekday }. Write “today” or “a week ago”.
date-weekday-unclear = This can be { $date } or { $later }. Please write the date.
date-weekday-wrong = { $date } is a { $weekday }.
date-and-clock = Only a date is needed here, not a time.
clock-wrong = A time is written like this: at 9, at 09:00 or at 0900–1400.
clock-no-such-hour = The hour must be from 0 to 23.
clock-no-such-minute = The minutes must be from 00 to 59.
clock-ends-first = The end must come after the beginning.
clock-skipped = There is no { $clock } on { $date }: the clocks go forward then. Please choose another time.
clock-twice = { $clock } comes twice on { $date }: the clocks go back then. Please choose another time.
clock-gone-by = { $clock } has passed today. Please write which day it is about.
moment-without-clock = Please write the time too, like this: { $date } at 9.
moment-without-day = Please write the day too, like this: 12 November at 9.
