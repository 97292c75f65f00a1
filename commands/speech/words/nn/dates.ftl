## Datoar og klokkeslett som ikkje kan lesast: kva som er gale, og kva som hadde vore rett

date-wrong = Dette er ikkje ein dato eg kan lese. Skriv han slik: 12.11.2020, 12. november 2020, november 2020 eller 2020; eller «i dag», «fredag» eller «om to veker».
date-slash = Med skråstrek er det uklart kva som er dag, og kva som er månad. Skriv 12.11.2020 eller 2020-11-12.
date-no-such-day = Den dagen finst ikkje: { $month } har { $count } dagar.
date-no-such-month = Det finst ingen månad nr. { $number }. Dagen vert skriven først, slik: 12.11.2020.
date-month-unknown = Eg kjenner ingen månad som heiter «{ $words }».
date-month-near = Eg kjenner ingen månad som heiter «{ $words }». Meinte du { $nearest }?
date-year-short = Skriv årstalet med fire siffer, slik: 12.11.2020.
date-year-missing = Skriv òg årstalet, slik: november 2020.
date-year-out-of-reach = Årstalet må vere frå { $from } til { $until }.
date-weekday-is-today = I dag er det { $weekday }. Skriv «i dag» eller «om ei veke».
date-weekday-was-today = I dag er det { $weekday }. Skriv «i dag» eller «for ei veke sidan».
date-weekday-unclear = Det kan vere { $date } eller { $later }. Skriv datoen.
date-weekday-wrong = { $date } er ein { $weekday }.
date-and-clock = Her trengst berre ein dato, ikkje eit klokkeslett.
clock-wrong = Eit klokkeslett vert skrive slik: kl. 9, kl. 09.00 eller kl. 0900–1400.
clock-no-such-hour = Timen må vere frå 0 til 23.
clock-no-such-minute = Minutta må vere frå 00 til 59.
clock-ends-first = Slutten må kome etter starten.
clock-skipped = Klokka { $clock } finst ikkje { $date }: då vert klokka stilt fram. Vel eit anna tidspunkt.
clock-twice = Klokka { $clock } kjem to gonger { $date }: då vert klokka stilt tilbake. Vel eit anna tidspunkt.
clock-gone-by = Klokka { $clock } er forbi i dag. Skriv kva dag det gjeld.
moment-without-clock = Skriv òg klokkeslettet, slik: { $date } kl. 9.
moment-without-day = Skriv òg dagen, slik: 12. november kl. 9.
