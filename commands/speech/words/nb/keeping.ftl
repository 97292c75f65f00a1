## Felter, slik de sies tilbake

field = { $label }: { $value }
field-changed = { $label }: { $value } (før: { $was })
field-removed = { $label }: ikke lenger { $value }
field-name = Navn
field-title = Tittel
field-organisation = Organisasjon
field-kind = Type
field-role = Rolle
field-number = Nummer
field-cohort = Kull
field-contact = Kontaktperson
field-email = E-post
field-telephone = Telefon
field-address = Adresse
field-gender = Kjønn
field-language = Språk
field-matrix = Matrix-ID
field-person = Person
field-body = Organ
field-office = Verv
field-deputy-for = Vara for
field-acts-for = Rådgiver for
field-authority = Fullmakt
field-valid-from = Fra
field-valid-until = Til og med
field-purpose = Formål
field-timezone = Tidssone
field-areas = Områder
field-reminders = Påminnelser
field-size = Størrelse
field-starts = Begynner
field-ends = Slutter
field-seat-capacity = Hvem som sitter
field-elected-by = Velges av
field-elected-among = Velges blant
field-ex-officio = Medlemmer uten valg
field-serves = Sekretariat for
field-observers = Observatører
field-voice = Stemme
field-gender-balance = Kjønnsbalanse
field-agenda = Dagsorden
field-admits-members = Tar opp medlemmer
field-case-prefix = Saksnummer begynner med
field-quorum = Vedtaksfør
field-term = Periode
field-meetings = Møter
field-consensus = Enighet
field-duties = Oppgaver
field-majority = Flertall
field-follows = Følger av
field-parties = Parter
field-annex-of-parties = Parter i vedlegg
field-per-party = Hver part for seg
field-renewable = Kan fornyes
field-revised-at = Revideres ved
field-approved-by = Godkjennes av
field-withdrawal = Oppsigelse
field-obligations = Plikter
field-on = Dato
field-case = Sak
field-by = Av
field-agreement = Avtale
field-room = Rom
field-date = Dato
field-place = Sted
field-link = Lenke
field-preparation = Forberedelse
field-called-at = Innkalt
field-called-by = Innkalt av
field-cancelled-at = Avlyst
field-cancelled-by = Avlyst av
field-why-cancelled = Grunn til avlysning
field-sequence = Endret så mange ganger
role-member = medlem
role-participant = deltaker
role-observer = observatør
organisation-kind-municipality = kommune
organisation-kind-county = fylkeskommune
organisation-kind-association = forening
organisation-kind-other = annen
gender-f = kvinne
gender-m = mann
authority-prepare = forbereder
authority-answer = svarer
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
office-leder = leder
office-nestleder = nestleder
nothing-changed = Ingenting å endre; slik står det alt.
from-unknown = Fra når er ikke oppgitt, og står som ukjent.
until-before-from = Slutten, { $until }, ligger før begynnelsen, { $from }. Ingenting ble registrert.

## Organisasjoner

organisation-exists = { $organisation } er registrert fra før. Bruk `{ $p }register organisasjon endre`.
organisation-added = { $organisation } er registrert som { $role }.
organisation-changed = { $organisation } er endret.
organisation-not-in = { $organisation } er ikke med i nettverket nå.
organisation-ended = { $organisation } er med til og med { $until }.
organisation-voided = { $organisation } er strøket som feilført: { $reason }.
ended-with-it = { $count ->
    [one] Én plass eller ett verv går ut samme dag.
   *[other] { $count } plasser og verv går ut samme dag.
}

## Personer

person-exists = { $person } er registrert fra før. Bruk `{ $p }register person endre`.
person-added = { $person } er registrert.
person-added-next = Gi en plass med `{ $p }register plass ny { $person } i ORGAN`.
person-changed = { $person } er endret.
person-voided = { $person } er strøket som feilført: { $reason }.
person-ended = { $person } går ut { $until }. { $count ->
    [0] Ingen plasser eller verv var åpne.
    [one] Én plass eller ett verv er avsluttet.
   *[other] { $count } plasser og verv er avsluttet.
}

## Plasser

seat-exists = { $person } har alt en plass i { $body }. Bruk `{ $p }register plass endre`.
no-seat = { $person } har ingen plass i { $body }.
seat-added = { $person } har fått plass i { $body }.
seat-changed = Plassen til { $person } i { $body } er endret.
seat-ended = Plassen til { $person } i { $body } går til og med { $until }.
seat-voided = Plassen til { $person } i { $body } er strøket som feilført: { $reason }.

## Verv

office-whose = Hvem er { $office }? Skriv navnet etter vervet.
office-follows-not-registered = Vervet som { $office } i { $body } følger av vervet i { $other }, og registreres der.
not-eligible-not-a-members = { $person } kan ikke være { $office }: vervet velges blant medlemmene, og { $organisation } er ikke medlem.
not-eligible-not-seated = { $person } kan ikke være { $office }: vervet velges blant dem som sitter i { $among }.
not-eligible-another-organisation = { $person } kan ikke være { $office }: vervet velges blant { $among }.
office-held-already = { $person } er alt registrert som { $office } i { $body }.
office-begun-later = { $person } er registrert i vervet fra { $from }. Den nye må begynne etter det.
office-added = { $person } er registrert som { $office } i { $body }.
office-former-ended = { $person } gikk dermed ut { $until }.
office-changed = Vervet til { $person } som { $office } i { $body } er endret.
office-ended = { $person } er { $office } i { $body } til og med { $until }.
office-voided = { $person } som { $office } i { $body } er strøket som feilført: { $reason }.
office-not-held = Ingen er registrert slik i vervet som { $office } i { $body }.

## Rådgivere

adviser-of-oneself = { $person } kan ikke være rådgiver for seg selv.
adviser-exists = { $person } er alt rådgiver i { $body }. Bruk `{ $p }register rådgiver endre`.
adviser-added = { $person } er registrert som rådgiver i { $body }.
adviser-changed = { $person } som rådgiver i { $body } er endret.
adviser-ended = { $person } er rådgiver i { $body } til og med { $until }.
adviser-voided = { $person } som rådgiver i { $body } er strøket som feilført: { $reason }.
no-adviser = { $person } er ikke rådgiver i { $body }.

## Rom og Matrix-ID-er

room-is-already = Dette er alt rommet til { $body }.
room-of-another-network = Dette rommet er alt i bruk for et annet formål, og kan ikke knyttes til organet.
room-linked = Dette er nå rommet til { $body }. Spør meg gjerne her.
matrix-anothers = { $matrix } er alt knyttet til { $person }. Avslutt det først.
matrix-not-linked = { $matrix } er ikke knyttet til { $person }.
matrix-ended = { $matrix } er knyttet til { $person } til og med { $until }, ikke lenger.
matrix-linked-already = { $matrix } er alt knyttet til { $person }.
matrix-linked = { $matrix } er nå knyttet til { $person }.
code-made = Koden til { $person } er { $code }. Gi den til { $person } selv, på telefon eller i møte. Den virker én gang, til { $date }. Vedkommende skriver `{ $p }meg er { $code }` til meg i en direkte samtale.

## Språk

language-set = { $network } omtales fra nå av på { $language }.

## Import

import-no-file = Legg ved grunnlaget som en fil, og skriv `{ $command }` som tekst til filen.
import-preview = Dette ville endres i { $network }
import-added = { $things }: { $names }
import-added-many = { $things }: { $names } og { $rest } til
import-amended = { $thing } { $name }: { $changes }
named-in = { $name } i { $body }
import-place = { $place }:
import-place-line = Linje { $number }:
things-network = { $count } { $count ->
    [one] nettverk
   *[other] nettverk
}
things-cohort = { $count } { $count ->
    [one] kull
   *[other] kull
}
things-organisation = { $count } { $count ->
    [one] organisasjon
   *[other] organisasjoner
}
things-membership = { $count } { $count ->
    [one] medlemskap
   *[other] medlemskap
}
things-person = { $count } { $count ->
    [one] person
   *[other] personer
}
things-matrix-link = { $count } { $count ->
    [one] Matrix-ID
   *[other] Matrix-ID-er
}
things-body = { $count } { $count ->
    [one] organ
   *[other] organer
}
things-office = { $count } { $count ->
    [one] verv
   *[other] verv
}
things-holding = { $count } { $count ->
    [one] valgt til verv
   *[other] valgte til verv
}
things-seat = { $count } { $count ->
    [one] plass
   *[other] plasser
}
things-adviser = { $count } { $count ->
    [one] rådgiver
   *[other] rådgivere
}
things-room-link = { $count } { $count ->
    [one] rom
   *[other] rom
}
things-agreement = { $count } { $count ->
    [one] avtale
   *[other] avtaler
}
things-approval = { $count } { $count ->
    [one] vedtak om avtale
   *[other] vedtak om avtale
}
things-signature = { $count } { $count ->
    [one] underskrift
   *[other] underskrifter
}
things-meeting = { $count } { $count ->
    [one] møte
   *[other] møter
}
import-confirm = Skriv `ja` for å ta det inn, eller `nei`. Svaret må komme innen en halv time.
import-done = Tatt inn i { $network }
import-changes-nothing = Alt i filen står alt slik i { $network }. Ingenting ble endret.
import-faulty = { $count ->
    [one] Filen har én feil, og ingenting er tatt inn
   *[other] Filen har { $count } feil, og ingenting er tatt inn
}
import-more = … og { $count } til.
file-too-large = Filen { $name } er for stor. Et grunnlag kan være på høyst 1 MB.
file-gone = Jeg får ikke tak i filen { $name }. Send den på nytt.
file-unreachable = Tjeneren ga meg ikke filen { $name } nå. Prøv igjen om litt.
file-not-text = Filen { $name } er ikke en tekstfil i UTF-8.
nothing-to-confirm = Det er ikke noe her som venter på ja eller nei fra deg.
confirmation-too-late = Det gikk for lang tid. Gjør det på nytt, så spør jeg igjen.
confirmation-dropped = Greit. Ingenting ble endret.
