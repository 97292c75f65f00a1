## Felles

as-of = Per { $date }
the-members = medlemmene
members-in = medlemmene i { $body }
office-in = { $office } i { $body }
person-of = { $person } ({ $organisation })
titled = { $person }, { $title }
can-register = Sekretariatet ({ $people }) kan registrere det.
can-register-nobody = Nettverket har ingen registrerte i sekretariatet; ein administrator kan registrere nokon som så fører det inn.

## Når noko tek til og sluttar

since = Sidan { $from }.
since-unknown = Sidan når er ikkje registrert.
end = Perioden går til og med { $until }.
end-over = Perioden gjekk ut { $until }.
end-period = Perioden er kommunestyreperioden { $period } og går til og med { $until }.
end-period-over = Perioden var kommunestyreperioden { $period } og gjekk ut { $until }.
end-unknown-no-term = Grunnlaget seier ikkje kor lenge.
end-unknown-beginning = Når den går ut, er ukjent, for starten er ikkje registrert.
end-unknown-each-seat = Plassane går ut kvar for seg.
end-unknown-ex-officio = Plassen følgjer av grunnlaget og går ikkje ut av seg sjølv.
end-unknown-label = Når den går ut, er ukjent.
end-short = går til og med { $until }
end-short-over = gjekk ut { $until }
assumed-day = Dagen er ikkje stadfest.
assumed-mark = (ikkje stadfest)
term-not-begun = Men perioden tok fyrst til { $from }.
left = Det er { $period } att.
over-for = Det er { $period } sidan.
ends-today = I dag er siste dag.
goes-on = { $body } held fram til det er konstituert på nytt.
constitution-due = No skal det konstituerast på nytt for den nye perioden.
constitution-then = Då skal det konstituerast på nytt.
agreement-revised-then = Ved konstitueringa skal òg { $agreements } reviderast.
rotation = { $count ->
    [one] Éin plass blir rullert ut om gongen.
   *[other] { $count } plassar blir rullerte ut om gongen.
}
rotation-every = Det skjer med { $period } mellomrom.
rotation-unsaid = Kor ofte det skal rullerast, seier grunnlaget ikkje; dei andre held fram imens.
unsure-beginning-unknown = Sidan starten ikkje er registrert, er det usikkert om det galdt alt den dagen.
unsure-beginning-within = Berre månad eller år er registrert for starten, så det er usikkert om det galdt alt den dagen.
unsure-end-within = Berre månad eller år er registrert for slutten, så det er usikkert om det enno galdt den dagen.

## Leiar

no-offices = Ingen verv er registrerte i dette nettverket.
office-held = { $person } er { $office } i { $body }.
office-held-then = { $person } var { $office } i { $body }.
office-nobody = Ingen er registrert som { $office } i { $body }.
office-nobody-then = Ingen er registrert som { $office } i { $body } den dagen.
office-none = { $body } har ikkje noko verv som { $office }.
office-follows = Vervet følgjer av leiinga i { $other }.
office-follows-vacant = Kven som er { $office } i { $body }, følgjer av kven som leier { $other }, og der er ingen registrert.
office-follows-no-seat = Kven som er { $office } i { $body }, følgjer av kven som leier { $other }. Det er { $person }, men den organisasjonen har ingen registrert i { $body }.
office-circle = Kven som er { $office } i { $body }, kan ikkje avgjerast: verva følgjer av kvarandre i ring.
office-register-how = Det blir gjort med `{ $p }register verv ny { $office } NAMN i { $body }`.
elected-by = Det er { $electors } som vel.
elected-by-among = Det er { $electors } som vel, blant { $among }.

## Periode

no-terms = Grunnlaget seier ikkje når nokon periode går ut.
term-of = **{ $body }**:
term-of-person = Perioden til { $person }
term-office = { $person } som { $office }:
term-office-of = Som { $office }:
term-seat = { $person }:
term-seat-in = Plassen i { $body }:
holds-nothing = { $person } har ingen plass og ikkje noko verv den dagen.
no-seats = Ingen er registrert i { $body }.

## Medlemmer

members-of = { $body }: { $count ->
    [0] ingen medlemmer registrerte
    [one] éin medlem
   *[other] { $count } medlemmer
}
sits-as-ex-officio = I kraft av grunnlaget:
sits-as-participant = Deltakarar, med møte-, tale- og forslagsrett:
sits-as-observer = Observatørar, med møte- og talerett:
sits-as-nothing = Utan registrert rolle i nettverket:
deputies = Varamedlemmer:
deputy-for = { $person }, vara for { $other }
sits = { $person }
sits-for = { $organisation }: { $person }
from-until = (frå { $from } til og med { $until })
from-only = (frå { $from })
until-only = (til og med { $until })
without-seat = Utan nokon registrert her: { $names }.
nobody-elected = Ingen er registrert som vald til { $body }.
unsure-some-beginnings = For dei som står utan start, er det usikkert om dei sat alt den dagen.
unsure-some-memberships = For dei som står utan start, er det usikkert om dei var med alt den dagen.
no-members = Ingen organisasjonar er registrerte i { $network } den dagen.
member = { $organisation }
members-role-member = { $count ->
    [one] Éin medlem:
   *[other] { $count } medlemmer:
}
members-role-participant = { $count ->
    [one] Éin deltakar:
   *[other] { $count } deltakarar:
}
members-role-observer = { $count ->
    [one] Éin observatør:
   *[other] { $count } observatørar:
}

## Kontakt

contact-title = Kontakt: { $name }
contact-person = Kontaktperson er { $person }.
contact-nobody = Ingen personar er registrerte for { $organisation }.
contact-of = **{ $person }**
contact-office = Verv: { $office } i { $body }
contact-unknown = Verken e-post, telefon eller Matrix-ID er registrert for { $person }.

## Organ

no-bodies = Ingen organ er registrerte.
bodies-title = Organa i { $network }
body-line = { $body }: { $seats ->
    [0] ingen medlemmer registrerte
    [one] éin medlem registrert
   *[other] { $seats } medlemmer registrerte
}
bodies-more = Spør til dømes `{ $p }organ { $body }` for meir.
body-title = { $body }
body-duties = Oppgåver etter grunnlaget:
duty = { $text }
duty-every = { $text } (kvar gong det har gått { $period })
body-kind-plenary = Møte for alle i nettverket
body-kind-steering-group = Styringsgruppe
body-kind-board = Styre
body-kind-assembly = Forsamling
body-kind-secretariat = Sekretariat
capacity-political-lead = Her sit den øvste politiske leiinga.
capacity-administrative-lead = Her sit den øvste administrative leiinga.
capacity-political-and-administrative-lead = Her sit både politisk og administrativ leiing.
size-exactly = { $count ->
    [one] Éin vald medlem.
   *[other] { $count } valde medlemmer.
}
size-about = { $count ->
    [one] Om lag éin medlem.
   *[other] Om lag { $count } medlemmer.
}
size-between = Frå { $least } til { $most } valde medlemmer.
size-least = Minst { $least } valde medlemmer.
size-most = Høgst { $most } valde medlemmer.
body-ex-officio = Medlemmer utan val: { $names }.
body-observers = Observatørar: { $names }.
body-serves = Sekretariat for { $names }.
meets-per-year = { $count ->
    [one] Eitt møte i året.
   *[other] { $count } møte i året.
}
meets-per-year-between = Frå { $least } til { $most } møte i året.
meets-per-year-least = Minst { $least } møte i året.
meets-per-year-most = Høgst { $most } møte i året.
meets-per-council-period = { $count ->
    [one] Eitt møte i kommunestyreperioden.
   *[other] { $count } møte i kommunestyreperioden.
}
meets-per-council-period-between = Frå { $least } til { $most } møte i kommunestyreperioden.
meets-per-council-period-least = Minst { $least } møte i kommunestyreperioden.
meets-per-council-period-most = Høgst { $most } møte i kommunestyreperioden.
body-consensus = Organet avgjer fråsegner i semje.
body-voice-organisation = Kvar organisasjon har éi røyst.
body-voice-person = Kvar person har si røyst.
body-agenda-own = Bestemmer sin eigen dagsorden.
body-gender-balance = Kjønnsbalanse: «{ $text }»

## Avtale

no-agreement = Ingen avtale er registrert.
agreement-title = { $agreement }
agreement-of = { $agreement }: { $organisation }
not-a-party = { $organisation } står ikkje som part i { $agreement }.
force-in-force = Avtalen gjeld.
force-since-unknown = Avtalen gjeld; frå kva dag er ikkje registrert.
force-not-yet = Avtalen gjeld ikkje enno.
force-not-signed = Avtalen er ikkje underskriven av alle.
force-over = Avtalen gjeld ikkje lenger.
force-unknown = Om avtalen gjeld, kan eg ikkje seie: når han tok til, er ikkje registrert.
agreement-per-party = Kvar medlem godkjenner og skriv under for seg.
agreement-begins-stated = Han gjeld frå { $from }.
agreement-begins-signed = Han tok til då den siste skreiv under, { $from }.
agreement-begins-undated = Han tok til ved underskrift; dagen er ikkje registrert.
agreement-ends = Han gjeld til og med { $until }.
agreement-ended = Han galdt til og med { $until }.
agreement-ends-period = Han gjeld ut kommunestyreperioden { $period }, til og med { $until }.
agreement-ended-period = Han galdt ut kommunestyreperioden { $period }, til og med { $until }.
agreement-end-unknown = Når han går ut, er ukjent.
must-follow-revision = Han skal reviderast når nettverket blir konstituert på nytt.
must-follow-renewal = Han kan fornyast.
agreement-parties = Partar: { $names }
agreement-approved = Vedteken av { $names }
agreement-not-approved = Ikkje registrert vedteken: { $names }
agreement-signed = Underskriven av { $names }
agreement-not-signed = Ikkje underskriven: { $names }
approval-dated = { $name } ({ $date })
approval-dated-case = { $name } ({ $date }, sak { $case })
signature-dated = { $person } ({ $date })
withdrawal-notice = Oppseiingstida er { $period }.
withdrawal-example = Blir han sagd opp { $date }, er siste dag { $until }.
withdrawal-written = Oppseiinga skal vere skriftleg.
withdrawal-to = Ho blir send til { $name }.
withdrawal-receiver = Det er no { $person }.
withdrawal-receiver-unknown = Kven det er no, er ikkje registrert.
withdrawal-no-refund = Innbetalte bidrag blir ikkje betalte tilbake.

## Status

status-title = { $network } no
status-members = { $count ->
    [one] Éin medlem
   *[other] { $count } medlemmer
}
status-term = **Perioden for { $body }**:
status-agreement = **{ $agreement }**:
status-meeting = Neste møte: { $body }, { $date }
status-no-meeting = Ingen møte er planlagde.
status-open = **{ $what }**:
status-all-well = Eg finn ikkje noko som ikkje stemmer med grunnlaget.
status-findings = { $count ->
    [one] **Éin ting bør sjåast på:**
   *[other] **{ $count } ting bør sjåast på:**
}
finding-words = Grunnlaget seier: «{ $text }»

## Logg

journal-empty = Loggen er tom.
journal-title = Det siste som er endra
journal-line = { $count }. { $date }: { $actor } – { $thing } { $subject }: { $done }
journal-import = { $count }. { $date }: { $actor } tok inn eit grunnlag
journal-add = registrert
journal-amend = endra
journal-end = avslutta
journal-void = stroke som feilført
journal-dropped = kom for seint, og vart ikkje send
thing-network = nettverket
thing-cohort = kullet
thing-organisation = organisasjonen
thing-membership = medlemskapen
thing-person = personen
thing-matrix-link = Matrix-ID-en
thing-body = organet
thing-office = vervet
thing-holding = vervet
thing-seat = plassen
thing-adviser = rådgjevaren
thing-room-link = rommet
thing-agreement = avtalen
thing-approval = vedtaket om avtalen
thing-signature = underskrifta
thing-reminder = påminninga om
thing-meeting = møtet
journal-erased = { $count }. { $date }: innhaldet er sletta
actor-command-line = kommandolinja

## Meg

me-title = { $person } i { $network }
me-admin = Du er administrator, utan røyst i nettverket.
me-nothing = Du er registrert, men har ingen plass eller verv i { $network } no.
me-waits = Dette ventar på deg:
me-nothing-waits = Ingenting ventar på deg no.
me-not-registered = Du er ikkje registrert som person i nettverket.
me-seat = Plass i { $body }:
me-seat-for = Plass i { $body } for { $organisation }:
me-deputy = Vara i { $body } for { $person }:
me-office = Verv som { $office } i { $body }:
me-adviser = Rådgjevar for { $person } i { $body }.
me-language-set = Eg skriv til deg på { $language } i direkte samtalar.
me-data-title = Dette er registrert om { $person }
me-calendar-link = Kalenderlenkje, gitt { $date }.
me-data-more = Endringane står i loggen. Sekretariatet kan rette noko som er gale. Kontaktopplysningane dine slettar du med `{ $p }meg slett`.
me-erase-ask = Då slettar eg e-post, telefon, adresse og kjønn, og stryk innhaldet i loggen som gjeld deg. Namn, plassar og verv står ved lag. Skriv `ja` for å slette, eller `nei`.
me-erased = Opplysningane er sletta.
code-unknown = Koden er ukjend, brukt eller for gammal. Be sekretariatet om ein ny.
identified = Takk. No veit eg at du er { $person } i { $network }. Skriv `{ $p }hjelp` for å sjå kva eg kan.
