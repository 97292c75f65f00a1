## Korleis verdiar vert skrivne: datoar (mønstera er Unicode sine, for Babel), klokkeslett og tidsrom

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
        [one] eitt år
       *[other] { number-in-words } år
    }
period-months =
    { $count ->
        [one] éin månad
       *[other] { number-in-words } månader
    }
period-days =
    { $count ->
        [one] éin dag
       *[other] { number-in-words } dagar
    }
period-hours =
    { $count ->
        [one] éin time
       *[other] { number-in-words } timar
    }
period-minutes =
    { $count ->
        [one] eitt minutt
       *[other] { number-in-words } minutt
    }
