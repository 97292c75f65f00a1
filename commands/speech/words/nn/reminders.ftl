## Påminningar

remind-meeting = Påminning: { $meeting } er om { $left }.
remind-meeting-day = Påminning: { $meeting }.
remind-place = Stad: { $place }.
remind-attendance = Du har ikkje svart om du kjem til { $meeting }.
remind-attendance-for = { $person } har ikkje svart på innkallinga til { $meeting }.
remind-attendance-for-how = Du kan svare med `{ $p }møte kjem { $number } for { $person }` eller `{ $p }møte forfall { $number } for { $person }`.
remind-call = Innkallinga til { $meeting } er ikkje send.
remind-call-how = Send ho med `{ $p }møte innkalling { $number }` når saklista er klar.
remind-material = Underlaget til { $item } manglar. Saka står på saklista til { $meeting }.
remind-material-how = Send fila her med `{ $p }sak vedlegg { $number }` som melding til fila.
remind-task = Påminning om ei oppgåve:
remind-task-late = Fristen for ei oppgåve er ute:
remind-task-how = Når ho er gjord, skriv `{ $p }oppgåve ferdig { $number }`.
remind-ends = Påminning: { $what }
remind-ends-term = perioden for { $body } går mot slutten.
remind-ends-office = tida til { $person } som { $office } i { $body } går mot slutten.
remind-ends-seats = plassane til { $people } i { $body } går mot slutten.
remind-ends-agreement = avtalen { $agreement } går mot slutten.
remind-ends-agreement-for = avtalen { $agreement } går mot slutten for { $organisations }.
remind-ends-then = Nytt val bør førebuast.
remind-ends-agreement-then = Om han skal fornyast eller reviderast, bør avgjerast i tide.
remind-plan = { $body } har ingen møteplan for { $year }: { $planned } av { $least } møte er sette opp.
remind-plan-how = Eg kan føreslå datoar: `{ $p }årsplan { $year } føreslå`
remind-cadence = { $body } skal etter grunnlaget ha minst { $least } møte i perioden { $first }–{ $last }, og { $planned } er haldne eller sette opp.
remind-cadence-how = Det bør setjast opp { $missing } til no, så det blir tid til å kalle inn.
reminder-no-more = Eg minner deg ikkje meir om { $meeting }.
reminder-too-late = Det er for seint å utsetje: { $meeting } byrjar snart.
reminder-later = Eg minner deg att { $until }.
remind-again = Du bad meg minne deg att: { $meeting } er om { $left }.
reminder-how-later = Reager med 💤 for å bli minna att seinare, eller 🔕 for ikkje å bli minna meir om dette møtet.
quiet-is = Eg minner deg ikkje om noko før du seier frå. `{ $p }meg stille av` slår påminningane på att.
quiet-until = Eg minner deg ikkje om noko til og med { $until }. `{ $p }meg stille av` slår påminningane på att.
quiet-off = Eg minner deg som vanleg.
quiet-wrong = Skriv ein dag, til dømes «til 1. februar», eller «av».
kind-quiet = «til» og ein dag, eller «av»
short-quiet = til DATO/av
help-me-quiet = slepp påminningar, for ei tid eller til du seier frå
help-me-quiet-examples =
    `{ $p }meg stille til 1. februar`
    `{ $p }meg stille`
    `{ $p }meg stille av`

## Oppsett

setup-title = Oppsett for { $network }
setup-meeting = Før møte minner eg { $periods } i førevegen.
setup-meeting-none = Eg minner ikkje om møte.
setup-term = Før periodar og verv går ut, minner eg { $periods } i førevegen.
setup-term-none = Eg minner ikkje om periodar og verv som går ut.
setup-agreement = Før avtalar går ut, minner eg { $periods } i førevegen.
setup-agreement-none = Eg minner ikkje om avtalar som går ut.
setup-quiet-hours = Nattero frå { $begins } til { $ends }.
setup-quiet-hours-none = Ingen nattero.
setup-workdays-only = Påminningar kjem berre på arbeidsdagar.
setup-every-day = Påminningar kjem alle dagar.
setup-school-holidays = Skuleferie i veke { $weeks }.
setup-school-holidays-none = Ingen veker er sette som skuleferie.
setup-how = Endre til dømes med `{ $p }register oppsett møte 14 dagar, 3 dagar og 1 time`, `{ $p }register oppsett nattero 20–7` eller `{ $p }register oppsett skuleferiar veke 8, 9 og 40`.
setup-unknown = Her kan du setje { $names }.
setup-periods-wrong = Skriv kor lenge før, til dømes «14 dagar, 3 dagar og 1 time», eller «ingen».
setup-hours-wrong = Skriv frå og til kva klokkeslett, til dømes «20–7», eller «av».
setup-yes-or-no = Skriv «ja» eller «nei».
setup-weeks-wrong = Skriv vekenummer, til dømes «veke 8, 9 og 40», eller «ingen».
kind-setting = det som skal setjast
short-setting = OPPSETT
help-register-setup = når nettverket blir minna, og når det får vere i fred
help-register-setup-examples =
    `{ $p }register oppsett`
    `{ $p }register oppsett møte 14 dagar, 3 dagar og 1 time`
    `{ $p }register oppsett nattero 20–7`
