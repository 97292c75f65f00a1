## Hjelp

help-title = Dette kan du be meg om her
help-register = Du fører òg registeret. Skriv `{ $p }hjelp register`; det gjeld { $names }.
help-who-part = Det kan alle som har ei rolle i nettverket, gjere.
help-line = { $command } – { $does }
help-more = Skriv `{ $p }hjelp` og ein kommando for døme.
help-all-about = Skriv `{ $p }hjelp` og eitt av orda for alt om det, til dømes `{ $p }hjelp møte`.
help-plainly = Du kan òg spørje med vanlege ord.
help-who = Det kan { $who } gjere.
help-who-anyone = Det kan alle gjere.
help-no-such = Eg har ingen slik kommando.

help-about-statement = felles fråsegner: utkast, innspel, svar, frist og utgjeving
help-about-poll = avrøystingar: spørje, svare og avslutte
help-about-survey = rundspørjingar: spørje, svare og samle svara
help-about-meeting = møta: det neste, om du kjem, og innkallinga
help-about-item = saker til møta: melde inn, setje opp, innleie og vedta
help-about-task = oppgåver: kva som skal gjerast, av kven, og kva som er ferdig
help-about-me = om deg: plassane dine, språk, påminningar og kalender

help-help = kva eg kan, og kva du får gjere her
help-help-examples =
    `{ $p }hjelp`
    `{ $p }hjelp leiar`
help-status = nettverket i korte trekk, og kva som ikkje stemmer
help-status-examples =
    `{ $p }status`
help-chair = kven som leier, sidan når og til når
help-chair-examples =
    `{ $p }leiar`
    `{ $p }leiar politisk`
    `{ $p }leiar på 12.11.2020`
help-term = når perioden går ut, og kva som skjer då
help-term-examples =
    `{ $p }periode`
    `{ $p }periode Rita Ottervik`
help-members = organisasjonane og kven som sit for dei
help-members-examples =
    `{ $p }medlemmer`
    `{ $p }medlemmer politisk på 1. januar 2020`
help-contact = korleis du når ein organisasjon eller person
help-contact-examples =
    `{ $p }kontakt Drammen`
    `{ $p }kontakt Rita Ottervik`
help-body = organa, plassane, storleiken og kor ofte dei møtest
help-body-examples =
    `{ $p }organ`
    `{ $p }organ politisk`
help-agreement = stillinga til avtalen: vedtak, underskrifter, slutt og oppseiing
help-agreement-examples =
    `{ $p }avtale`
    `{ $p }avtale Drammen`
    `{ $p }avtale på 1.1.2022`
help-journal = kven som endra kva, det siste først
help-journal-examples =
    `{ $p }logg`
    `{ $p }logg 20`
help-me = plassane og verva dine, og kva som ventar på deg
help-me-examples =
    `{ $p }meg`
help-me-identify = sei kven du er, med ein kode frå sekretariatet
help-me-identify-examples =
    `{ $p }meg er ABCD-2345`
help-me-language = vel språket eg skriv til deg på
help-me-language-examples =
    `{ $p }meg språk bokmål`
help-me-calendar = få ei lenkje som legg møta dine i kalenderen din
help-me-calendar-examples =
    `{ $p }meg kalender`
help-me-calendar-new = få ei ny kalenderlenkje, og lat den gamle slutte å verke
help-me-calendar-new-examples =
    `{ $p }meg kalender ny`
help-me-calendar-off = lat kalenderlenkja di slutte å verke
help-me-calendar-off-examples =
    `{ $p }meg kalender av`
help-me-data = alt som er registrert om deg
help-me-data-examples =
    `{ $p }meg data`
help-me-erase = slett kontaktopplysningane dine
help-me-erase-examples =
    `{ $p }meg slett`
help-yes = ja til det eg sist spurde deg om
help-yes-examples =
    `{ $p }ja`
help-no = nei til det eg sist spurde deg om
help-no-examples =
    `{ $p }nei`
help-register-organisation-new = ta inn ein organisasjon
help-register-organisation-new-examples =
    `{ $p }register organisasjon ny Prøvestad, type kommune, rolle medlem, frå 1. januar 2027`
help-register-organisation-change = rett opplysningar om ein organisasjon
help-register-organisation-change-examples =
    `{ $p }register organisasjon endre Drammen, nummer 3301`
help-register-organisation-end = ein organisasjon går ut
help-register-organisation-end-examples =
    `{ $p }register organisasjon avslutt Drammen til 31.12.2027`
help-register-person-new = registrer ein person
help-register-person-new-examples =
    `{ $p }register person ny Prøve Nordmann, tittel ordførar, organisasjon Drammen, e-post prove@example.org`
help-register-person-change = rett opplysningar om ein person
help-register-person-change-examples =
    `{ $p }register person endre Rita Ottervik, telefon 22 33 44 55`
help-register-person-end = ein person går ut av alt
help-register-person-end-examples =
    `{ $p }register person avslutt Rita Ottervik til 31.10.2027`
help-register-seat-new = gje nokon plass i eit organ
help-register-seat-new-examples =
    `{ $p }register plass ny Elisabeth Enger i politisk frå 1. januar 2027`
help-register-seat-change = rett ein plass
help-register-seat-change-examples =
    `{ $p }register plass endre Rita Ottervik i politisk frå 1.11.2019`
help-register-seat-end = avslutt ein plass
help-register-seat-end-examples =
    `{ $p }register plass avslutt Rita Ottervik i politisk til 31.10.2027`
help-register-office-new = registrer kven som er vald til eit verv
help-register-office-new-examples =
    `{ $p }register verv ny leiar Rita Ottervik i politisk frå 12.11.2020`
help-register-office-change = rett når eit verv tek til eller sluttar
help-register-office-change-examples =
    `{ $p }register verv endre leiar i politisk frå 13.11.2020`
help-register-office-end = avslutt eit verv
help-register-office-end-examples =
    `{ $p }register verv avslutt leiar i politisk til 31.10.2027`
help-register-adviser-new = registrer ein rådgjevar
help-register-adviser-new-examples =
    `{ $p }register rådgjevar ny Elisabeth Enger for Monica Myrvold Berg i politisk, fullmakt førebur`
help-register-adviser-change = rett kva ein rådgjevar kan gjere
help-register-adviser-change-examples =
    `{ $p }register rådgjevar endre Elisabeth Enger i politisk, fullmakt svarar`
help-register-adviser-end = avslutt ein rådgjevar
help-register-adviser-end-examples =
    `{ $p }register rådgjevar avslutt Elisabeth Enger i politisk til 31.12.2027`
help-register-room = dette rommet er rommet til organet
help-register-room-examples =
    `{ $p }register rom politisk`
help-register-matrix = knyt ein Matrix-ID til ein person, eller lag ein kode
help-register-matrix-examples =
    `{ $p }register matrix Rita Ottervik @rita:example.org`
    `{ $p }register matrix Rita Ottervik`
help-register-calendar = få ei lenkje som legg møta i eit organ i ein kalender
help-register-calendar-examples =
    `{ $p }register kalender politisk`
help-register-calendar-off = lat kalenderlenkjene til eit organ slutte å verke
help-register-calendar-off-examples =
    `{ $p }register kalender av politisk`
help-register-language = vel språket i nettverket
help-register-language-examples =
    `{ $p }register språk bokmål`
help-register-import = les inn eit grunnlag frå eit vedlegg
help-register-import-examples =
    `{ $p }register importer`
