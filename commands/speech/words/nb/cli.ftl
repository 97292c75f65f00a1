# Kommandolinja: det som driftspersonen ser i terminalen.

# --- hjelp ---------------------------------------------------------------------------------------------------

cli-about = Nettverksbot er den faste sekretæren i et kommunalt nettverk, i Matrix.
cli-about-run = Kjør boten med innstillingene fra miljøet eller `.env`.
cli-about-demo = Prøv alt på egen maskin: en hjemmetjener, menneskene i grunnlaget og boten. Ingen innstillinger trengs.
cli-about-charter = Nettverkets grunnlag: kontroller, les inn, skriv ut.
cli-about-charter-check = Kontroller filer. Hver feil skrives ut med plassen sin; ingenting leses inn.
cli-about-charter-import = Les inn filer, og skriv ut hva som ble endret. Boten kan gå imens.
cli-about-charter-export = Skriv ut alt som er registrert om et nettverk, som en grunnlagsfil.
cli-about-db = Databasen.
cli-about-db-upgrade = Bring databasen opp til denne utgaven.
cli-about-journal = Loggen over endringer.
cli-about-journal-verify = Kontroller at ingen har rørt loggen etter at den ble skrevet.
cli-about-backup = Ta en sikkerhetskopi til en fil, kryptert med en passordfrase. Boten kan gå imens.
cli-about-restore = Legg en sikkerhetskopi tilbake på en tom maskin.
cli-about-doctor = Se etter at alt er som det skal.
cli-about-healthcheck = Si om boten lever og har kontakt med hjemmetjeneren (for Docker og overvåking).
cli-about-version = Skriv ut utgaven.
cli-about-help = Vis denne hjelpen.

cli-option-charter = Grunnlagsfilen. Uten den brukes KS storbynettverk.
cli-option-script = En fil med replikker, én på hver linje: `HVEM: TEKST`.
cli-option-as = Hvem du skriver som: en person, en organisasjon eller `sekretariat`.
cli-option-today = Datoen som boten skal regne som i dag, for eksempel 2020-11-12.
cli-option-data = Mappen der demoen legger det den trenger.
cli-argument-charters = Grunnlagsfiler i TOML.
cli-argument-network = Nettverkets id.
cli-argument-backup = Filen med sikkerhetskopien.

cli-title-usage = Bruk
cli-title-arguments = Argumenter
cli-title-options = Valg
cli-title-commands = Kommandoer

# --- når kommandolinja ikke kan forstås ----------------------------------------------------------------------

cli-usage-no-such-option = Valget `{ $command }` finnes ikke.
cli-usage-no-such-command = Kommandoen `{ $command }` finnes ikke.
cli-usage-missing = `{ $argument }` mangler.
cli-usage-other = Kommandolinja kan ikke forstås.
cli-usage-nearest = Mente du `{ $nearest }`?
cli-usage-see = Se `{ $command }`.

# --- det som kan gå galt -------------------------------------------------------------------------------------

cli-settings-faults =
    { $count ->
        [one] Innstillingene har én feil. Ingenting er startet.
       *[other] Innstillingene har { $count } feil. Ingenting er startet.
    }
cli-file-missing = Finner ikke filen { $path }.
cli-file-is-folder = { $path } er en mappe, ikke en fil.
cli-file-forbidden = Har ikke tilgang til { $path }.
cli-file-not-text = { $path } er ikke tekst i UTF-8.
cli-file-too-large = { $path } er større enn { $count } MB.
cli-file-other = { $path }: { $reason }.
cli-disk-full = Disken er full. Ingenting er skrevet.
cli-keys-failed = Får ikke lest eller skrevet nøklene i datamappen: { $reason }
cli-database-unreachable = Får ikke kontakt med databasen: { $reason }
cli-database-locked = Databasen er opptatt av et annet program. Prøv igjen om litt.
cli-database-old = Databasen er ikke brakt opp til denne utgaven. Kjør `nettverksbot db upgrade`.
cli-database-too-new = Databasen er skrevet av en nyere utgave av programmet ({ $code }). Oppgrader programmet.
cli-network-unknown-known = Nettverket { $network } er ikke registrert. Disse er det: { $names }.
cli-network-unknown-none = Ingen nettverk er registrert ennå.
cli-date-wrong = { $words } er ikke en dato. Skriv den som 2020-11-12.

# --- grunnlag ------------------------------------------------------------------------------------------------

cli-place-line = linje { $number }
cli-place-number = nr. { $number }
cli-charter-good = { $path }: i orden.
cli-charter-faulty =
    { $count ->
        [one] { $path }: én feil.
       *[other] { $path }: { $count } feil.
    }
cli-charter-nothing-imported = Ingenting er lest inn.
cli-charter-imported = { $path }: { $network } er lest inn.
cli-charter-unchanged = { $path }: alt i filen var registrert fra før. Ingenting er endret.

# --- database, logg, doctor ----------------------------------------------------------------------------------

cli-db-upgraded = Databasen er klar for denne utgaven.
cli-journal-whole =
    { $count ->
        [one] { $network }: loggen er hel, med én post.
       *[other] { $network }: loggen er hel, med { $count } poster.
    }
cli-journal-broken = { $network }: loggen er brutt ved post nr. { $number }.
cli-journal-empty = Ingen nettverk er registrert, så det finnes ingen logg.

cli-doctor-good = ok
cli-doctor-bad = feil
cli-doctor-note = merk
cli-doctor-settings = Innstillingene er i orden.
cli-doctor-database = Databasen svarer og er i riktig utgave.
cli-doctor-networks =
    { $count ->
        [0] Ingen nettverk er registrert. Les inn et grunnlag med `nettverksbot charter import`.
        [one] Ett nettverk er registrert.
       *[other] { $count } nettverk er registrert.
    }
cli-doctor-dead-letters =
    { $count ->
        [0] Alle meldinger er besvart.
        [one] Én melding kunne ikke besvares og er lagt til side.
       *[other] { $count } meldinger kunne ikke besvares og er lagt til side.
    }
cli-doctor-dead-letter = { $code }: { $reason }
cli-doctor-unreadable =
    { $count ->
        [0] Alle hendelser kunne leses.
        [one] Én hendelse kunne ikke leses.
       *[other] { $count } hendelser kunne ikke leses.
    }
cli-doctor-locked =
    { $count ->
        [0] Ingen kryptert melding venter på nøkkelen sin.
        [one] Én kryptert melding venter på nøkkelen sin.
       *[other] { $count } krypterte meldinger venter på nøkkelen sin.
    }
cli-doctor-outbox =
    { $count ->
        [0] Ingenting venter på å bli sendt.
        [one] Én melding venter på å bli sendt.
       *[other] { $count } meldinger venter på å bli sendt.
    }
cli-doctor-refused =
    { $count ->
        [0] Hjemmetjeneren har tatt imot alt som er sendt.
        [one] Én melding ble avvist av hjemmetjeneren.
       *[other] { $count } meldinger ble avvist av hjemmetjeneren.
    }
cli-doctor-sync = Siste kontakt med hjemmetjeneren: { $at } (UTC).
cli-doctor-sync-old = Siste kontakt med hjemmetjeneren: { $at } (UTC). Boten går ikke, eller får ikke kontakt.
cli-doctor-sync-never = Boten har aldri hatt kontakt med hjemmetjeneren.

cli-health-good = Boten lever.
cli-health-no-answer = Ingen svarer på { $address }. Enten går ikke boten, eller så lytter den et annet sted.
cli-health-not-the-bot = Det er noe annet enn boten som svarer på { $address }.
cli-health-database = Databasen svarer ikke boten.
cli-health-not-caught-up = Boten har ikke hentet alt fra hjemmetjeneren etter at den startet.
cli-health-silent = Boten har ikke hatt kontakt med hjemmetjeneren på noen minutter.

# --- sikkerhetskopi ------------------------------------------------------------------------------------------

cli-passphrase-new = Passordfrase for sikkerhetskopien:
cli-passphrase-again = Den samme en gang til:
cli-passphrase-ask = Passordfrasen til sikkerhetskopien:
cli-passphrase-differs = De to var ikke like. Ingenting er skrevet.
cli-passphrase-short = Passordfrasen må ha minst { $count } tegn. Ingenting er skrevet.
cli-passphrase-missing = Passordfrasen mangler. Sett `NETTVERKSBOT_BACKUP_PASSPHRASE`, eller kjør kommandoen i en terminal.
cli-backup-exists = { $path } finnes fra før. Ingenting er skrevet.
cli-backup-made = { $path }: sikkerhetskopien er tatt (rader i databasen: { $count }, filer: { $files }). Uten passordfrasen kan ingen åpne den.
cli-restored = { $path }: sikkerhetskopien fra { $at } (UTC) er lagt tilbake (rader i databasen: { $count }, filer: { $files }).
cli-restore-nothing = Ingenting er lagt tilbake.
cli-restore-folder-in-use = Mappen { $path } er ikke tom. En sikkerhetskopi legges bare tilbake der det ikke står noe fra før.
cli-restore-database-in-use = Databasen er ikke tom. En sikkerhetskopi legges bare tilbake der det ikke står noe fra før.
cli-restore-no-backup = { $path } er ikke en sikkerhetskopi fra Nettverksbot.
cli-restore-newer = { $path } er skrevet av en nyere utgave av programmet. Oppgrader programmet først.
cli-restore-wrong-passphrase = Passordfrasen hører ikke til { $path }.
cli-restore-damaged = { $path } er skadet, eller slutten av filen mangler.

# --- demo ----------------------------------------------------------------------------------------------------

demo-secretary = Prøve Sekretær
demo-step-install = Henter hjemmetjeneren (bare første gang)
demo-step-homeserver = Starter hjemmetjeneren
demo-step-people = Oppretter brukere
demo-step-charter = Leser inn grunnlaget
demo-step-rooms = Lager rom
demo-step-bot = Starter boten
demo-ready = { $network } er klart.
demo-connect = Koble til med en hvilken som helst Matrix-klient på denne maskinen:
demo-connect-server = hjemmetjener: { $address }
demo-connect-password = passord for alle: { $password }
demo-connect-people = brukernavn:
demo-how = Skriv en linje, og trykk enter. `/som HVEM` skriver som en annen, `/rom ORGAN` i et annet rom, `/direkte` i en direkte samtale med boten, `/slutt` avslutter. Prøv `{ $p }hjelp`.
demo-direct = direkte samtale
demo-direct-with = Direkte samtale med { $person }
demo-unanswered =
    { $count ->
        [one] (Ingen svar innen ett sekund.)
       *[other] (Ingen svar innen { $count } sekunder.)
    }
demo-nobody = Kjenner ingen som heter { $words }.
demo-nobody-near = Kjenner ingen som heter { $words }. Mente du { $nearest }?
demo-no-room = Det er ikke noe rom for { $words }.
demo-no-room-near = Det er ikke noe rom for { $words }. Mente du { $nearest }?
demo-not-in-room = { $person } er ikke i rommet til { $body }.
demo-no-such-order = { $words } er ingen ordre til demoen. `/hjelp` viser dem som finnes.
demo-homeserver-failed = Hjemmetjeneren kunne ikke startes: { $reason }
demo-homeserver-not-installed = Hjemmetjeneren kunne ikke hentes: { $reason }
demo-bot-absent = Boten kom ikke: { $reason }
demo-script-faults =
    { $count ->
        [one] { $path }: én feil. Ingenting er sagt.
       *[other] { $path }: { $count } feil. Ingenting er sagt.
    }
demo-script-form = Linja må se slik ut: `HVEM: TEKST`.
demo-script-time = Skriv tiden slik: `= 2027-03-12 08:00`.
demo-script-text = Det står ingenting etter kolonet.
demo-script-empty = Filen har ingen replikker.
demo-script-done =
    { $count ->
        [one] Én replikk er sagt og besvart.
       *[other] { $count } replikker er sagt og besvart.
    }
demo-script-unanswered =
    { $count ->
        [one] Én replikk fikk ikke svar.
       *[other] { $count } replikker fikk ikke svar.
    }
