## Kven eg er, og kven du er

introduction = Hei. Eg er sekretær for { $networks }. Spør meg til dømes «kven leier?» eller «når går perioden ut?», eller skriv `{ $p }hjelp`.
introduction-admin = Hei. Du er administrator her. Send meg eit grunnlag som vedlegg med teksten `{ $p }register importer`, eller skriv `{ $p }hjelp`.
introduction-stranger = Hei. Eg er sekretær for eit nettverk, men eg kjenner deg ikkje enno. Har du fått ein kode, skriv du `{ $p }meg er KODE` her. Elles kan sekretariatet i nettverket ditt knyte deg til registeret; oppgi då Matrix-ID-en { $matrix }.
introduction-stranger-in-room = Eg kjenner deg ikkje enno, og svarer difor ikkje på spørsmål om nettverket. Sekretariatet kan knyte { $matrix } til registeret.
fault-of-ours = Orsak, her gjekk noko gale hos meg. Ingenting vart endra. Feilen er notert med referansen { $reference }.
document-not-made = Orsak, dokumentet som skulle stått her, fekk eg ikkje laga. Feilen er notert med referansen { $reference }.
you-are-welcome = Berre hyggeleg.
edits-not-read = Eg les ikkje rettingar av meldingar. Skriv kommandoen på nytt.
could-not-decrypt = Her er det skrive noko som eg ikkje kan lese, for krypteringsnøkkelen har ikkje kome fram til meg.
could-not-decrypt-how = Var det til meg, skriv det gjerne ein gong til. Hjelper ikkje det, hjelper det oftast å logge ut av appen og inn att.
left-unanswered = Eg var borte ei stund, og det eg vart spurd om her for meir enn eit døgn sidan, har eg late liggje. Spør gjerne på nytt.
answered-and-forgotten = Eg er sett tilbake til ein tryggingskopi, og noko av det eg svara på her etter at han vart teken, kan eg ikkje lenger lese. Det som vart registrert då, må seiast til meg på nytt. `{ $p }logg` viser kva eg har.

## Ukjend kommando

not-understood = Det forstod eg ikkje.
command-unknown = Eg kjenner ikkje kommandoen «{ $words }».
command-unknown-near = Meinte du { $commands }?
command-unknown-help = Skriv `{ $p }hjelp` for å sjå kva eg kan.
which-network = Kva nettverk gjeld det: { $names }? Set namnet først, slik: `{ $network } leiar`.
which-body = Kva organ gjeld det? Skriv det etter «i»: { $names }.
room-without-body = Dette rommet høyrer ikkje til noko organ, så eg kan ikkje svare om nettverket her. Sekretariatet kan knyte det til eit organ med `{ $p }register rom ORGAN`.
only-in-direct-chat = Dette tek vi i ein direkte samtale. Skriv til meg der.

## Kven som får

refused = Det kan berre { $who } gjere.
refused-secretariat = Det kan berre sekretariatet gjere: { $people }.
refused-no-secretariat = Det kan berre sekretariatet gjere, og nettverket har ingen registrerte i sekretariatet. Ein administrator kan registrere nokon.
part-admin = ein administrator
part-secretariat = sekretariatet
part-chair = leiaren
part-representative = ein som har plass for ein medlem
part-member = ein frå ein medlem
part-adviser = ein rådgjevar
part-participant = ein deltakar
part-observer = ein observatør
part-anyone = alle

## Det som ikkje vart forstått i ein kommando

argument-missing = Her manglar { $expected }.
argument-twice = Her står { $what } to gonger.
argument-none-taken = Denne kommandoen skal ikkje ha noko meir etter seg.
argument-surplus = Dette forstod eg ikkje.
argument-without-marker = Dette forstod eg ikkje. Her må det først stå eitt av desse orda: { $markers }.
argument-help = Skriv `{ $p }hjelp { $command }` for å sjå korleis han blir skriven.
name-ambiguous = Det kan vere fleire: { $names }. Skriv namnet fullt ut.
name-unknown = Eg finn ikkje { $what } med det namnet. Her finst { $names }.
name-unknown-bare = Eg finn ikkje { $what } med det namnet.
name-unknown-near = Eg finn ikkje { $what } med det namnet. Meinte du { $names }?
choice-wrong = Dette må vere eitt av { $names }.
number-wrong = Dette må vere eit heilt tal frå 1 til { $most }.
statement-number-wrong = Skriv nummeret slik: U1.
paragraph-number-wrong = Skriv avsnittet slik: avsnitt 2.
matrix-id-wrong = Ein Matrix-ID blir skriven slik: @namn:tenar.no.
email-wrong = Dette er ikkje ei e-postadresse, slik som namn@kommune.no.
telephone-wrong = Eit telefonnummer blir skrive med siffer, slik som 22 33 44 55 eller +47 22 33 44 55.
organisation-number-wrong = Eit kommunenummer har fire siffer, eit fylkesnummer to.
code-wrong = Ein kode har åtte teikn, slik som ABCD-2345.
text-empty = Her manglar teksten.
text-too-long = Dette er { $count } teikn; det kan vere høgst { $most }.

## Kva som er venta

kind-body = eit organ
kind-organisation = ein organisasjon
kind-person = ein person
kind-organisation-or-person = ein organisasjon eller ein person
kind-body-or-person = eit organ eller ein person
kind-organisation-or-agreement = ein organisasjon eller ein avtale
kind-office = eit verv
kind-office-and-person = eit verv, og gjerne kven som har det
kind-date = ein dato
kind-matrix = ein Matrix-ID
kind-text = ein tekst
kind-prose = teksten på linjene under
kind-name = eit namn
kind-reason = ein grunn
kind-email = ei e-postadresse
kind-telephone = eit telefonnummer
kind-organisation-number = eit kommunenummer
kind-code = ein kode
kind-number = eit tal
kind-statement = nummeret på ei fråsegn
kind-paragraph = eit avsnitt
kind-language = eit språk
kind-gender = eit kjønn
kind-role = ei rolle
kind-organisation-kind = ein type organisasjon
kind-authority = ei fullmakt
kind-command = ein kommando

short-body = ORGAN
short-organisation = ORGANISASJON
short-person = PERSON
short-organisation-or-person = ORGANISASJON/PERSON
short-body-or-person = ORGAN/PERSON
short-organisation-or-agreement = ORGANISASJON
short-office = VERV
short-office-and-person = VERV PERSON
short-date = DATO
short-matrix = @ID
short-text = TEKST
short-prose = TEKST
short-name = NAMN
short-reason = KVIFOR
short-email = E-POST
short-telephone = TELEFON
short-organisation-number = NUMMER
short-code = KODE
short-number = TAL
short-statement = U1
short-paragraph = avsnitt N
short-language = SPRÅK
short-gender = KJØNN
short-role = ROLLE
short-organisation-kind = TYPE
short-authority = FULLMAKT
short-command = KOMMANDO

## Skilnaden mellom to tekstar

diff-left-out =
    { $count ->
        [one] … eitt avsnitt utan endring …
       *[other] … { $count } avsnitt utan endring …
    }
