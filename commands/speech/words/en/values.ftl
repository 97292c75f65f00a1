## How values are written: dates (the patterns are Unicode's, for Babel), times and periods

pattern-day = d MMMM y
pattern-month = MMMM y
pattern-year = y
pattern-moment = EEEE d MMMM y 'at' HH:mm
pattern-clock = HH:mm
pattern-weekday = EEEE

number-in-words =
    { $count ->
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $count }
    }
period-years =
    { $count ->
        [one] one year
       *[other] { number-in-words } years
    }
period-months =
    { $count ->
        [one] one month
       *[other] { number-in-words } months
    }
period-days =
    { $count ->
        [one] one day
       *[other] { number-in-words } days
    }
period-hours =
    { $count ->
        [one] one hour
       *[other] { number-in-words } hours
    }
period-minutes =
    { $count ->
        [one] one minute
       *[other] { number-in-words } minutes
    }
