# Kommandolinja: det som driftspersonen ser i terminalen.

# --- hjelp ---------------------------------------------------------------------------------------------------

cli-about = Nettverksbot er den faste sekretæren i eit kommunalt nettverk, i Matrix.
cli-about-run = Køyr boten med innstillingane frå miljøet eller `.env`.
cli-about-demo = Prøv alt på eiga maskin: ein heimetenar, menneska i grunnlaget og boten. Det trengst ingen innstillingar.
cli-about-charter = Grunnlaget til nettverket: kontroller, les inn, skriv ut.
cli-about-charter-check = Kontroller filer. Kvar feil blir skriven ut med plassen sin; ingenting blir lese inn.
cli-about-charter-import = Les inn filer, og skriv ut kva som blei endra. Boten kan gå så lenge.
cli-about-charter-export = Skriv ut alt som er registrert om eit nettverk, som ei grunnlagsfil.
cli-about-db = Databasen.
cli-about-db-upgrade = Bring databasen opp til denne utgåva.
cli-about-journal = Loggen over endringar.
cli-about-journal-verify = Kontroller at ingen har rørt loggen etter at han blei skriven.
cli-about-backup = Ta ein tryggingskopi til ei fil, kryptert med ei passordfrase. Boten kan gå imens.
cli-about-restore = Legg ein tryggingskopi tilbake på ei tom maskin.
cli-about-doctor = Sjå etter at alt er som det skal.
cli-about-healthcheck = Sei om boten lever og har kontakt med heimetenaren (for Docker og overvaking).
cli-about-version = Skriv ut utgåva.
cli-about-help = Vis denne hjelpa.

cli-option-charter = Grunnlagsfila. Utan henne blir KS storbynettverk brukt.
cli-option-script = Ei fil med replikkar, éin på kvar linje: `KVEN: TEKST`.
cli-option-as = Kven du skriv som: ein person, ein organisasjon eller `sekretariat`.
cli-option-today = Datoen som boten skal rekne som i dag, til dømes 2020-11-12.
cli-option-data = Mappa der demoen legg det han treng.
cli-argument-charters = Grunnlagsfiler i TOML.
cli-argument-network = Id-en til nettverket.
cli-argument-backup = Fila med tryggingskopien.

cli-title-usage = Bruk
cli-title-arguments = Argument
cli-title-options = Val
cli-title-commands = Kommandoar

# --- når kommandolinja ikkje kan forståast -------------------------------------------------------------------

cli-usage-no-such-option = Valet `{ $command }` finst ikkje.
cli-usage-no-such-command = Kommandoen `{ $command }` finst ikkje.
cli-usage-missing = `{ $argument }` manglar.
cli-usage-other = Kommandolinja kan ikkje forståast.
cli-usage-nearest = Meinte du `{ $nearest }`?
cli-usage-see = Sjå `{ $command }`.

# --- det som kan gå gale -------------------------------------------------------------------------------------

cli-settings-faults =
    { $count ->
        [one] Innstillingane har éin feil. Ingenting er starta.
       *[other] Innstillingane har { $count } feil. Ingenting er starta.
    }
cli-file-missing = Finn ikkje fila { $path }.
cli-file-is-folder = { $path } er ei mappe, ikkje ei fil.
cli-file-forbidden = Har ikkje tilgang til { $path }.
cli-file-not-text = { $path } er ikkje tekst i UTF-8.
cli-file-too-large = { $path } er større enn { $count } MB.
cli-file-other = { $path }: { $reason }.
cli-disk-full = Disken er full. Ingenting er skrive.
cli-keys-failed = Får ikkje lese eller skrive nøklane i datamappa: { $reason }
cli-database-unreachable = Får ikkje kontakt med databasen: { $reason }
cli-database-locked = Databasen er oppteken av eit anna program. Prøv igjen om litt.
cli-database-old = Databasen er ikkje brakt opp til denne utgåva. Køyr `nettverksbot db upgrade`.
cli-database-too-new = Databasen er skriven av ei nyare utgåve av programmet ({ $code }). Oppgrader programmet.
cli-network-unknown-known = Nettverket { $network } er ikkje registrert. Desse er det: { $names }.
cli-network-unknown-none = Ingen nettverk er registrerte enno.
cli-date-wrong = { $words } er ikkje ein dato. Skriv han som 2020-11-12.

# --- grunnlag ------------------------------------------------------------------------------------------------

cli-place-line = linje { $number }
cli-place-number = nr. { $number }
cli-charter-good = { $path }: i orden.
cli-charter-faulty =
    { $count ->
        [one] { $path }: éin feil.
       *[other] { $path }: { $count } feil.
    }
cli-charter-nothing-imported = Ingenting er lese inn.
cli-charter-imported = { $path }: { $network } er lese inn.
cli-charter-unchanged = { $path }: alt i fila var registrert frå før. Ingenting er endra.

# --- database, logg, doctor ----------------------------------------------------------------------------------

cli-db-upgraded = Databasen er klar for denne utgåva.
cli-journal-whole =
    { $count ->
        [one] { $network }: loggen er heil, med éin post.
       *[other] { $network }: loggen er heil, med { $count } postar.
    }
cli-journal-broken = { $network }: loggen er broten ved post nr. { $number }.
cli-journal-empty = Ingen nettverk er registrerte, så det finst ingen logg.

cli-doctor-good = ok
cli-doctor-bad = feil
cli-doctor-note = merk
cli-doctor-settings = Innstillingane er i orden.
cli-doctor-database = Databasen svarer og er i rett utgåve.
cli-doctor-networks =
    { $count ->
        [0] Ingen nettverk er registrerte. Les inn eit grunnlag med `nettverksbot charter import`.
        [one] Eitt nettverk er registrert.
       *[other] { $count } nettverk er registrerte.
    }
cli-doctor-dead-letters =
    { $count ->
        [0] Det er svart på alle meldingar.
        [one] Éi melding kunne ikkje svarast på og er lagd til side.
       *[other] { $count } meldingar kunne ikkje svarast på og er lagde til side.
    }
cli-doctor-dead-letter = { $code }: { $reason }
cli-doctor-unreadable =
    { $count ->
        [0] Alle hendingar kunne lesast.
        [one] Éi hending kunne ikkje lesast.
       *[other] { $count } hendingar kunne ikkje lesast.
    }
cli-doctor-locked =
    { $count ->
        [0] Inga kryptert melding ventar på nøkkelen sin.
        [one] Éi kryptert melding ventar på nøkkelen sin.
       *[other] { $count } krypterte meldingar ventar på nøkkelen sin.
    }
cli-doctor-outbox =
    { $count ->
        [0] Ingenting ventar på å bli sendt.
        [one] Éi melding ventar på å bli send.
       *[other] { $count } meldingar ventar på å bli sende.
    }
cli-doctor-refused =
    { $count ->
        [0] Heimetenaren har teke imot alt som er sendt.
        [one] Éi melding blei avvist av heimetenaren.
       *[other] { $count } meldingar blei avviste av heimetenaren.
    }
cli-doctor-sync = Siste kontakt med heimetenaren: { $at } (UTC).
cli-doctor-sync-old = Siste kontakt med heimetenaren: { $at } (UTC). Boten går ikkje, eller får ikkje kontakt.
cli-doctor-sync-never = Boten har aldri hatt kontakt med heimetenaren.

cli-health-good = Boten lever.
cli-health-no-answer = Ingen svarer på { $address }. Anten går ikkje boten, eller så lyttar han ein annan stad.
cli-health-not-the-bot = Det er noko anna enn boten som svarer på { $address }.
cli-health-database = Databasen svarer ikkje boten.
cli-health-not-caught-up = Boten har ikkje henta alt frå heimetenaren etter at han starta.
cli-health-silent = Boten har ikkje hatt kontakt med heimetenaren på nokre minutt.

# --- tryggingskopi -------------------------------------------------------------------------------------------

cli-passphrase-new = Passordfrase for tryggingskopien:
cli-passphrase-again = Den same ein gong til:
cli-passphrase-ask = Passordfrasa til tryggingskopien:
cli-passphrase-differs = Dei to var ikkje like. Ingenting er skrive.
cli-passphrase-short = Passordfrasa må ha minst { $count } teikn. Ingenting er skrive.
cli-passphrase-missing = Passordfrasa manglar. Set `NETTVERKSBOT_BACKUP_PASSPHRASE`, eller køyr kommandoen i ein terminal.
cli-backup-exists = { $path } finst frå før. Ingenting er skrive.
cli-backup-made = { $path }: tryggingskopien er teken (rader i databasen: { $count }, filer: { $files }). Utan passordfrasa kan ingen opne han.
cli-restored = { $path }: tryggingskopien frå { $at } (UTC) er lagd tilbake (rader i databasen: { $count }, filer: { $files }).
cli-restore-nothing = Ingenting er lagt tilbake.
cli-restore-folder-in-use = Mappa { $path } er ikkje tom. Ein tryggingskopi blir berre lagd tilbake der det ikkje står noko frå før.
cli-restore-database-in-use = Databasen er ikkje tom. Ein tryggingskopi blir berre lagd tilbake der det ikkje står noko frå før.
cli-restore-no-backup = { $path } er ikkje ein tryggingskopi frå Nettverksbot.
cli-restore-newer = { $path } er skriven av ei nyare utgåve av programmet. Oppgrader programmet først.
cli-restore-wrong-passphrase = Passordfrasa høyrer ikkje til { $path }.
cli-restore-damaged = { $path } er skadd, eller slutten av fila manglar.

# --- demo ----------------------------------------------------------------------------------------------------

demo-secretary = Prøve Sekretær
demo-step-install = Hentar heimetenaren (berre første gongen)
demo-step-homeserver = Startar heimetenaren
demo-step-people = Opprettar brukarar
demo-step-charter = Les inn grunnlaget
demo-step-rooms = Lagar rom
demo-step-bot = Startar boten
demo-ready = { $network } er klart.
demo-connect = Kople til med kva Matrix-klient som helst på denne maskina:
demo-connect-server = heimetenar: { $address }
demo-connect-password = passord for alle: { $password }
demo-connect-people = brukarnamn:
demo-how = Skriv ei linje, og trykk enter. `/som KVEN` skriv som ein annan, `/rom ORGAN` i eit anna rom, `/direkte` i ein direkte samtale med boten, `/slutt` avsluttar. Prøv `{ $p }hjelp`.
demo-direct = direkte samtale
demo-direct-with = Direkte samtale med { $person }
demo-unanswered =
    { $count ->
        [one] (Ikkje noko svar innan eitt sekund.)
       *[other] (Ikkje noko svar innan { $count } sekund.)
    }
demo-nobody = Kjenner ingen som heiter { $words }.
demo-nobody-near = Kjenner ingen som heiter { $words }. Meinte du { $nearest }?
demo-no-room = Det er ikkje noko rom for { $words }.
demo-no-room-near = Det er ikkje noko rom for { $words }. Meinte du { $nearest }?
demo-not-in-room = { $person } er ikkje i rommet til { $body }.
demo-no-such-order = { $words } er ingen ordre til demoen. `/hjelp` viser dei som finst.
demo-homeserver-failed = Heimetenaren kunne ikkje startast: { $reason }
demo-homeserver-not-installed = Heimetenaren kunne ikkje hentast: { $reason }
demo-bot-absent = Boten kom ikkje: { $reason }
demo-script-faults =
    { $count ->
        [one] { $path }: éin feil. Ingenting er sagt.
       *[other] { $path }: { $count } feil. Ingenting er sagt.
    }
demo-script-form = Linja må sjå slik ut: `KVEN: TEKST`.
demo-script-time = Skriv tida slik: `= 2027-03-12 08:00`.
demo-script-text = Det står ingenting etter kolonet.
demo-script-empty = Fila har ingen replikkar.
demo-script-done =
    { $count ->
        [one] Éin replikk er sagd og svart på.
       *[other] { $count } replikkar er sagde og svarte på.
    }
demo-script-unanswered =
    { $count ->
        [one] Éin replikk fekk ikkje svar.
       *[other] { $count } replikkar fekk ikkje svar.
    }
