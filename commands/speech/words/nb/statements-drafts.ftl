## Felles uttalelser: hva de heter, og hvor de står

statement-title = { $number } – { $title }
statement-named = { $number } «{ $title }»
statement-kind-joint-statement = felles uttalelse
statement-kind-proposal = forslag til KS
statement-proposed = Foreslått av { $organisation }, sendt inn av { $person }.
statement-proposed-organisation = Foreslått av { $organisation }.
statement-brought = Sendt inn av { $person }.
statement-proposer-unknown = ukjent
statement-in = { $kind ->
    [proposal] Forslag til KS fra { $body }.
   *[joint_statement] Felles uttalelse i { $body }.
}
phase-draft = Utkast.
phase-round = Tilslutningsrunde til { $deadline }.
phase-round-over = Fristen i tilslutningsrunden gikk ut { $deadline }.
phase-agreed = Det er enighet om teksten. Den er ikke utgitt ennå.
phase-blocked = Det ble ikke enighet: det er innsigelse mot teksten.
phase-lapsed = Det ble ikke enighet om teksten.
phase-withdrawn = Trukket av { $person } { $date }.
phase-issued = Utgitt { $date }.
phase-issued-on-behalf = Utgitt { $date } på vegne av { $organisations }, ikke av nettverket.
version-at = Versjon { $number }, { $date }
version-by = Versjon { $number }, { $date }, { $person }
version-editorial = { $version } (redaksjonell endring)
version-voided = { $version } (falt bort: { $reason })

## Hvilken uttalelse det gjelder

statement-which = Hvilken uttalelse gjelder det: { $statements }? Skriv nummeret.
statement-no-such = Jeg finner ingen { $number }.
statement-open-are = Åpne nå: { $statements }.
statement-none-open = Ingen uttalelse er åpen her nå.
statement-latest = Den siste er { $statement }.
statement-none-yet = Det er ingen uttalelser her ennå.

## Hvem som kan

statement-refused = Det kan bare { $who } gjøre.
statement-refused-nobody = Det er ingen som kan gjøre det nå: ingen leder og ikke noe sekretariat er registrert.
by-proposer = forslagsstilleren ({ $people })
by-chair = lederen ({ $people })
by-secretariat = sekretariatet ({ $people })
no-body-speaks = { $network } har ikke noe organ som gir felles uttalelser etter grunnlaget.
body-does-not-speak = { $body } gir ikke felles uttalelser etter grunnlaget. Det gjør { $names }. Skriv organet etter et komma bak tittelen, slik: «, i ORGAN».
not-theirs-to-speak-for = Du kan ikke foreslå noe for { $organisation }.
proposes-not-members = { $organisation } kan ikke foreslå uttalelser i { $body }: etter grunnlaget er det medlemmene som foreslår.
proposes-not-participants = { $organisation } kan ikke foreslå uttalelser i { $body }: etter grunnlaget er det medlemmene og deltakerne som foreslår.
one-without-organisation = Den som ikke hører til en organisasjon,
proposes-no-seat = Du har ingen plass i { $body }, og kan derfor ikke foreslå uttalelser der.
proposes-for-which = Hvem foreslår: { $organisations }? Skriv det etter et komma bak tittelen, slik: «, fra ORGANISASJON».
propose-colleagues = For { $organisation } kan { $people } gjøre det.
propose-secretariat = Sekretariatet ({ $people }) kan sende inn et utkast.

## Et utkast

text-not-given = Jeg mangler teksten.
text-how = Skriv den på linjene under, eller legg ved en fil (.md, .txt eller .docx) med kommandoen som melding til filen.
text-given-twice = Det står tekst både under kommandoen og i { $name }. Send bare den ene.
text-file-gone = Jeg får ikke tak i filen { $name }. Send den på nytt.
text-file-unreachable = Jeg fikk ikke hentet filen { $name } nå. Prøv igjen om litt.
draft-of = Utkast til { $kind }.
draft-how-to-wish = Vil dere ha andre ord? Svar her eller i tråden, for eksempel «avsnitt 2: …» eller «innspill: …». Et innspill er ikke noe standpunkt.
draft-sent = { $statement } er lagt inn som utkast til { $kind }, og teksten står i rommet til { $body }.
draft-without-room = { $body } har ikke noe rom, så ingen andre har sett utkastet ennå.

## Ny tekst

title-changed = Tittelen er endret: { $statement }.
title-stands = { $number } er ikke et utkast lenger, og tittelen kan ikke endres.
text-stands-round = Det går en tilslutningsrunde om { $number }. Teksten kan endres når den er over.
text-stands-agreed = Det er enighet om teksten i { $number }, og den endres ikke. En ny tekst er en ny uttalelse.
text-stands-withdrawn = { $number } er trukket, og teksten endres ikke. En ny tekst er en ny uttalelse.
text-stands-issued = { $number } er utgitt, og teksten endres ikke. En ny tekst er en ny uttalelse.
text-stands-issued-on-behalf = { $number } er utgitt, og teksten endres ikke. En ny tekst er en ny uttalelse.
text-is-the-same = Teksten er den samme som i versjon { $version } av { $statement }. Ingenting ble endret.
version-title = { $statement }: versjon { $version }
version-changed = { $person } har endret teksten.
version-wish-instead = Vil du ha andre ord, gi innspill: `{ $p }uttalelse innspill { $number }` og ordene.
version-how-to-read = Det som er tatt ut, er strøket over; det som er nytt, er uthevet.
version-whole = Hele teksten: `{ $p }uttalelse vis { $number }`.
version-sent = { $statement } er nå versjon { $version }. Endringen står i rommet til { $body }.

## Innspill

wish-noted = Notert som innspill til { $statement } fra { $whose }, { $about }: { $text }
wish-came = Innspill fra { $whose }, { $about }: { $text }
wish-unclear = Er dette et innspill til { $number }? Skriv det slik: «avsnitt 2: …» eller «innspill: …».
wish-noted-already = Det innspillet til { $statement } er notert fra før.
wish-no-seat = Du har ingen plass i { $body }, og kan derfor ikke gi innspill der.
wish-colleagues = For { $organisation } kan { $people } gjøre det.
wish-not-round = { $number } er i tilslutningsrunde. Ønsker om andre ord kan dere gi som merknad til svaret.
wish-not-agreed = Det er enighet om teksten i { $number }, så den tar ikke imot innspill.
wish-not-withdrawn = { $number } er trukket, og tar ikke imot innspill.
wish-not-issued = { $number } er utgitt, og tar ikke imot innspill.
wish-not-issued-on-behalf = { $number } er utgitt, og tar ikke imot innspill.
about-whole = til hele teksten
about-paragraph = til avsnitt { $paragraph } («{ $beginning }»)
no-such-paragraph = { $count ->
    [one] { $statement } har ett avsnitt, og ikke noe avsnitt { $paragraph }:
   *[other] { $statement } har { $count } avsnitt, og ikke noe avsnitt { $paragraph }:
}
wishes-none = Det er ikke kommet innspill til { $statement }.
wishes-title = { $count ->
    [one] Ett innspill til { $statement }
   *[other] { $count } innspill til { $statement }
}
wishes-of-version = Til versjon { $version }
wishes-whole = **Hele teksten**
wishes-paragraph = **Avsnitt { $paragraph }** («{ $beginning }»)
wish-line = { $whose }: { $text }
wishes-count = { $count ->
    [one] Ett innspill: `{ $p }uttalelse innspill { $number }`.
   *[other] { $count } innspill: `{ $p }uttalelse innspill { $number }`.
}

## Oversikt, og én uttalelse

statements-open = Åpne uttalelser
statements-how-to = Et utkast sendes inn med `{ $p }uttalelse ny` og tittelen, og teksten på linjene under.
statements-more = Skriv `{ $p }uttalelse vis` og nummeret for hele teksten, `{ $p }uttalelse liste` for alle.
statement-line = { $title }: { $state }
waits-wishes = { $count ->
    [one] Ett innspill er kommet.
   *[other] { $count } innspill er kommet.
}
waits-for-you = Venter på svar fra { $voices }.
no-such-version = { $number } har ikke noen versjon { $version }. Den har { $versions }.
version-only = { $version }.
version-current = Gjeldende er versjon { $latest }.
versions-are = Versjoner:
statements-of = { $year }
statements-none-in = Det er ingen uttalelser fra { $year }, men fra { $years }.

## Trekke

withdraw-what = Hva vil du trekke? Innsigelsen: `{ $p }uttalelse trekk innsigelse { $number }`. Hele uttalelsen, for godt: `{ $p }uttalelse trekk uttalelse { $number }`.
withdraw-ask = Dette trekker { $statement } for godt. Den blir stående i oversikten som trukket, og kan ikke tas opp igjen.
withdraw-ends-round = Tilslutningsrunden avsluttes.
withdraw-confirm = Skriv `{ $p }ja` for å trekke den, eller `{ $p }nei`. Svaret må komme innen en halv time.
withdraw-not-withdrawn = { $statement } er allerede trukket.
withdraw-not-issued = { $statement } er utgitt, og kan ikke trekkes.
withdraw-not-issued-on-behalf = { $statement } er utgitt, og kan ikke trekkes.
withdrawn = { $statement } er trukket av { $person }, og blir stående i oversikten som trukket.

## Hjelp

help-statement = felles uttalelser som er åpne nå
help-statement-examples =
    `{ $p }uttalelse`
    `{ $p }uttalelse U1`
help-statement-new = send inn et utkast, med teksten på linjene under eller i en fil
help-statement-new-examples =
    `{ $p }uttalelse ny Byene og klimaet`
    `{ $p }uttalelse ny Byene og klimaet, type forslag`
    `{ $p }uttalelse ny Byene og klimaet, fra Drammen`
help-statement-show = hele teksten i en uttalelse, og hvor den står
help-statement-show-examples =
    `{ $p }uttalelse vis U1`
    `{ $p }uttalelse vis U1 versjon 1`
    `{ $p }uttalelse vis U1 innspill`
help-statement-input = ønsk deg andre ord i et utkast, eller se hva andre ønsker
help-statement-input-examples =
    `{ $p }uttalelse innspill U1 avsnitt 2: si «skal» i stedet for «bør»`
    `{ $p }uttalelse innspill U1`
help-statement-change = gi en uttalelse ny tekst, på linjene under eller i en fil
help-statement-change-examples =
    `{ $p }uttalelse rediger U1`
    `{ $p }uttalelse rediger U1, tittel Byene og naturen`
help-statement-list = hva nettverket har sagt gjennom årene
help-statement-list-examples =
    `{ $p }uttalelse liste`
    `{ $p }uttalelse liste 2026`
help-statement-withdraw-what = trekk en innsigelse eller en uttalelse
help-statement-withdraw-what-examples =
    `{ $p }uttalelse trekk`
help-statement-withdraw = trekk en uttalelse for godt
help-statement-withdraw-examples =
    `{ $p }uttalelse trekk uttalelse U1`
kind-title = en tittel
short-title = TITTEL
kind-statement-kind = en type uttalelse
short-statement-kind = TYPE
kind-inputs = innspill
short-inputs = innspill
kind-year = et år
short-year = ÅR
