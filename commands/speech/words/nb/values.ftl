## Hvordan verdier skrives: datoer (mønstrene er Unicodes, for Babel), klokkeslett og tidsrom

pattern-day = d. MMMM y
pattern-month = MMMM y
pattern-year = y
pattern-moment = EEEE d. MMMM y 'kl.' HH.mm
pattern-clock = HH.mm
pattern-weekday = EEEE

number-in-words =
    { $count ->
        [2] to
        [3] tre
        [4] fire
        [5] fem
        [6] seks
        [7] sju
        [8] åtte
        [9] ni
        [10] ti
        [11] elleve
        [12] tolv
       *[other] { $count }
    }
period-years =
    { $count ->
        [one] ett år
       *[other] { number-in-words } år
    }
period-months =
    { $count ->
        [one] én måned
       *[other] { number-in-words } måneder
    }
period-days =
    { $count ->
        [one] én dag
       *[other] { number-in-words } dager
    }
period-hours =
    { $count ->
        [one] én time
       *[other] { number-in-words } timer
    }
period-minutes =
    { $count ->
        [one] ett minutt
       *[other] { number-in-words } minutter
    }
