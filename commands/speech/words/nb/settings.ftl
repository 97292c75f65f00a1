# What is wrong with a setting, one line each, written where the program is started. And what the bot is called.

bot-name = Nettverkssekretær

setting-missing = { $setting } mangler.
setting-no-login = { $setting } mangler. Boten trenger et passord, eller et tilgangstegn i NETTVERKSBOT_ACCESS_TOKEN.
setting-not-an-address = { $setting } er ikke en nettadresse: { $value }. Den skal se ut som https://matrix.eksempel.no.
setting-not-a-matrix-id = { $setting } er ikke en Matrix-ID: { $value }. Den skal se ut som @sekretariat:eksempel.no.
setting-not-matrix-ids = { $setting } har noe som ikke er en Matrix-ID: { $value }. En Matrix-ID ser ut som @navn:eksempel.no; sett komma mellom flere.
setting-not-a-list = { $setting } er ikke en liste. Skriv Matrix-ID-er med komma mellom, eller en JSON-liste.
setting-not-a-timezone = { $setting } er ikke en tidssone som er kjent: { $value }. Den skal se ut som Europe/Oslo.
setting-not-a-prefix = { $setting } kan ikke være { $value }. Velg ett til fem tegn som verken er bokstaver, tall eller mellomrom.
setting-not-one-of = { $setting } må være ett av disse: { $expected }.
setting-not-host-and-port = { $setting } er ikke vert og port: { $value }. Den skal se ut som 127.0.0.1:8080; la den stå tom for å slå av.
setting-port-taken = { $setting }: noe annet lytter allerede på { $value }. Velg en annen port, eller la den stå tom for å slå av.
setting-cannot-listen = { $setting }: kan ikke lytte på { $value } ({ $reason }).
setting-not-a-database = { $setting } må begynne med sqlite:/// eller postgresql://.
setting-no-data-dir = { $setting }: mappen { $file } kan ikke lages eller skrives i.
setting-file-not-utf8 = Filen { $file } er ikke skrevet i UTF-8.
setting-wrong = { $setting } har en verdi som ikke kan brukes.
setting-password-refused = { $setting }: hjemmetjeneren godtar ikke passordet.
setting-login-refused = { $setting }: hjemmetjeneren lar ikke boten logge inn ({ $code }).
setting-token-unknown = { $setting }: hjemmetjeneren kjenner ikke dette tilgangstegnet.
setting-kept-token-unknown = Hjemmetjeneren kjenner ikke lenger innloggingen som er lagret i { $file }. Sett { $setting }, så logger boten inn på nytt.
setting-login-and-password-refused = Hjemmetjeneren kjenner ikke lenger innloggingen som er lagret i { $file }, og godtar ikke passordet i { $setting }. Sett det passordet som gjelder nå.
setting-token-of-another = { $setting } stemmer ikke: tilgangstegnet tilhører { $matrix }.
setting-device-is-another = { $setting } stemmer ikke: tilgangstegnet tilhører enheten { $device }.
setting-keys-lost = Krypteringsnøklene til enheten { $device } finnes ikke lenger i datamappen, og med { $setting } slik den står, kan ikke boten logge inn som en ny enhet. Gi den et passord i NETTVERKSBOT_PASSWORD, og fjern NETTVERKSBOT_ACCESS_TOKEN og NETTVERKSBOT_DEVICE_ID.
