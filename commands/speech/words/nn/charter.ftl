## Det som kan vere gale med ei grunnlagsfil. Plassen blir sett framfor av den som viser feilen.

# Plassen
charter-place-table = { $table }
charter-place-row = { $table } { $number }
charter-place-row-id = { $table } { $number } ({ $id })
charter-place-key = nøkkel { $key }
charter-place-line = linje { $line }
charter-place-column = teikn { $column }

# Fila som heilskap
charter-too-long = Fila er for stor. Ho kan vere høgst { $most } kB.
charter-not-text = Fila er ikkje tekst i UTF-8. Lagre ho som UTF-8.
charter-control = Fila har eit styreteikn ({ $sign }). Ta det bort.
charter-too-deep = Lister og tabellar ligg for djupt i kvarandre. Høgst { $most } ledd går an.
charter-syntax = Dette er ikkje gyldig TOML. Sjå etter eit teikn, eit hermeteikn eller ein verdi som manglar like før.
charter-syntax-end = Noko er ikkje avslutta når fila sluttar. Sjå etter ei klamme eller eit hermeteikn som manglar.
charter-more = Her er dei { $count } første feila; fila har fleire.
charter-format-missing = Formatet manglar. Skriv `format = { $format }` øvst.
charter-format = Formatet er { $given }. Det skal vere { $format }.
charter-network-missing = Tabellen `[network]` manglar. Han skal ha `id` og `name` for nettverket.

# Tabellar og nøklar
charter-twice = { $name } står to gonger, også i linje { $again }. Det skal stå éin gong.
charter-unknown-table = Tabellen { $name } finst ikkje i formatet.
charter-unknown-table-near = Tabellen { $name } finst ikkje i formatet. Er det { $nearest }?
charter-unknown-key = Nøkkelen { $name } finst ikkje her.
charter-unknown-key-near = Nøkkelen { $name } finst ikkje her. Er det { $nearest }?
charter-missing = { $name } manglar og må vere med.
charter-empty = Teksten er tom. Lat nøkkelen vere ute når noko er ukjent.
charter-unknown-said = { $name } er ikkje eit felt her og kan ikkje stå i `said`.

# Verdiar
charter-wrong-text = { $given } skal vere ein tekst i hermeteikn.
charter-wrong-whole-number = { $given } skal vere eit heilt tal, utan hermeteikn.
charter-wrong-truth = { $given } skal vere `true` eller `false`, utan hermeteikn.
charter-wrong-list = { $given } skal vere ei liste i hakeparentesar.
charter-wrong-table = { $given } skal vere ein tabell.
charter-wrong-tables = { $name } skal stå som ein tabell i doble hakeparentesar, éin for kvar.
charter-wrong-choice = { $given } går ikkje an. Her kan det stå: { $choices }.
charter-wrong-date = { $given } er ikkje ein dato. Skriv ein dag (`2020-11-12`), ein månad (`"2020-11"`) eller eit år (`2024`).
charter-no-such-date = { $given } finst ikkje i kalenderen.
charter-date-range = { $given } kan ikkje vere rett. Årstalet skal vere frå { $least } til { $most }.
charter-wrong-time = { $given } er ikkje dato og klokkeslett. Skriv det som `2019-05-10T09:00:00`.
charter-time-with-zone = { $given } har ei tidssone. Skriv klokkeslettet slik det er på staden, utan sone.
charter-time-needs-zone = { $given } manglar tidssone. Skriv ho til slutt, til dømes `Z`.
charter-wrong-period = { $given } er ikkje eit tidsrom. Skriv det som `P6M`, `P14D` eller `PT1H`.
charter-period-zero = { $given } er ikkje noko tidsrom. Det skal vere lengre enn null.
charter-period-long = Tidsrommet er for langt. Det kan vere høgst { $most } år.
charter-number-range = { $given } er utanfor det som går an. Talet skal vere frå { $least } til { $most }.
charter-share = { $given } er ikkje ein del. Han skal vere eit tal over 0 og høgst 1, til dømes `0.75`.
charter-requires = { $given } går ikkje an. Det skal vere `"all"` eller ein del, til dømes `0.75`.
charter-text-too-long = Teksten har { $count } teikn. Her kan han ha høgst { $most }.
charter-control-in-text = Teksten har eit teikn som ikkje kan stå her ({ $sign }). Ta det bort.
charter-id = { $given } kan ikkje vere ein id. Han skal ha små bokstavar a–z, tal og bindestrek, til dømes `nordre-follo`.
charter-id-reserved = { $given } er eit ord i formatet og kan ikkje vere ein id.
charter-organisation-number = { $given } er ikkje eit kommunenummer (fire siffer) eller eit fylkesnummer (to siffer).
charter-matrix-id = { $given } er ikkje ein Matrix-ID. Han ser ut som `@namn:tenar.no`.
charter-room-id = { $given } er ikkje ID-en til eit Matrix-rom. Han byrjar med `!`.
charter-timezone = Tidssona { $given } finst ikkje. Skriv ho som `Europe/Oslo`.
charter-hour = { $given } er ikkje eit klokkeslett. Skriv det som `20:00`.
charter-council-period = { $given } er ikkje ein kommunestyreperiode. Han går over fire år frå eit valår, som `2019–2023` eller `2023–2027`.
charter-hash = { $given } er ikkje eit avtrykk. Det skal ha 64 siffer frå 0 til f.
charter-journal-contents = Innhaldet i loggposten kan ikkje lesast. Det skal vere eit JSON-objekt i ein tekst.

# Det som ikkje finst
charter-unknown-person = Personen { $name } finst ikkje blant `people`.
charter-unknown-person-near = Personen { $name } finst ikkje blant `people`. Er det { $nearest }?
charter-unknown-organisation = Organisasjonen { $name } finst ikkje blant `organisations`.
charter-unknown-organisation-near = Organisasjonen { $name } finst ikkje blant `organisations`. Er det { $nearest }?
charter-unknown-body = Organet { $name } finst ikkje blant `bodies`.
charter-unknown-body-near = Organet { $name } finst ikkje blant `bodies`. Er det { $nearest }?
charter-unknown-office = Vervet { $name } finst ikkje. Det blir skrive som `organ/verv`, til dømes `politisk/leder`.
charter-unknown-office-near = Vervet { $name } finst ikkje. Er det { $nearest }?
charter-unknown-cohort = Kullet { $name } finst ikkje blant `cohorts`.
charter-unknown-cohort-near = Kullet { $name } finst ikkje blant `cohorts`. Er det { $nearest }?
charter-unknown-introducer = { $name } er verken ein person eller ein organisasjon i fila.
charter-unknown-introducer-near = { $name } er verken ein person eller ein organisasjon i fila. Er det { $nearest }?
charter-unknown-owner = { $name } er verken ein person, ein organisasjon eller `members`.
charter-unknown-owner-near = { $name } er verken ein person, ein organisasjon eller `members`. Er det { $nearest }?
charter-unknown-electors = { $name } er verken `members`, eit organ eller ein organisasjon.
charter-unknown-electors-near = { $name } er verken `members`, eit organ eller ein organisasjon. Er det { $nearest }?
charter-unknown-ex-officio = { $name } er verken ein organisasjon, eit organ eller eit verv (`organ/verv`).
charter-unknown-ex-officio-near = { $name } er verken ein organisasjon, eit organ eller eit verv (`organ/verv`). Er det { $nearest }?
charter-unknown-observer = { $name } er verken ein organisasjon, eit organ, eit verv eller ein person.
charter-unknown-observer-near = { $name } er verken ein organisasjon, eit organ, eit verv eller ein person. Er det { $nearest }?

# Det som står dobbelt
charter-id-twice = { $name } er brukt før. Kvar skal ha sin eigen id.
charter-number-twice = Nummeret { $name } er brukt før. Kvar skal ha sitt eige.
charter-meeting-twice = Møtet står to gonger: same organ, tid og tittel. Gi det eine ein annan tittel eller eit nummer, eller ta det bort.
charter-listed-twice = { $name } står to gonger i lista. Det skal stå éin gong.
charter-matrix-twice = { $name } er knytt til både { $other } og { $person } samtidig. Ein Matrix-ID er éin person sin.
charter-seat-overlaps = { $person } har to plassar i { $body } samtidig. Skriv når den eine sluttar og den andre byrjar.
charter-holding-overlaps = { $person } står to gonger som { $office } samtidig. Skriv når den eine perioden sluttar.
charter-membership-overlaps = { $organisation } er { $other } og { $role } samtidig. Skriv når det eine sluttar og det andre byrjar.

# Det som ikkje går saman
charter-until-before-from = Slutten ({ $until }) er før byrjinga ({ $from }).
charter-max-below-min = Det høgste talet ({ $max }) er lågare enn det lågaste ({ $min }).
charter-size-two-ways = Storleiken er sagd på fleire måtar. Bruk anten `min` og `max`, `exactly` eller `about`.
charter-term-two-ways = Perioden er sagd på fleire måtar. Bruk anten `years`, `follows` eller `from` og `until`.
charter-minutes-two-ways = Godkjenning av referatet er sagd på to måtar. Bruk anten `approved_at` eller `silence`.
charter-quiet-hours = Den stille tida byrjar og sluttar klokka { $given }. Dei to skal vere ulike.
charter-own-deputy = { $person } kan ikkje vere vara for seg sjølv.
charter-deputy-for-nobody = { $person } har ingen plass i { $body } og kan ikkje ha ein vara der. Skriv plassen òg.
charter-own-adviser = { $person } kan ikkje vere rådgjevar for seg sjølv.
charter-follows-circle = Vervet { $office } følgjer seg sjølv gjennom andre verv. Eitt av dei må stå utan `follows`.
charter-holder-missing = { $name } seier når nokon har vervet, men `held_by` manglar.
charter-office-rules-differ = { $name } for vervet { $office } er ein annan enn i ei tidlegare oppføring. Reglane skal vere dei same, eller stå éin gong.
charter-not-eligible = { $person } ({ $organisation }) kan ikkje ha vervet: det blir valt blant { $among }.
charter-signature-of-nobody = Underskrifta er ingen si. Skriv `person` eller `organisation`.
charter-meeting-two-times = Møtet har både `date` og `starts`. Bruk `date` når klokkeslettet er ukjent, elles `starts` og `ends`.
charter-meeting-without-start = Møtet sluttar utan å byrje. Skriv `starts`.
charter-meeting-ends-first = Møtet sluttar før det byrjar.
charter-no-such-version = Versjon { $number } finst ikkje blant `versions` i fråsegna.
charter-no-such-round = Runde { $number } finst ikkje blant `rounds` i fråsegna.
charter-digest = Avtrykket er ikkje det som høyrer til teksten i versjon { $number }. Teksten eller avtrykket er endra.
charter-round-never-opened = Runden har ingen `openings`. Skriv når han vart opna, og fristen.
charter-deadline-before-opening = Fristen ({ $deadline }) er før runden vart opna.
charter-closed-without-outcome = Runden er avslutta, men `outcome` manglar.
charter-journal-broken = Loggpost { $number } er ikkje slik han vart skriven, eller ein post før han manglar.
charter-poll-choices = Ei avrøysting må ha minst to ulike `choices`.
charter-no-such-choice = Val { $number } finst ikkje blant `choices` i avrøystinga.
charter-ended-without-ending = Det står at ho er slutt, men `ending` manglar.
