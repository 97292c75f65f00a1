## Det som kan være galt med en grunnlagsfil. Plassen settes foran av den som viser feilen.

# Plassen
charter-place-table = { $table }
charter-place-row = { $table } { $number }
charter-place-row-id = { $table } { $number } ({ $id })
charter-place-key = nøkkel { $key }
charter-place-line = linje { $line }
charter-place-column = tegn { $column }

# Filen som helhet
charter-too-long = Filen er for stor. Den kan være høyst { $most } kB.
charter-not-text = Filen er ikke tekst i UTF-8. Lagre den som UTF-8.
charter-control = Filen har et styretegn ({ $sign }). Ta det bort.
charter-too-deep = Lister og tabeller ligger for dypt i hverandre. Høyst { $most } ledd går an.
charter-syntax = Dette er ikke gyldig TOML. Se etter et tegn, et anførselstegn eller en verdi som mangler like før.
charter-syntax-end = Noe er ikke avsluttet når filen slutter. Se etter en klamme eller et anførselstegn som mangler.
charter-more = Her er de { $count } første feilene; filen har flere.
charter-format-missing = Formatet mangler. Skriv `format = { $format }` øverst.
charter-format = Formatet er { $given }. Det skal være { $format }.
charter-network-missing = Tabellen `[network]` mangler. Den skal ha nettverkets `id` og `name`.

# Tabeller og nøkler
charter-twice = { $name } står to ganger, også i linje { $again }. Det skal stå én gang.
charter-unknown-table = Tabellen { $name } finnes ikke i formatet.
charter-unknown-table-near = Tabellen { $name } finnes ikke i formatet. Er det { $nearest }?
charter-unknown-key = Nøkkelen { $name } finnes ikke her.
charter-unknown-key-near = Nøkkelen { $name } finnes ikke her. Er det { $nearest }?
charter-missing = { $name } mangler og må være med.
charter-empty = Teksten er tom. Utelat nøkkelen når noe er ukjent.
charter-unknown-said = { $name } er ikke et felt her og kan ikke stå i `said`.

# Verdier
charter-wrong-text = { $given } skal være en tekst i anførselstegn.
charter-wrong-whole-number = { $given } skal være et helt tall, uten anførselstegn.
charter-wrong-truth = { $given } skal være `true` eller `false`, uten anførselstegn.
charter-wrong-list = { $given } skal være en liste i hakeparenteser.
charter-wrong-table = { $given } skal være en tabell.
charter-wrong-tables = { $name } skal stå som en tabell i doble hakeparenteser, én for hver.
charter-wrong-choice = { $given } går ikke an. Her kan det stå: { $choices }.
charter-wrong-date = { $given } er ikke en dato. Skriv en dag (`2020-11-12`), en måned (`"2020-11"`) eller et år (`2024`).
charter-no-such-date = { $given } finnes ikke i kalenderen.
charter-date-range = { $given } kan ikke være riktig. Årstallet skal være fra { $least } til { $most }.
charter-wrong-time = { $given } er ikke dato og klokkeslett. Skriv det som `2019-05-10T09:00:00`.
charter-time-with-zone = { $given } har en tidssone. Skriv klokkeslettet slik det er på stedet, uten sone.
charter-time-needs-zone = { $given } mangler tidssone. Skriv den til slutt, for eksempel `Z`.
charter-wrong-period = { $given } er ikke et tidsrom. Skriv det som `P6M`, `P14D` eller `PT1H`.
charter-period-zero = { $given } er ikke noe tidsrom. Det skal være lengre enn null.
charter-period-long = Tidsrommet er for langt. Det kan være høyst { $most } år.
charter-number-range = { $given } er utenfor det som går an. Tallet skal være fra { $least } til { $most }.
charter-share = { $given } er ikke en andel. Den skal være et tall over 0 og høyst 1, for eksempel `0.75`.
charter-requires = { $given } går ikke an. Det skal være `"all"` eller en andel, for eksempel `0.75`.
charter-text-too-long = Teksten har { $count } tegn. Her kan den ha høyst { $most }.
charter-control-in-text = Teksten har et tegn som ikke kan stå her ({ $sign }). Ta det bort.
charter-id = { $given } kan ikke være en id. Den skal ha små bokstaver a–z, tall og bindestrek, for eksempel `nordre-follo`.
charter-id-reserved = { $given } er et ord i formatet og kan ikke være en id.
charter-organisation-number = { $given } er ikke et kommunenummer (fire sifre) eller et fylkesnummer (to sifre).
charter-matrix-id = { $given } er ikke en Matrix-ID. Den ser ut som `@navn:tjener.no`.
charter-room-id = { $given } er ikke ID-en til et Matrix-rom. Den begynner med `!`.
charter-timezone = Tidssonen { $given } finnes ikke. Skriv den som `Europe/Oslo`.
charter-hour = { $given } er ikke et klokkeslett. Skriv det som `20:00`.
charter-council-period = { $given } er ikke en kommunestyreperiode. Den går over fire år fra et valgår, som `2019–2023` eller `2023–2027`.
charter-hash = { $given } er ikke et avtrykk. Det skal ha 64 sifre fra 0 til f.
charter-journal-contents = Innholdet i loggposten kan ikke leses. Det skal være et JSON-objekt i en tekst.

# Det som ikke finnes
charter-unknown-person = Personen { $name } finnes ikke blant `people`.
charter-unknown-person-near = Personen { $name } finnes ikke blant `people`. Er det { $nearest }?
charter-unknown-organisation = Organisasjonen { $name } finnes ikke blant `organisations`.
charter-unknown-organisation-near = Organisasjonen { $name } finnes ikke blant `organisations`. Er det { $nearest }?
charter-unknown-body = Organet { $name } finnes ikke blant `bodies`.
charter-unknown-body-near = Organet { $name } finnes ikke blant `bodies`. Er det { $nearest }?
charter-unknown-office = Vervet { $name } finnes ikke. Det skrives som `organ/verv`, for eksempel `politisk/leder`.
charter-unknown-office-near = Vervet { $name } finnes ikke. Er det { $nearest }?
charter-unknown-cohort = Kullet { $name } finnes ikke blant `cohorts`.
charter-unknown-cohort-near = Kullet { $name } finnes ikke blant `cohorts`. Er det { $nearest }?
charter-unknown-introducer = { $name } er verken en person eller en organisasjon i filen.
charter-unknown-introducer-near = { $name } er verken en person eller en organisasjon i filen. Er det { $nearest }?
charter-unknown-owner = { $name } er verken en person, en organisasjon eller `members`.
charter-unknown-owner-near = { $name } er verken en person, en organisasjon eller `members`. Er det { $nearest }?
charter-unknown-electors = { $name } er verken `members`, et organ eller en organisasjon.
charter-unknown-electors-near = { $name } er verken `members`, et organ eller en organisasjon. Er det { $nearest }?
charter-unknown-ex-officio = { $name } er verken en organisasjon, et organ eller et verv (`organ/verv`).
charter-unknown-ex-officio-near = { $name } er verken en organisasjon, et organ eller et verv (`organ/verv`). Er det { $nearest }?
charter-unknown-observer = { $name } er verken en organisasjon, et organ, et verv eller en person.
charter-unknown-observer-near = { $name } er verken en organisasjon, et organ, et verv eller en person. Er det { $nearest }?

# Det som står dobbelt
charter-id-twice = { $name } er brukt før. Hver skal ha sin egen id.
charter-number-twice = Nummeret { $name } er brukt før. Hver skal ha sitt eget.
charter-meeting-twice = Møtet står to ganger: samme organ, tid og tittel. Gi det ene en annen tittel eller et nummer, eller ta det bort.
charter-listed-twice = { $name } står to ganger i listen. Det skal stå én gang.
charter-matrix-twice = { $name } er knyttet til både { $other } og { $person } samtidig. En Matrix-ID er én persons.
charter-seat-overlaps = { $person } har to plasser i { $body } samtidig. Skriv når den ene slutter og den andre begynner.
charter-holding-overlaps = { $person } står to ganger som { $office } samtidig. Skriv når den ene perioden slutter.
charter-membership-overlaps = { $organisation } er { $other } og { $role } samtidig. Skriv når det ene slutter og det andre begynner.

# Det som ikke går sammen
charter-until-before-from = Slutten ({ $until }) er før begynnelsen ({ $from }).
charter-max-below-min = Det høyeste tallet ({ $max }) er lavere enn det laveste ({ $min }).
charter-size-two-ways = Størrelsen er sagt på flere måter. Bruk enten `min` og `max`, `exactly` eller `about`.
charter-term-two-ways = Perioden er sagt på flere måter. Bruk enten `years`, `follows` eller `from` og `until`.
charter-minutes-two-ways = Godkjenning av referatet er sagt på to måter. Bruk enten `approved_at` eller `silence`.
charter-quiet-hours = Den stille tiden begynner og slutter klokken { $given }. De to skal være forskjellige.
charter-own-deputy = { $person } kan ikke være vara for seg selv.
charter-deputy-for-nobody = { $person } har ingen plass i { $body } og kan ikke ha en vara der. Skriv plassen også.
charter-own-adviser = { $person } kan ikke være rådgiver for seg selv.
charter-follows-circle = Vervet { $office } følger seg selv gjennom andre verv. Ett av dem må stå uten `follows`.
charter-holder-missing = { $name } sier når noen har vervet, men `held_by` mangler.
charter-office-rules-differ = { $name } for vervet { $office } er en annen enn i en tidligere oppføring. Reglene skal være de samme, eller stå én gang.
charter-not-eligible = { $person } ({ $organisation }) kan ikke ha vervet: det velges blant { $among }.
charter-signature-of-nobody = Underskriften er ingens. Skriv `person` eller `organisation`.
charter-meeting-two-times = Møtet har både `date` og `starts`. Bruk `date` når klokkeslettet er ukjent, ellers `starts` og `ends`.
charter-meeting-without-start = Møtet slutter uten å begynne. Skriv `starts`.
charter-meeting-ends-first = Møtet slutter før det begynner.
charter-no-such-version = Versjon { $number } finnes ikke blant uttalelsens `versions`.
charter-no-such-round = Runde { $number } finnes ikke blant uttalelsens `rounds`.
charter-digest = Avtrykket er ikke det som hører til teksten i versjon { $number }. Teksten eller avtrykket er endret.
charter-round-never-opened = Runden har ingen `openings`. Skriv når den ble åpnet, og fristen.
charter-deadline-before-opening = Fristen ({ $deadline }) er før runden ble åpnet.
charter-closed-without-outcome = Runden er avsluttet, men `outcome` mangler.
charter-journal-broken = Loggpost { $number } er ikke slik den ble skrevet, eller en post før den mangler.
charter-poll-choices = En avstemning må ha minst to ulike `choices`.
charter-no-such-choice = Valg { $number } finnes ikke blant avstemningens `choices`.
charter-ended-without-ending = Det står at den er slutt, men `ending` mangler.
