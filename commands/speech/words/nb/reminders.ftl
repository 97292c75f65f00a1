## Påminnelser

remind-meeting = Påminnelse: { $meeting } er om { $left }.
remind-meeting-day = Påminnelse: { $meeting }.
remind-place = Sted: { $place }.
remind-attendance = Du har ikke svart om du kommer til { $meeting }.
remind-attendance-for = { $person } har ikke svart på innkallingen til { $meeting }.
remind-attendance-for-how = Du kan svare med `{ $p }møte kommer { $number } for { $person }` eller `{ $p }møte forfall { $number } for { $person }`.
remind-call = Innkallingen til { $meeting } er ikke sendt.
remind-call-how = Send den med `{ $p }møte innkalling { $number }` når sakslisten er klar.
remind-material = Underlaget til { $item } mangler. Saken står på sakslisten til { $meeting }.
remind-material-how = Send filen her med `{ $p }sak vedlegg { $number }` som melding til filen.
remind-task = Påminnelse om en oppgave:
remind-task-late = Fristen for en oppgave er ute:
remind-task-how = Når den er gjort, skriv `{ $p }oppgave ferdig { $number }`.
remind-ends = Påminnelse: { $what }
remind-ends-term = perioden for { $body } går mot slutten.
remind-ends-office = { $person } sin tid som { $office } i { $body } går mot slutten.
remind-ends-seats = plassene til { $people } i { $body } går mot slutten.
remind-ends-agreement = avtalen { $agreement } går mot slutten.
remind-ends-agreement-for = avtalen { $agreement } går mot slutten for { $organisations }.
remind-ends-then = Nytt valg bør forberedes.
remind-ends-agreement-then = Om den skal fornyes eller revideres, bør avgjøres i tide.
remind-plan = { $body } har ingen møteplan for { $year }: { $planned } av { $least } møter er satt opp.
remind-plan-how = Jeg kan foreslå datoer: `{ $p }årsplan { $year } foreslå`
remind-cadence = { $body } skal etter grunnlaget ha minst { $least } møter i perioden { $first }–{ $last }, og { $planned } er holdt eller satt opp.
remind-cadence-how = Det bør settes opp { $missing } til nå, så det blir tid til å kalle inn.
reminder-no-more = Jeg minner deg ikke mer om { $meeting }.
reminder-too-late = Det er for sent å utsette: { $meeting } begynner snart.
reminder-later = Jeg minner deg igjen { $until }.
remind-again = Du ba meg minne deg igjen: { $meeting } er om { $left }.
reminder-how-later = Reager med 💤 for å bli minnet igjen senere, eller 🔕 for ikke å bli minnet mer om dette møtet.
quiet-is = Jeg minner deg ikke om noe før du sier fra. `{ $p }meg stille av` slår påminnelsene på igjen.
quiet-until = Jeg minner deg ikke om noe til og med { $until }. `{ $p }meg stille av` slår påminnelsene på igjen.
quiet-off = Jeg minner deg som vanlig.
quiet-wrong = Skriv en dag, for eksempel «til 1. februar», eller «av».
kind-quiet = «til» og en dag, eller «av»
short-quiet = til DATO/av
help-me-quiet = slipp påminnelser, for en tid eller til du sier fra
help-me-quiet-examples =
    `{ $p }meg stille til 1. februar`
    `{ $p }meg stille`
    `{ $p }meg stille av`

## Oppsett

setup-title = Oppsett for { $network }
setup-meeting = Før møter minner jeg { $periods } i forveien.
setup-meeting-none = Jeg minner ikke om møter.
setup-term = Før perioder og verv går ut, minner jeg { $periods } i forveien.
setup-term-none = Jeg minner ikke om perioder og verv som går ut.
setup-agreement = Før avtaler går ut, minner jeg { $periods } i forveien.
setup-agreement-none = Jeg minner ikke om avtaler som går ut.
setup-quiet-hours = Nattero fra { $begins } til { $ends }.
setup-quiet-hours-none = Ingen nattero.
setup-workdays-only = Påminnelser kommer bare på arbeidsdager.
setup-every-day = Påminnelser kommer alle dager.
setup-school-holidays = Skoleferie i uke { $weeks }.
setup-school-holidays-none = Ingen uker er satt som skoleferie.
setup-how = Endre for eksempel med `{ $p }register oppsett møter 14 dager, 3 dager og 1 time`, `{ $p }register oppsett nattero 20–7` eller `{ $p }register oppsett skoleferier uke 8, 9 og 40`.
setup-unknown = Her kan du sette { $names }.
setup-periods-wrong = Skriv hvor lenge før, for eksempel «14 dager, 3 dager og 1 time», eller «ingen».
setup-hours-wrong = Skriv fra og til hvilket klokkeslett, for eksempel «20–7», eller «av».
setup-yes-or-no = Skriv «ja» eller «nei».
setup-weeks-wrong = Skriv ukenumre, for eksempel «uke 8, 9 og 40», eller «ingen».
kind-setting = det som skal settes
short-setting = OPPSETT
help-register-setup = når nettverket blir minnet, og når det får være i fred
help-register-setup-examples =
    `{ $p }register oppsett`
    `{ $p }register oppsett møter 14 dager, 3 dager og 1 time`
    `{ $p }register oppsett nattero 20–7`
