## Felles fråsegner: kva dei heiter, og kvar dei står

statement-title = { $number } – { $title }
statement-named = { $number } «{ $title }»
statement-kind-joint-statement = felles fråsegn
statement-kind-proposal = forslag til KS
statement-proposed = Foreslått av { $organisation }, sendt inn av { $person }.
statement-proposed-organisation = Foreslått av { $organisation }.
statement-brought = Sendt inn av { $person }.
statement-proposer-unknown = ukjend
statement-in = { $kind ->
    [proposal] Forslag til KS frå { $body }.
   *[joint_statement] Felles fråsegn i { $body }.
}
phase-draft = Utkast.
phase-round = Tilslutningsrunde til { $deadline }.
phase-round-over = Fristen i tilslutningsrunden gjekk ut { $deadline }.
phase-agreed = Det er semje om teksten. Han er ikkje gjeven ut enno.
phase-blocked = Det vart ikkje semje: det er motsegn mot teksten.
phase-lapsed = Det vart ikkje semje om teksten.
phase-withdrawn = Trekt av { $person } { $date }.
phase-issued = Gjeven ut { $date }.
phase-issued-on-behalf = Gjeven ut { $date } på vegner av { $organisations }, ikkje av nettverket.
version-at = Versjon { $number }, { $date }
version-by = Versjon { $number }, { $date }, { $person }
version-editorial = { $version } (redaksjonell endring)
version-voided = { $version } (fall bort: { $reason })

## Kva fråsegn det gjeld

statement-which = Kva fråsegn gjeld det: { $statements }? Skriv nummeret.
statement-no-such = Eg finn ingen { $number }.
statement-open-are = Opne no: { $statements }.
statement-none-open = Inga fråsegn er open her no.
statement-latest = Den siste er { $statement }.
statement-none-yet = Det er ingen fråsegner her enno.

## Kven som kan

statement-refused = Det kan berre { $who } gjere.
statement-refused-nobody = Det er ingen som kan gjere det no: ingen leiar og ikkje noko sekretariat er registrert.
by-proposer = forslagsstillaren ({ $people })
by-chair = leiaren ({ $people })
by-secretariat = sekretariatet ({ $people })
no-body-speaks = { $network } har ikkje noko organ som gjev felles fråsegner etter grunnlaget.
body-does-not-speak = { $body } gjev ikkje felles fråsegner etter grunnlaget. Det gjer { $names }. Skriv organet etter eit komma bak tittelen, slik: «, i ORGAN».
not-theirs-to-speak-for = Du kan ikkje foreslå noko for { $organisation }.
proposes-not-members = { $organisation } kan ikkje foreslå fråsegner i { $body }: etter grunnlaget er det medlemene som foreslår.
proposes-not-participants = { $organisation } kan ikkje foreslå fråsegner i { $body }: etter grunnlaget er det medlemene og deltakarane som foreslår.
one-without-organisation = Den som ikkje høyrer til ein organisasjon,
proposes-no-seat = Du har ingen plass i { $body }, og kan difor ikkje foreslå fråsegner der.
proposes-for-which = Kven foreslår: { $organisations }? Skriv det etter eit komma bak tittelen, slik: «, frå ORGANISASJON».
propose-colleagues = For { $organisation } kan { $people } gjere det.
propose-secretariat = Sekretariatet ({ $people }) kan sende inn eit utkast.

## Eit utkast

text-not-given = Eg manglar teksten.
text-how = Skriv han på linjene under, eller legg ved ei fil (.md, .txt eller .docx) med kommandoen som melding til fila.
text-given-twice = Det står tekst både under kommandoen og i { $name }. Send berre den eine.
text-file-gone = Eg får ikkje tak i fila { $name }. Send henne på nytt.
text-file-unreachable = Eg fekk ikkje henta fila { $name } no. Prøv igjen om litt.
draft-of = Utkast til { $kind }.
draft-how-to-wish = Vil de ha andre ord? Svar her eller i tråden, til dømes «avsnitt 2: …» eller «innspel: …». Eit innspel er ikkje noko standpunkt.
draft-sent = { $statement } er lagt inn som utkast til { $kind }, og teksten står i rommet til { $body }.
draft-without-room = { $body } har ikkje noko rom, så ingen andre har sett utkastet enno.

## Ny tekst

title-changed = Tittelen er endra: { $statement }.
title-stands = { $number } er ikkje eit utkast lenger, og tittelen kan ikkje endrast.
text-stands-round = Det går ein tilslutningsrunde om { $number }. Teksten kan endrast når han er over.
text-stands-agreed = Det er semje om teksten i { $number }, og han blir ikkje endra. Ein ny tekst er ei ny fråsegn.
text-stands-withdrawn = { $number } er trekt, og teksten blir ikkje endra. Ein ny tekst er ei ny fråsegn.
text-stands-issued = { $number } er gjeven ut, og teksten blir ikkje endra. Ein ny tekst er ei ny fråsegn.
text-stands-issued-on-behalf = { $number } er gjeven ut, og teksten blir ikkje endra. Ein ny tekst er ei ny fråsegn.
text-is-the-same = Teksten er den same som i versjon { $version } av { $statement }. Ingenting vart endra.
version-title = { $statement }: versjon { $version }
version-changed = { $person } har endra teksten.
version-wish-instead = Vil du ha andre ord, gje innspel: `{ $p }fråsegn innspel { $number }` og orda.
version-how-to-read = Det som er teke ut, er stroke over; det som er nytt, er utheva.
version-whole = Heile teksten: `{ $p }fråsegn vis { $number }`.
version-sent = { $statement } er no versjon { $version }. Endringa står i rommet til { $body }.

## Innspel

wish-noted = Notert som innspel til { $statement } frå { $whose }, { $about }: { $text }
wish-came = Innspel frå { $whose }, { $about }: { $text }
wish-unclear = Er dette eit innspel til { $number }? Skriv det slik: «avsnitt 2: …» eller «innspel: …».
wish-noted-already = Det innspelet til { $statement } er notert frå før.
wish-no-seat = Du har ingen plass i { $body }, og kan difor ikkje gje innspel der.
wish-colleagues = For { $organisation } kan { $people } gjere det.
wish-not-round = { $number } er i tilslutningsrunde. Ønske om andre ord kan de gje som merknad til svaret.
wish-not-agreed = Det er semje om teksten i { $number }, så han tek ikkje imot innspel.
wish-not-withdrawn = { $number } er trekt, og tek ikkje imot innspel.
wish-not-issued = { $number } er gjeven ut, og tek ikkje imot innspel.
wish-not-issued-on-behalf = { $number } er gjeven ut, og tek ikkje imot innspel.
about-whole = til heile teksten
about-paragraph = til avsnitt { $paragraph } («{ $beginning }»)
no-such-paragraph = { $count ->
    [one] { $statement } har eitt avsnitt, og ikkje noko avsnitt { $paragraph }:
   *[other] { $statement } har { $count } avsnitt, og ikkje noko avsnitt { $paragraph }:
}
wishes-none = Det er ikkje kome innspel til { $statement }.
wishes-title = { $count ->
    [one] Eitt innspel til { $statement }
   *[other] { $count } innspel til { $statement }
}
wishes-of-version = Til versjon { $version }
wishes-whole = **Heile teksten**
wishes-paragraph = **Avsnitt { $paragraph }** («{ $beginning }»)
wish-line = { $whose }: { $text }
wishes-count = { $count ->
    [one] Eitt innspel: `{ $p }fråsegn innspel { $number }`.
   *[other] { $count } innspel: `{ $p }fråsegn innspel { $number }`.
}

## Oversyn, og éi fråsegn

statements-open = Opne fråsegner
statements-how-to = Eit utkast sender du inn med `{ $p }fråsegn ny` og tittelen, og teksten på linjene under.
statements-more = Skriv `{ $p }fråsegn vis` og nummeret for heile teksten, `{ $p }fråsegn liste` for alle.
statement-line = { $title }: { $state }
waits-wishes = { $count ->
    [one] Eitt innspel er kome.
   *[other] { $count } innspel er komne.
}
waits-for-you = Ventar på svar frå { $voices }.
no-such-version = { $number } har ikkje nokon versjon { $version }. Han har { $versions }.
version-only = { $version }.
version-current = Gjeldande er versjon { $latest }.
versions-are = Versjonar:
statements-of = { $year }
statements-none-in = Det er ingen fråsegner frå { $year }, men frå { $years }.

## Trekkje

withdraw-what = Kva vil du trekkje? Motsegna: `{ $p }fråsegn trekk motsegn { $number }`. Heile fråsegna, for godt: `{ $p }fråsegn trekk fråsegn { $number }`.
withdraw-ask = Dette trekkjer { $statement } for godt. Ho blir ståande i oversynet som trekt, og kan ikkje takast opp att.
withdraw-ends-round = Tilslutningsrunden blir avslutta.
withdraw-confirm = Skriv `{ $p }ja` for å trekkje henne, eller `{ $p }nei`. Svaret må kome innan ein halv time.
withdraw-not-withdrawn = { $statement } er alt trekt.
withdraw-not-issued = { $statement } er gjeven ut, og kan ikkje trekkjast.
withdraw-not-issued-on-behalf = { $statement } er gjeven ut, og kan ikkje trekkjast.
withdrawn = { $statement } er trekt av { $person }, og blir ståande i oversynet som trekt.

## Hjelp

help-statement = felles fråsegner som er opne no
help-statement-examples =
    `{ $p }fråsegn`
    `{ $p }fråsegn U1`
help-statement-new = send inn eit utkast, med teksten på linjene under eller i ei fil
help-statement-new-examples =
    `{ $p }fråsegn ny Byane og klimaet`
    `{ $p }fråsegn ny Byane og klimaet, type forslag`
    `{ $p }fråsegn ny Byane og klimaet, frå Drammen`
help-statement-show = heile teksten i ei fråsegn, og kvar ho står
help-statement-show-examples =
    `{ $p }fråsegn vis U1`
    `{ $p }fråsegn vis U1 versjon 1`
    `{ $p }fråsegn vis U1 innspel`
help-statement-input = ønsk deg andre ord i eit utkast, eller sjå kva andre ønskjer
help-statement-input-examples =
    `{ $p }fråsegn innspel U1 avsnitt 2: sei «skal» i staden for «bør»`
    `{ $p }fråsegn innspel U1`
help-statement-change = gje ei fråsegn ny tekst, på linjene under eller i ei fil
help-statement-change-examples =
    `{ $p }fråsegn rediger U1`
    `{ $p }fråsegn rediger U1, tittel Byane og naturen`
help-statement-list = kva nettverket har sagt gjennom åra
help-statement-list-examples =
    `{ $p }fråsegn liste`
    `{ $p }fråsegn liste 2026`
help-statement-withdraw-what = trekk ei motsegn eller ei fråsegn
help-statement-withdraw-what-examples =
    `{ $p }fråsegn trekk`
help-statement-withdraw = trekk ei fråsegn for godt
help-statement-withdraw-examples =
    `{ $p }fråsegn trekk fråsegn U1`
kind-title = ein tittel
short-title = TITTEL
kind-statement-kind = ein type fråsegn
short-statement-kind = TYPE
kind-inputs = innspel
short-inputs = innspel
kind-year = eit år
short-year = ÅR
