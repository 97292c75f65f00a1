## Datoer og klokkeslett som ikke kan leses: hva som er galt, og hva som hadde vært riktig

date-wrong = Dette er ikke en dato jeg kan lese. Skriv den slik: 12.11.2020, 12. november 2020, november 2020 eller 2020; eller «i dag», «fredag» eller «om to uker».
date-slash = Med skråstrek er det uklart hva som er dag, og hva som er måned. Skriv 12.11.2020 eller 2020-11-12.
date-no-such-day = Den dagen finnes ikke: { $month } har { $count } dager.
date-no-such-month = Det finnes ingen måned nr. { $number }. Dagen skrives først, slik: 12.11.2020.
date-month-unknown = Jeg kjenner ingen måned som heter «{ $words }».
date-month-near = Jeg kjenner ingen måned som heter «{ $words }». Mente du { $nearest }?
date-year-short = Skriv årstallet med fire sifre, slik: 12.11.2020.
date-year-missing = Skriv også årstallet, slik: november 2020.
date-year-out-of-reach = Årstallet må være fra { $from } til { $until }.
date-weekday-is-today = I dag er det { $weekday }. Skriv «i dag» eller «om en uke».
date-weekday-was-today = I dag er det { $weekday }. Skriv «i dag» eller «for en uke siden».
date-weekday-unclear = Det kan være { $date } eller { $later }. Skriv datoen.
date-weekday-wrong = { $date } er en { $weekday }.
date-and-clock = Her trengs bare en dato, ikke et klokkeslett.
clock-wrong = Et klokkeslett skrives slik: kl. 9, kl. 09.00 eller kl. 0900–1400.
clock-no-such-hour = Timen må være fra 0 til 23.
clock-no-such-minute = Minuttene må være fra 00 til 59.
clock-ends-first = Slutten må komme etter begynnelsen.
clock-skipped = Klokka { $clock } finnes ikke { $date }: da stilles klokka fram. Velg et annet tidspunkt.
clock-twice = Klokka { $clock } kommer to ganger { $date }: da stilles klokka tilbake. Velg et annet tidspunkt.
clock-gone-by = Klokka { $clock } er forbi i dag. Skriv hvilken dag det gjelder.
moment-without-clock = Skriv også klokkeslettet, slik: { $date } kl. 9.
moment-without-day = Skriv også dagen, slik: 12. november kl. 9.
