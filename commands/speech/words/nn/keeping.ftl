## Felt, slik dei blir sagde att

field = { $label }: { $value }
field-changed = { $label }: { $value } (før: { $was })
field-removed = { $label }: ikkje lenger { $value }
field-name = Namn
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
field-acts-for = Rådgjevar for
field-authority = Fullmakt
field-valid-from = Frå
field-valid-until = Til og med
field-purpose = Føremål
field-timezone = Tidssone
field-areas = Område
field-reminders = Påminningar
field-size = Storleik
field-starts = Tek til
field-ends = Sluttar
field-seat-capacity = Kven som sit
field-elected-by = Blir vald av
field-elected-among = Blir vald blant
field-ex-officio = Medlemmer utan val
field-serves = Sekretariat for
field-observers = Observatørar
field-voice = Røyst
field-gender-balance = Kjønnsbalanse
field-agenda = Dagsorden
field-admits-members = Tek opp medlemmer
field-case-prefix = Saksnummer byrjar med
field-quorum = Vedtaksfør
field-term = Periode
field-meetings = Møte
field-consensus = Semje
field-duties = Oppgåver
field-majority = Fleirtal
field-follows = Følgjer av
field-parties = Partar
field-annex-of-parties = Partar i vedlegg
field-per-party = Kvar part for seg
field-renewable = Kan fornyast
field-revised-at = Blir revidert ved
field-approved-by = Blir godkjend av
field-withdrawal = Oppseiing
field-obligations = Plikter
field-on = Dato
field-case = Sak
field-by = Av
field-agreement = Avtale
field-room = Rom
field-date = Dato
field-place = Stad
field-link = Lenkje
field-preparation = Førebuing
field-called-at = Kalla inn
field-called-by = Kalla inn av
field-cancelled-at = Avlyst
field-cancelled-by = Avlyst av
field-why-cancelled = Grunn til avlysing
field-sequence = Endra så mange gonger
role-member = medlem
role-participant = deltakar
role-observer = observatør
organisation-kind-municipality = kommune
organisation-kind-county = fylkeskommune
organisation-kind-association = foreining
organisation-kind-other = anna
gender-f = kvinne
gender-m = mann
authority-prepare = førebur
authority-answer = svarar
language-nb = bokmål
language-nn = nynorsk
language-en = engelsk
office-leder = leiar
office-nestleder = nestleiar
nothing-changed = Ingenting å endre; slik står det alt.
from-unknown = Frå når er ikkje oppgjeve, og står som ukjent.
until-before-from = Slutten, { $until }, ligg før starten, { $from }. Ingenting vart registrert.

## Organisasjonar

organisation-exists = { $organisation } er registrert frå før. Bruk `{ $p }register organisasjon endre`.
organisation-added = { $organisation } er registrert som { $role }.
organisation-changed = { $organisation } er endra.
organisation-not-in = { $organisation } er ikkje med i nettverket no.
organisation-ended = { $organisation } er med til og med { $until }.
organisation-voided = { $organisation } er stroken som feilført: { $reason }.
ended-with-it = { $count ->
    [one] Éin plass eller eitt verv går ut same dagen.
   *[other] { $count } plassar og verv går ut same dagen.
}

## Personar

person-exists = { $person } er registrert frå før. Bruk `{ $p }register person endre`.
person-added = { $person } er registrert.
person-added-next = Gje ein plass med `{ $p }register plass ny { $person } i ORGAN`.
person-changed = { $person } er endra.
person-voided = { $person } er stroken som feilført: { $reason }.
person-ended = { $person } går ut { $until }. { $count ->
    [0] Ingen plassar eller verv var opne.
    [one] Éin plass eller eitt verv er avslutta.
   *[other] { $count } plassar og verv er avslutta.
}

## Plassar

seat-exists = { $person } har alt ein plass i { $body }. Bruk `{ $p }register plass endre`.
no-seat = { $person } har ingen plass i { $body }.
seat-added = { $person } har fått plass i { $body }.
seat-changed = Plassen til { $person } i { $body } er endra.
seat-ended = Plassen til { $person } i { $body } går til og med { $until }.
seat-voided = Plassen til { $person } i { $body } er stroken som feilført: { $reason }.

## Verv

office-whose = Kven er { $office }? Skriv namnet etter vervet.
office-follows-not-registered = Vervet som { $office } i { $body } følgjer av vervet i { $other }, og blir registrert der.
not-eligible-not-a-members = { $person } kan ikkje vere { $office }: vervet blir valt blant medlemmene, og { $organisation } er ikkje medlem.
not-eligible-not-seated = { $person } kan ikkje vere { $office }: vervet blir valt blant dei som sit i { $among }.
not-eligible-another-organisation = { $person } kan ikkje vere { $office }: vervet blir valt blant { $among }.
office-held-already = { $person } er alt registrert som { $office } i { $body }.
office-begun-later = { $person } er registrert i vervet frå { $from }. Den nye må ta til etter det.
office-added = { $person } er registrert som { $office } i { $body }.
office-former-ended = { $person } gjekk dermed ut { $until }.
office-changed = Vervet til { $person } som { $office } i { $body } er endra.
office-ended = { $person } er { $office } i { $body } til og med { $until }.
office-voided = { $person } som { $office } i { $body } er stroken som feilført: { $reason }.
office-not-held = Ingen er registrert slik i vervet som { $office } i { $body }.

## Rådgjevarar

adviser-of-oneself = { $person } kan ikkje vere rådgjevar for seg sjølv.
adviser-exists = { $person } er alt rådgjevar i { $body }. Bruk `{ $p }register rådgjevar endre`.
adviser-added = { $person } er registrert som rådgjevar i { $body }.
adviser-changed = { $person } som rådgjevar i { $body } er endra.
adviser-ended = { $person } er rådgjevar i { $body } til og med { $until }.
adviser-voided = { $person } som rådgjevar i { $body } er stroken som feilført: { $reason }.
no-adviser = { $person } er ikkje rådgjevar i { $body }.

## Rom og Matrix-ID-ar

room-is-already = Dette er alt rommet til { $body }.
room-of-another-network = Dette rommet er alt i bruk for eit anna føremål, og kan ikkje knytast til organet.
room-linked = Dette er no rommet til { $body }. Spør meg gjerne her.
matrix-anothers = { $matrix } er alt knytt til { $person }. Avslutt det først.
matrix-not-linked = { $matrix } er ikkje knytt til { $person }.
matrix-ended = { $matrix } er knytt til { $person } til og med { $until }, ikkje lenger.
matrix-linked-already = { $matrix } er alt knytt til { $person }.
matrix-linked = { $matrix } er no knytt til { $person }.
code-made = Koden til { $person } er { $code }. Gje han til { $person } sjølv, på telefon eller i møte. Han verkar éin gong, til { $date }. Vedkomande skriv `{ $p }meg er { $code }` til meg i ein direkte samtale.

## Språk

language-set = { $network } blir frå no av omtala på { $language }.

## Import

import-no-file = Legg ved grunnlaget som ei fil, og skriv `{ $command }` som tekst til fila.
import-preview = Dette ville bli endra i { $network }
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
   *[other] organisasjonar
}
things-membership = { $count } { $count ->
    [one] medlemskap
   *[other] medlemskapar
}
things-person = { $count } { $count ->
    [one] person
   *[other] personar
}
things-matrix-link = { $count } { $count ->
    [one] Matrix-ID
   *[other] Matrix-ID-ar
}
things-body = { $count } { $count ->
    [one] organ
   *[other] organ
}
things-office = { $count } { $count ->
    [one] verv
   *[other] verv
}
things-holding = { $count } { $count ->
    [one] vald til verv
   *[other] valde til verv
}
things-seat = { $count } { $count ->
    [one] plass
   *[other] plassar
}
things-adviser = { $count } { $count ->
    [one] rådgjevar
   *[other] rådgjevarar
}
things-room-link = { $count } { $count ->
    [one] rom
   *[other] rom
}
things-agreement = { $count } { $count ->
    [one] avtale
   *[other] avtalar
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
   *[other] møte
}
import-confirm = Skriv `ja` for å ta det inn, eller `nei`. Svaret må kome innan ein halv time.
import-done = Teke inn i { $network }
import-changes-nothing = Alt i fila står alt slik i { $network }. Ingenting vart endra.
import-faulty = { $count ->
    [one] Fila har éin feil, og ingenting er teke inn
   *[other] Fila har { $count } feil, og ingenting er teke inn
}
import-more = … og { $count } til.
file-too-large = Fila { $name } er for stor. Eit grunnlag kan vere på høgst 1 MB.
file-gone = Eg får ikkje tak i fila { $name }. Send henne på nytt.
file-unreachable = Tenaren gav meg ikkje fila { $name } no. Prøv igjen om litt.
file-not-text = Fila { $name } er ikkje ei tekstfil i UTF-8.
nothing-to-confirm = Det er ikkje noko her som ventar på ja eller nei frå deg.
confirmation-too-late = Det gjekk for lang tid. Gjer det på nytt, så spør eg igjen.
confirmation-dropped = Greitt. Ingenting vart endra.
