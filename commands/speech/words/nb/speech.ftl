## Hvem jeg er, og hvem du er

introduction = Hei. Jeg er sekretær for { $networks }. Spør meg for eksempel «hvem leder?» eller «når går perioden ut?», eller skriv `{ $p }hjelp`.
introduction-admin = Hei. Du er administrator her. Send meg et grunnlag som vedlegg med teksten `{ $p }register importer`, eller skriv `{ $p }hjelp`.
introduction-stranger = Hei. Jeg er sekretær for et nettverk, men jeg kjenner deg ikke ennå. Har du fått en kode, skriver du `{ $p }meg er KODE` her. Ellers kan sekretariatet i nettverket ditt knytte deg til registeret; oppgi da Matrix-ID-en { $matrix }.
introduction-stranger-in-room = Jeg kjenner deg ikke ennå, og svarer derfor ikke på spørsmål om nettverket. Sekretariatet kan knytte { $matrix } til registeret.
fault-of-ours = Beklager, her gikk noe galt hos meg. Ingenting ble endret. Feilen er notert med referansen { $reference }.
document-not-made = Beklager, dokumentet som skulle stått her, fikk jeg ikke laget. Feilen er notert med referansen { $reference }.
you-are-welcome = Bare hyggelig.
edits-not-read = Jeg leser ikke rettelser av meldinger. Skriv kommandoen på nytt.
could-not-decrypt = Her er det skrevet noe som jeg ikke kan lese, for krypteringsnøkkelen har ikke kommet frem til meg.
could-not-decrypt-how = Var det til meg, skriv det gjerne en gang til. Hjelper ikke det, hjelper det oftest å logge ut av appen og inn igjen.
left-unanswered = Jeg var borte en stund, og det jeg ble spurt om her for mer enn et døgn siden, har jeg latt ligge. Spør gjerne på nytt.
answered-and-forgotten = Jeg er satt tilbake til en sikkerhetskopi, og noe av det jeg svarte på her etter at den ble tatt, kan jeg ikke lenger lese. Det som ble registrert da, må sies til meg på nytt. `{ $p }logg` viser hva jeg har.

## Ukjent kommando

not-understood = Det forstod jeg ikke.
command-unknown = Jeg kjenner ikke kommandoen «{ $words }».
command-unknown-near = Mente du { $commands }?
command-unknown-help = Skriv `{ $p }hjelp` for å se hva jeg kan.
which-network = Hvilket nettverk gjelder det: { $names }? Sett navnet først, slik: `{ $network } leder`.
which-body = Hvilket organ gjelder det? Skriv det etter «i»: { $names }.
room-without-body = Dette rommet hører ikke til noe organ, så jeg kan ikke svare om nettverket her. Sekretariatet kan knytte det til et organ med `{ $p }register rom ORGAN`.
only-in-direct-chat = Dette tar vi i en direkte samtale. Skriv til meg der.

## Hvem som får

refused = Det kan bare { $who } gjøre.
refused-secretariat = Det kan bare sekretariatet gjøre: { $people }.
refused-no-secretariat = Det kan bare sekretariatet gjøre, og nettverket har ingen registrert i sekretariatet. En administrator kan registrere noen.
part-admin = en administrator
part-secretariat = sekretariatet
part-chair = lederen
part-representative = en som har plass for et medlem
part-member = en fra et medlem
part-adviser = en rådgiver
part-participant = en deltaker
part-observer = en observatør
part-anyone = alle

## Det som ikke ble forstått i en kommando

argument-missing = Her mangler { $expected }.
argument-twice = Her står { $what } to ganger.
argument-none-taken = Denne kommandoen skal ikke ha noe mer etter seg.
argument-surplus = Dette forstod jeg ikke.
argument-without-marker = Dette forstod jeg ikke. Her må det først stå ett av disse ordene: { $markers }.
argument-help = Skriv `{ $p }hjelp { $command }` for å se hvordan den skrives.
name-ambiguous = Det kan være flere: { $names }. Skriv navnet fullt ut.
name-unknown = Jeg finner ikke { $what } med det navnet. Her finnes { $names }.
name-unknown-bare = Jeg finner ikke { $what } med det navnet.
name-unknown-near = Jeg finner ikke { $what } med det navnet. Mente du { $names }?
choice-wrong = Dette må være ett av { $names }.
number-wrong = Dette må være et helt tall fra 1 til { $most }.
statement-number-wrong = Skriv nummeret slik: U1.
paragraph-number-wrong = Skriv avsnittet slik: avsnitt 2.
matrix-id-wrong = En Matrix-ID skrives slik: @navn:tjener.no.
email-wrong = Dette er ikke en e-postadresse, slik som navn@kommune.no.
telephone-wrong = Et telefonnummer skrives med sifre, slik som 22 33 44 55 eller +47 22 33 44 55.
organisation-number-wrong = Et kommunenummer har fire sifre, et fylkesnummer to.
code-wrong = En kode har åtte tegn, slik som ABCD-2345.
text-empty = Her mangler teksten.
text-too-long = Dette er { $count } tegn; det kan være høyst { $most }.

## Hva som ventes

kind-body = et organ
kind-organisation = en organisasjon
kind-person = en person
kind-organisation-or-person = en organisasjon eller en person
kind-body-or-person = et organ eller en person
kind-organisation-or-agreement = en organisasjon eller en avtale
kind-office = et verv
kind-office-and-person = et verv, og gjerne hvem som har det
kind-date = en dato
kind-matrix = en Matrix-ID
kind-text = en tekst
kind-prose = teksten på linjene under
kind-name = et navn
kind-reason = en grunn
kind-email = en e-postadresse
kind-telephone = et telefonnummer
kind-organisation-number = et kommunenummer
kind-code = en kode
kind-number = et tall
kind-statement = nummeret på en uttalelse
kind-paragraph = et avsnitt
kind-language = et språk
kind-gender = et kjønn
kind-role = en rolle
kind-organisation-kind = en type organisasjon
kind-authority = en fullmakt
kind-command = en kommando

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
short-name = NAVN
short-reason = HVORFOR
short-email = E-POST
short-telephone = TELEFON
short-organisation-number = NUMMER
short-code = KODE
short-number = ANTALL
short-statement = U1
short-paragraph = avsnitt N
short-language = SPRÅK
short-gender = KJØNN
short-role = ROLLE
short-organisation-kind = TYPE
short-authority = FULLMAKT
short-command = KOMMANDO

## Forskjellen mellom to tekster

diff-left-out =
    { $count ->
        [one] … ett avsnitt uten endring …
       *[other] … { $count } avsnitt uten endring …
    }
