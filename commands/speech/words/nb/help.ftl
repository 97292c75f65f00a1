## Hjelp

help-title = Dette kan du be meg om her
help-register = Du fører også registeret. Skriv `{ $p }hjelp register`; det gjelder { $names }.
help-who-part = Det kan alle som har en rolle i nettverket, gjøre.
help-line = { $command } – { $does }
help-more = Skriv `{ $p }hjelp` og en kommando for eksempler.
help-all-about = Skriv `{ $p }hjelp` og et av ordene for alt om det, for eksempel `{ $p }hjelp møte`.
help-plainly = Du kan også spørre med vanlige ord.
help-who = Det kan { $who } gjøre.
help-who-anyone = Det kan alle gjøre.
help-no-such = Jeg har ingen slik kommando.

help-about-statement = felles uttalelser: utkast, innspill, svar, frist og utgivelse
help-about-poll = avstemninger: spørre, svare og avslutte
help-about-survey = rundspørringer: spørre, svare og samle svarene
help-about-meeting = møtene: det neste, om du kommer, og innkallingen
help-about-item = saker til møtene: melde inn, sette opp, innlede og vedta
help-about-task = oppgaver: hva som skal gjøres, av hvem, og hva som er ferdig
help-about-me = om deg: plassene dine, språk, påminnelser og kalender

help-help = hva jeg kan, og hva du får gjøre her
help-help-examples =
    `{ $p }hjelp`
    `{ $p }hjelp leder`
help-status = nettverket i korte trekk, og hva som ikke stemmer
help-status-examples =
    `{ $p }status`
help-chair = hvem som leder, siden når og til når
help-chair-examples =
    `{ $p }leder`
    `{ $p }leder politisk`
    `{ $p }leder på 12.11.2020`
help-term = når perioden går ut, og hva som skjer da
help-term-examples =
    `{ $p }periode`
    `{ $p }periode Rita Ottervik`
help-members = organisasjonene og hvem som sitter for dem
help-members-examples =
    `{ $p }medlemmer`
    `{ $p }medlemmer politisk på 1. januar 2020`
help-contact = hvordan du når en organisasjon eller person
help-contact-examples =
    `{ $p }kontakt Drammen`
    `{ $p }kontakt Rita Ottervik`
help-body = organene, plassene, størrelsen og hvor ofte de møtes
help-body-examples =
    `{ $p }organ`
    `{ $p }organ politisk`
help-agreement = avtalens stilling: vedtak, underskrifter, slutt og oppsigelse
help-agreement-examples =
    `{ $p }avtale`
    `{ $p }avtale Drammen`
    `{ $p }avtale på 1.1.2022`
help-journal = hvem som endret hva, det siste først
help-journal-examples =
    `{ $p }logg`
    `{ $p }logg 20`
help-me = plassene og vervene dine, og hva som venter på deg
help-me-examples =
    `{ $p }meg`
help-me-identify = si hvem du er, med en kode fra sekretariatet
help-me-identify-examples =
    `{ $p }meg er ABCD-2345`
help-me-language = velg språket jeg skriver til deg på
help-me-language-examples =
    `{ $p }meg språk nynorsk`
help-me-calendar = få en lenke som legger møtene dine i kalenderen din
help-me-calendar-examples =
    `{ $p }meg kalender`
help-me-calendar-new = få en ny kalenderlenke, og la den gamle slutte å virke
help-me-calendar-new-examples =
    `{ $p }meg kalender ny`
help-me-calendar-off = la kalenderlenken din slutte å virke
help-me-calendar-off-examples =
    `{ $p }meg kalender av`
help-me-data = alt som er registrert om deg
help-me-data-examples =
    `{ $p }meg data`
help-me-erase = slett kontaktopplysningene dine
help-me-erase-examples =
    `{ $p }meg slett`
help-yes = ja til det jeg sist spurte deg om
help-yes-examples =
    `{ $p }ja`
help-no = nei til det jeg sist spurte deg om
help-no-examples =
    `{ $p }nei`
help-register-organisation-new = ta inn en organisasjon
help-register-organisation-new-examples =
    `{ $p }register organisasjon ny Prøvestad, type kommune, rolle medlem, fra 1. januar 2027`
help-register-organisation-change = rett opplysninger om en organisasjon
help-register-organisation-change-examples =
    `{ $p }register organisasjon endre Drammen, nummer 3301`
    `{ $p }register organisasjon endre Drammen, kontakt Monica Myrvold Berg`
help-register-organisation-end = en organisasjon går ut
help-register-organisation-end-examples =
    `{ $p }register organisasjon avslutt Drammen til 31.12.2027`
    `{ $p }register organisasjon avslutt Drammen, feilført skrevet inn to ganger`
help-register-person-new = registrer en person
help-register-person-new-examples =
    `{ $p }register person ny Prøve Nordmann, tittel ordfører, organisasjon Drammen, e-post prove@example.org`
help-register-person-change = rett opplysninger om en person
help-register-person-change-examples =
    `{ $p }register person endre Rita Ottervik, telefon 22 33 44 55`
help-register-person-end = en person går ut av alt
help-register-person-end-examples =
    `{ $p }register person avslutt Rita Ottervik til 31.10.2027`
help-register-seat-new = gi noen plass i et organ
help-register-seat-new-examples =
    `{ $p }register plass ny Elisabeth Enger i politisk fra 1. januar 2027`
    `{ $p }register plass ny Elisabeth Enger i politisk, vara for Monica Myrvold Berg`
help-register-seat-change = rett en plass
help-register-seat-change-examples =
    `{ $p }register plass endre Rita Ottervik i politisk fra 1.11.2019`
help-register-seat-end = avslutt en plass
help-register-seat-end-examples =
    `{ $p }register plass avslutt Rita Ottervik i politisk til 31.10.2027`
help-register-office-new = registrer hvem som er valgt til et verv
help-register-office-new-examples =
    `{ $p }register verv ny leder Rita Ottervik i politisk fra 12.11.2020`
help-register-office-change = rett når et verv begynner eller slutter
help-register-office-change-examples =
    `{ $p }register verv endre leder i politisk fra 13.11.2020`
help-register-office-end = avslutt et verv
help-register-office-end-examples =
    `{ $p }register verv avslutt leder i politisk til 31.10.2027`
help-register-adviser-new = registrer en rådgiver
help-register-adviser-new-examples =
    `{ $p }register rådgiver ny Elisabeth Enger for Monica Myrvold Berg i politisk, fullmakt forbereder`
help-register-adviser-change = rett hva en rådgiver kan gjøre
help-register-adviser-change-examples =
    `{ $p }register rådgiver endre Elisabeth Enger i politisk, fullmakt svarer`
help-register-adviser-end = avslutt en rådgiver
help-register-adviser-end-examples =
    `{ $p }register rådgiver avslutt Elisabeth Enger i politisk til 31.12.2027`
help-register-room = dette rommet er organets
help-register-room-examples =
    `{ $p }register rom politisk`
help-register-matrix = knytt en Matrix-ID til en person, eller lag en kode
help-register-matrix-examples =
    `{ $p }register matrix Rita Ottervik @rita:example.org`
    `{ $p }register matrix Rita Ottervik`
help-register-calendar = få en lenke som legger et organs møter i en kalender
help-register-calendar-examples =
    `{ $p }register kalender politisk`
help-register-calendar-off = la kalenderlenkene til et organ slutte å virke
help-register-calendar-off-examples =
    `{ $p }register kalender av politisk`
help-register-language = velg språket i nettverket
help-register-language-examples =
    `{ $p }register språk nynorsk`
help-register-import = les inn et grunnlag fra et vedlegg
help-register-import-examples =
    `{ $p }register importer`
