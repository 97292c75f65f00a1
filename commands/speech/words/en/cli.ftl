# The command line: what whoever runs the bot sees in the terminal.

# --- help ----------------------------------------------------------------------------------------------------

cli-about = Nettverksbot is the standing secretary of a municipal network, in Matrix.
cli-about-run = Run the bot with the settings of the environment or `.env`.
cli-about-demo = Try all of it on your own machine: a homeserver, the charter's people and the bot. No settings needed.
cli-about-charter = The network's charter: check, import, export.
cli-about-charter-check = Check files. Every fault is printed with its place; nothing is imported.
cli-about-charter-import = Import files, and print what changed. The bot may be running meanwhile.
cli-about-charter-export = Print all that is registered of a network, as a charter.
cli-about-db = The database.
cli-about-db-upgrade = Bring the database up to this version.
cli-about-journal = The journal of changes.
cli-about-journal-verify = Check that nobody has touched the journal since it was written.
cli-about-backup = Take a backup to a file, encrypted with a passphrase. The bot may run meanwhile.
cli-about-restore = Put a backup back onto an empty machine.
cli-about-doctor = See whether everything is as it should be.
cli-about-healthcheck = Say whether the bot lives and hears from its homeserver (for Docker and monitoring).
cli-about-version = Print the version.
cli-about-help = Show this help.

cli-option-charter = The charter. KS storbynettverk where none is given.
cli-option-script = A file of lines to say, each `WHO: TEXT`.
cli-option-as = As whom you write: a person, an organisation or `sekretariat`.
cli-option-today = The date that the bot holds to be today, such as 2020-11-12.
cli-option-data = The folder where the demo keeps what it needs.
cli-argument-charters = Charters in TOML.
cli-argument-network = The network's id.
cli-argument-backup = The file with the backup.

cli-title-usage = Usage
cli-title-arguments = Arguments
cli-title-options = Options
cli-title-commands = Commands

# --- when the command line is not understood -----------------------------------------------------------------

cli-usage-no-such-option = There is no option `{ $command }`.
cli-usage-no-such-command = There is no command `{ $command }`.
cli-usage-missing = `{ $argument }` is missing.
cli-usage-other = The command line is not understood.
cli-usage-nearest = Did you mean `{ $nearest }`?
cli-usage-see = See `{ $command }`.

# --- what can go wrong ---------------------------------------------------------------------------------------

cli-settings-faults =
    { $count ->
        [one] The settings have one fault. Nothing was started.
       *[other] The settings have { $count } faults. Nothing was started.
    }
cli-file-missing = There is no file { $path }.
cli-file-is-folder = { $path } is a folder, not a file.
cli-file-forbidden = { $path } may not be read or written.
cli-file-not-text = { $path } is not text in UTF-8.
cli-file-too-large = { $path } is larger than { $count } MB.
cli-file-other = { $path }: { $reason }.
cli-disk-full = The disk is full. Nothing was written.
cli-keys-failed = The keys in the data folder cannot be read or written: { $reason }
cli-database-unreachable = The database cannot be reached: { $reason }
cli-database-locked = Another program is using the database. Try again in a moment.
cli-database-old = The database has not been brought up to this version. Run `nettverksbot db upgrade`.
cli-database-too-new = The database was written by a later version of the program ({ $code }). Upgrade the program.
cli-network-unknown-known = The network { $network } is not registered. These are: { $names }.
cli-network-unknown-none = No network is registered yet.
cli-date-wrong = { $words } is not a date. Write it as 2020-11-12.

# --- charters ------------------------------------------------------------------------------------------------

cli-place-line = line { $number }
cli-place-number = no. { $number }
cli-charter-good = { $path }: good.
cli-charter-faulty =
    { $count ->
        [one] { $path }: one fault.
       *[other] { $path }: { $count } faults.
    }
cli-charter-nothing-imported = Nothing was imported.
cli-charter-imported = { $path }: { $network } has been imported.
cli-charter-unchanged = { $path }: all of it was registered before. Nothing has changed.

# --- database, journal, doctor -------------------------------------------------------------------------------

cli-db-upgraded = The database is ready for this version.
cli-journal-whole =
    { $count ->
        [one] { $network }: the journal is whole, with one entry.
       *[other] { $network }: the journal is whole, with { $count } entries.
    }
cli-journal-broken = { $network }: the journal is broken at entry no. { $number }.
cli-journal-empty = No network is registered, so there is no journal.

cli-doctor-good = ok
cli-doctor-bad = fault
cli-doctor-note = note
cli-doctor-settings = The settings are good.
cli-doctor-database = The database answers and is of the right version.
cli-doctor-networks =
    { $count ->
        [0] No network is registered. Import a charter with `nettverksbot charter import`.
        [one] One network is registered.
       *[other] { $count } networks are registered.
    }
cli-doctor-dead-letters =
    { $count ->
        [0] Every message has been answered.
        [one] One message could not be answered and was set aside.
       *[other] { $count } messages could not be answered and were set aside.
    }
cli-doctor-dead-letter = { $code }: { $reason }
cli-doctor-unreadable =
    { $count ->
        [0] Every event could be read.
        [one] One event could not be read.
       *[other] { $count } events could not be read.
    }
cli-doctor-locked =
    { $count ->
        [0] No encrypted message waits for its key.
        [one] One encrypted message waits for its key.
       *[other] { $count } encrypted messages wait for their keys.
    }
cli-doctor-outbox =
    { $count ->
        [0] Nothing waits to be sent.
        [one] One message waits to be sent.
       *[other] { $count } messages wait to be sent.
    }
cli-doctor-refused =
    { $count ->
        [0] The homeserver has taken all that was sent.
        [one] One message was refused by the homeserver.
       *[other] { $count } messages were refused by the homeserver.
    }
cli-doctor-sync = Last heard from the homeserver: { $at } (UTC).
cli-doctor-sync-old = Last heard from the homeserver: { $at } (UTC). The bot is not running, or cannot reach it.
cli-doctor-sync-never = The bot has never heard from its homeserver.

cli-health-good = The bot lives.
cli-health-no-answer = Nobody answers on { $address }. Either the bot is not running, or it listens somewhere else.
cli-health-not-the-bot = Something other than the bot answers on { $address }.
cli-health-database = The database does not answer the bot.
cli-health-not-caught-up = The bot has not fetched all from the homeserver since it started.
cli-health-silent = The bot has not heard from the homeserver for some minutes.

# --- backup --------------------------------------------------------------------------------------------------

cli-passphrase-new = Passphrase for the backup:
cli-passphrase-again = The same once more:
cli-passphrase-ask = The backup's passphrase:
cli-passphrase-differs = The two were not the same. Nothing was written.
cli-passphrase-short = The passphrase needs at least { $count } characters. Nothing was written.
cli-passphrase-missing = The passphrase is missing. Set `NETTVERKSBOT_BACKUP_PASSPHRASE`, or run the command in a terminal.
cli-backup-exists = { $path } is there already. Nothing was written.
cli-backup-made = { $path }: the backup has been taken (rows in the database: { $count }, files: { $files }). Nobody can open it without the passphrase.
cli-restored = { $path }: the backup of { $at } (UTC) has been put back (rows in the database: { $count }, files: { $files }).
cli-restore-nothing = Nothing was put back.
cli-restore-folder-in-use = The folder { $path } is not empty. A backup is only put back where there is nothing yet.
cli-restore-database-in-use = The database is not empty. A backup is only put back where there is nothing yet.
cli-restore-no-backup = { $path } is no backup of Nettverksbot.
cli-restore-newer = { $path } was written by a later version of the program. Upgrade the program first.
cli-restore-wrong-passphrase = The passphrase does not belong to { $path }.
cli-restore-damaged = { $path } is damaged, or its end is missing.

# --- demo ----------------------------------------------------------------------------------------------------

demo-secretary = Prøve Sekretær
demo-step-install = Getting the homeserver (the first time only)
demo-step-homeserver = Starting the homeserver
demo-step-people = Making users
demo-step-charter = Importing the charter
demo-step-rooms = Making rooms
demo-step-bot = Starting the bot
demo-ready = { $network } is ready.
demo-connect = Connect with any Matrix client on this machine:
demo-connect-server = homeserver: { $address }
demo-connect-password = everybody's password: { $password }
demo-connect-people = user names:
demo-how = Write a line, and press enter. `/som WHO` writes as somebody else, `/rom BODY` in another room, `/direkte` in a direct chat with the bot, `/slutt` ends. Try `{ $p }help`.
demo-direct = direct chat
demo-direct-with = Direct chat with { $person }
demo-unanswered =
    { $count ->
        [one] (No answer within one second.)
       *[other] (No answer within { $count } seconds.)
    }
demo-nobody = There is nobody called { $words }.
demo-nobody-near = There is nobody called { $words }. Did you mean { $nearest }?
demo-no-room = There is no room for { $words }.
demo-no-room-near = There is no room for { $words }. Did you mean { $nearest }?
demo-not-in-room = { $person } is not in the room of { $body }.
demo-no-such-order = { $words } is no order to the demo. `/hjelp` shows those that there are.
demo-homeserver-failed = The homeserver could not be started: { $reason }
demo-homeserver-not-installed = The homeserver could not be fetched: { $reason }
demo-bot-absent = The bot did not come: { $reason }
demo-script-faults =
    { $count ->
        [one] { $path }: one fault. Nothing was said.
       *[other] { $path }: { $count } faults. Nothing was said.
    }
demo-script-form = The line must look like this: `WHO: TEXT`.
demo-script-time = Write the time like this: `= 2027-03-12 08:00`.
demo-script-text = There is nothing after the colon.
demo-script-empty = The file has nothing to say.
demo-script-done =
    { $count ->
        [one] One line was said and answered.
       *[other] { $count } lines were said and answered.
    }
demo-script-unanswered =
    { $count ->
        [one] One line was not answered.
       *[other] { $count } lines were not answered.
    }
