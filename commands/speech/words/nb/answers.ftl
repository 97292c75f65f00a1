## Felles

as-of = Per { $date }
the-members = medlemmene
members-in = medlemmene i { $body }
office-in = { $office } i { $body }
person-of = { $person } ({ $organisation })
titled = { $person }, { $title }
can-register = Sekretariatet ({ $people }) kan registrere det.
can-register-nobody = Nettverket har ingen registrert i sekretariatet; en administrator kan registrere noen som så fører det inn.

## Når noe begynner og slutter

since = Siden { $from }.
since-unknown = Siden når er ikke registrert.
end = Perioden går til og med { $until }.
end-over = Perioden gikk ut { $until }.
end-period = Perioden er kommunestyreperioden { $period } og går til og med { $until }.
end-period-over = Perioden var kommunestyreperioden { $period } og gikk ut { $until }.
end-unknown-no-term = Grunnlaget sier ikke hvor lenge.
end-unknown-beginning = Når den går ut, er ukjent, for begynnelsen er ikke registrert.
end-unknown-each-seat = Plassene går ut hver for seg.
end-unknown-ex-officio = Plassen følger av grunnlaget og går ikke ut av seg selv.
end-unknown-label = Når den går ut, er ukjent.
end-short = går til og med { $until }
end-short-over = gikk ut { $until }
assumed-day = Dagen er antatt.
assumed-mark = (antatt)
term-not-begun = Men perioden begynte først { $from }.
left = Det er { $period } igjen.
over-for = Det er { $period } siden.
ends-today = I dag er siste dag.
goes-on = { $body } fortsetter til det er konstituert på nytt.
constitution-due = Nå skal det konstitueres på nytt for den nye perioden.
constitution-then = Da skal det konstitueres på nytt.
agreement-revised-then = Ved konstitueringen skal også { $agreements } revideres.
rotation = { $count ->
    [one] Én plass rulleres ut om gangen.
   *[other] { $count } plasser rulleres ut om gangen.
}
rotation-every = Det skjer med { $period } mellomrom.
rotation-unsaid = Hvor ofte det skal rulleres, sier grunnlaget ikke; de øvrige fortsetter imens.
unsure-beginning-unknown = Siden begynnelsen ikke er registrert, er det usikkert om det gjaldt alt den dagen.
unsure-beginning-within = Bare måned eller år er registrert for begynnelsen, så det er usikkert om det gjaldt alt den dagen.
unsure-end-within = Bare måned eller år er registrert for slutten, så det er usikkert om det ennå gjaldt den dagen.

## Leder

no-offices = Ingen verv er registrert i dette nettverket.
office-held = { $person } er { $office } i { $body }.
office-held-then = { $person } var { $office } i { $body }.
office-nobody = Ingen er registrert som { $office } i { $body }.
office-nobody-then = Ingen er registrert som { $office } i { $body } den dagen.
office-none = { $body } har ikke noe verv som { $office }.
office-follows = Vervet følger av ledelsen i { $other }.
office-follows-vacant = Hvem som er { $office } i { $body }, følger av hvem som leder { $other }, og der er ingen registrert.
office-follows-no-seat = Hvem som er { $office } i { $body }, følger av hvem som leder { $other }. Det er { $person }, men den organisasjonen har ingen registrert i { $body }.
office-circle = Hvem som er { $office } i { $body }, kan ikke avgjøres: vervene følger av hverandre i ring.
office-register-how = Det gjøres med `{ $p }register verv ny { $office } NAVN i { $body }`.
elected-by = Velges av { $electors }.
elected-by-among = Velges av { $electors }, blant { $among }.

## Periode

no-terms = Grunnlaget sier ikke når noen periode går ut.
term-of = **{ $body }**:
term-of-person = Perioden til { $person }
term-office = { $person } som { $office }:
term-office-of = Som { $office }:
term-seat = { $person }:
term-seat-in = Plassen i { $body }:
holds-nothing = { $person } har ingen plass og intet verv den dagen.
no-seats = Ingen er registrert i { $body }.

## Medlemmer

members-of = { $body }: { $count ->
    [0] ingen medlemmer registrert
    [one] ett medlem
   *[other] { $count } medlemmer
}
sits-as-ex-officio = I kraft av grunnlaget:
sits-as-participant = Deltakere, med møte-, tale- og forslagsrett:
sits-as-observer = Observatører, med møte- og talerett:
sits-as-nothing = Uten registrert rolle i nettverket:
deputies = Varamedlemmer:
deputy-for = { $person }, vara for { $other }
sits = { $person }
sits-for = { $organisation }: { $person }
from-until = (fra { $from } til og med { $until })
from-only = (fra { $from })
until-only = (til og med { $until })
without-seat = Uten noen registrert her: { $names }.
nobody-elected = Ingen er registrert som valgt til { $body }.
unsure-some-beginnings = For dem som står uten begynnelse, er det usikkert om de satt alt den dagen.
unsure-some-memberships = For dem som står uten begynnelse, er det usikkert om de var med alt den dagen.
no-members = Ingen organisasjoner er registrert i { $network } den dagen.
member = { $organisation }
members-role-member = { $count ->
    [one] Ett medlem:
   *[other] { $count } medlemmer:
}
members-role-participant = { $count ->
    [one] Én deltaker:
   *[other] { $count } deltakere:
}
members-role-observer = { $count ->
    [one] Én observatør:
   *[other] { $count } observatører:
}

## Kontakt

contact-title = Kontakt: { $name }
contact-person = Kontaktperson er { $person }.
contact-nobody = Ingen personer er registrert for { $organisation }.
contact-of = **{ $person }**
contact-office = Verv: { $office } i { $body }
contact-unknown = Verken e-post, telefon eller Matrix-ID er registrert for { $person }.

## Organ

no-bodies = Ingen organer er registrert.
bodies-title = Organene i { $network }
body-line = { $body }: { $seats ->
    [0] ingen medlemmer registrert
    [one] ett medlem registrert
   *[other] { $seats } medlemmer registrert
}
bodies-more = Spør for eksempel `{ $p }organ { $body }` for mer.
body-title = { $body }
body-duties = Oppgaver etter grunnlaget:
duty = { $text }
duty-every = { $text } (hver gang det har gått { $period })
body-kind-plenary = Møte for alle i nettverket
body-kind-steering-group = Styringsgruppe
body-kind-board = Styre
body-kind-assembly = Forsamling
body-kind-secretariat = Sekretariat
capacity-political-lead = Her sitter den øverste politiske ledelsen.
capacity-administrative-lead = Her sitter den øverste administrative ledelsen.
capacity-political-and-administrative-lead = Her sitter både politisk og administrativ ledelse.
size-exactly = { $count ->
    [one] Ett valgt medlem.
   *[other] { $count } valgte medlemmer.
}
size-about = { $count ->
    [one] Om lag ett medlem.
   *[other] Om lag { $count } medlemmer.
}
size-between = Fra { $least } til { $most } valgte medlemmer.
size-least = Minst { $least } valgte medlemmer.
size-most = Høyst { $most } valgte medlemmer.
body-ex-officio = Medlemmer uten valg: { $names }.
body-observers = Observatører: { $names }.
body-serves = Sekretariat for { $names }.
meets-per-year = { $count ->
    [one] Ett møte i året.
   *[other] { $count } møter i året.
}
meets-per-year-between = Fra { $least } til { $most } møter i året.
meets-per-year-least = Minst { $least } møter i året.
meets-per-year-most = Høyst { $most } møter i året.
meets-per-council-period = { $count ->
    [one] Ett møte i kommunestyreperioden.
   *[other] { $count } møter i kommunestyreperioden.
}
meets-per-council-period-between = Fra { $least } til { $most } møter i kommunestyreperioden.
meets-per-council-period-least = Minst { $least } møter i kommunestyreperioden.
meets-per-council-period-most = Høyst { $most } møter i kommunestyreperioden.
body-consensus = Organet avgjør uttalelser i enighet.
body-voice-organisation = Hver organisasjon har én stemme.
body-voice-person = Hver person har sin stemme.
body-agenda-own = Bestemmer sin egen dagsorden.
body-gender-balance = Kjønnsbalanse: «{ $text }»

## Avtale

no-agreement = Ingen avtale er registrert.
agreement-title = { $agreement }
agreement-of = { $agreement }: { $organisation }
not-a-party = { $organisation } står ikke som part i { $agreement }.
force-in-force = Avtalen gjelder.
force-since-unknown = Avtalen gjelder; fra hvilken dag er ikke registrert.
force-not-yet = Avtalen gjelder ikke ennå.
force-not-signed = Avtalen er ikke underskrevet av alle.
force-over = Avtalen gjelder ikke lenger.
force-unknown = Om avtalen gjelder, kan jeg ikke si: når den begynte, er ikke registrert.
agreement-per-party = Hvert medlem godkjenner og underskriver for seg.
agreement-begins-stated = Den gjelder fra { $from }.
agreement-begins-signed = Den begynte da den siste underskrev, { $from }.
agreement-begins-undated = Den begynte ved underskrift; dagen er ikke registrert.
agreement-ends = Den gjelder til og med { $until }.
agreement-ended = Den gjaldt til og med { $until }.
agreement-ends-period = Den gjelder ut kommunestyreperioden { $period }, til og med { $until }.
agreement-ended-period = Den gjaldt ut kommunestyreperioden { $period }, til og med { $until }.
agreement-end-unknown = Når den går ut, er ukjent.
must-follow-revision = Den skal revideres når nettverket konstitueres på nytt.
must-follow-renewal = Den kan fornyes.
agreement-parties = Parter: { $names }
agreement-approved = Vedtatt av { $names }
agreement-not-approved = Ikke registrert vedtatt: { $names }
agreement-signed = Underskrevet av { $names }
agreement-not-signed = Ikke underskrevet: { $names }
approval-dated = { $name } ({ $date })
approval-dated-case = { $name } ({ $date }, sak { $case })
signature-dated = { $person } ({ $date })
withdrawal-notice = Oppsigelsestiden er { $period }.
withdrawal-example = Sies den opp { $date }, er siste dag { $until }.
withdrawal-written = Oppsigelsen skal være skriftlig.
withdrawal-to = Den sendes til { $name }.
withdrawal-receiver = Det er nå { $person }.
withdrawal-receiver-unknown = Hvem det er nå, er ikke registrert.
withdrawal-no-refund = Innbetalte bidrag betales ikke tilbake.

## Status

status-title = { $network } nå
status-members = { $count ->
    [one] Ett medlem
   *[other] { $count } medlemmer
}
status-term = **Perioden for { $body }**:
status-agreement = **{ $agreement }**:
status-meeting = Neste møte: { $body }, { $date }
status-no-meeting = Ingen møter er planlagt.
status-open = **{ $what }**:
status-all-well = Jeg finner ikke noe som ikke stemmer med grunnlaget.
status-findings = { $count ->
    [one] **Én ting bør sees på:**
   *[other] **{ $count } ting bør sees på:**
}
finding-words = Grunnlaget sier: «{ $text }»

## Logg

journal-empty = Loggen er tom.
journal-title = Det siste som er endret
journal-line = { $count }. { $date }: { $actor } – { $thing } { $subject }: { $done }
journal-import = { $count }. { $date }: { $actor } tok inn et grunnlag
journal-add = registrert
journal-amend = endret
journal-end = avsluttet
journal-void = strøket som feilført
journal-dropped = kom for sent, og ble ikke sendt
thing-network = nettverket
thing-cohort = kullet
thing-organisation = organisasjonen
thing-membership = medlemskapet
thing-person = personen
thing-matrix-link = Matrix-ID-en
thing-body = organet
thing-office = vervet
thing-holding = vervet
thing-seat = plassen
thing-adviser = rådgiveren
thing-room-link = rommet
thing-agreement = avtalen
thing-approval = vedtaket om avtalen
thing-signature = underskriften
thing-reminder = påminnelsen om
thing-meeting = møtet
journal-erased = { $count }. { $date }: innholdet er slettet
actor-command-line = kommandolinjen

## Meg

me-title = { $person } i { $network }
me-admin = Du er administrator, uten stemme i nettverket.
me-nothing = Du er registrert, men har ingen plass eller verv i { $network } nå.
me-waits = Dette venter på deg:
me-nothing-waits = Ingenting venter på deg nå.
me-not-registered = Du er ikke registrert som person i nettverket.
me-seat = Plass i { $body }:
me-seat-for = Plass i { $body } for { $organisation }:
me-deputy = Vara i { $body } for { $person }:
me-office = Verv som { $office } i { $body }:
me-adviser = Rådgiver for { $person } i { $body }.
me-language-set = Jeg skriver til deg på { $language } i direkte samtaler.
me-data-title = Dette er registrert om { $person }
me-calendar-link = Kalenderlenke, gitt { $date }.
me-data-more = Endringene står i loggen. Sekretariatet kan rette noe som er galt. Kontaktopplysningene dine sletter du med `{ $p }meg slett`.
me-erase-ask = Da sletter jeg e-post, telefon, adresse og kjønn, og stryker innholdet i loggen som gjelder deg. Navn, plasser og verv består. Skriv `ja` for å slette, eller `nei`.
me-erased = Opplysningene er slettet.
code-unknown = Koden er ukjent, brukt eller for gammel. Be sekretariatet om en ny.
identified = Takk. Nå vet jeg at du er { $person } i { $network }. Skriv `{ $p }hjelp` for å se hva jeg kan.
