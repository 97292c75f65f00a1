## What is assumed where an end has been reckoned

assumed-constitution-day = The day is assumed: the day of the constituting meeting is not registered, so 31 October of the election year is taken.
assumed-last-of-year = The day is assumed: only the year is given, so 31 December is taken.
assumed-last-of-month = Only the month is given, so the whole month is counted.
assumed-first-of-year = Counted from 1 January, since only the year of the beginning is given.
assumed-first-of-month = Counted from the first of the month, since the day of the beginning is not given.
assumed-period-of-agreement = When the body was constituted is not registered; the period is the one that the agreement between its members is made for.
assumed-period-of-beginning = The day of the beginning is not known and may lie in two council periods; the first is taken.
