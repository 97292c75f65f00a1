# What is wrong with a setting, one line each, written where the program is started. And what the bot is called.

bot-name = Nettverkssekretær

setting-missing = { $setting } manglar.
setting-no-login = { $setting } manglar. Boten treng eit passord, eller eit tilgangsteikn i NETTVERKSBOT_ACCESS_TOKEN.
setting-not-an-address = { $setting } er ikkje ei nettadresse: { $value }. Ho skal sjå ut som https://matrix.eksempel.no.
setting-not-a-matrix-id = { $setting } er ikkje ein Matrix-ID: { $value }. Han skal sjå ut som @sekretariat:eksempel.no.
setting-not-matrix-ids = { $setting } har noko som ikkje er ein Matrix-ID: { $value }. Ein Matrix-ID ser ut som @namn:eksempel.no; set komma mellom fleire.
setting-not-a-list = { $setting } er ikkje ei liste. Skriv Matrix-ID-ar med komma mellom, eller ei JSON-liste.
setting-not-a-timezone = { $setting } er ikkje ei tidssone som er kjend: { $value }. Ho skal sjå ut som Europe/Oslo.
setting-not-a-prefix = { $setting } kan ikkje vere { $value }. Vel eitt til fem teikn som verken er bokstavar, tal eller mellomrom.
setting-not-one-of = { $setting } må vere eitt av desse: { $expected }.
setting-not-host-and-port = { $setting } er ikkje vert og port: { $value }. Det skal sjå ut som 127.0.0.1:8080; lat det stå tomt for å slå av.
setting-port-taken = { $setting }: noko anna lyttar alt på { $value }. Vel ein annan port, eller lat det stå tomt for å slå av.
setting-cannot-listen = { $setting }: kan ikkje lytte på { $value } ({ $reason }).
setting-not-a-database = { $setting } må byrje med sqlite:/// eller postgresql://.
setting-no-data-dir = { $setting }: mappa { $file } kan ikkje lagast eller skrivast i.
setting-file-not-utf8 = Fila { $file } er ikkje skriven i UTF-8.
setting-wrong = { $setting } har ein verdi som ikkje kan brukast.
setting-password-refused = { $setting }: heimetenaren godtek ikkje passordet.
setting-login-refused = { $setting }: heimetenaren lèt ikkje boten logge inn ({ $code }).
setting-token-unknown = { $setting }: heimetenaren kjenner ikkje dette tilgangsteiknet.
setting-kept-token-unknown = Heimetenaren kjenner ikkje lenger innlogginga som er lagra i { $file }. Set { $setting }, så loggar boten inn på nytt.
setting-login-and-password-refused = Heimetenaren kjenner ikkje lenger innlogginga som er lagra i { $file }, og godtek ikkje passordet i { $setting }. Set det passordet som gjeld no.
setting-token-of-another = { $setting } stemmer ikkje: tilgangsteiknet høyrer til { $matrix }.
setting-device-is-another = { $setting } stemmer ikkje: tilgangsteiknet høyrer til eininga { $device }.
setting-keys-lost = Krypteringsnøklane til eininga { $device } finst ikkje lenger i datamappa, og med { $setting } slik ho står, kan ikkje boten logge inn som ei ny eining. Gi han eit passord i NETTVERKSBOT_PASSWORD, og fjern NETTVERKSBOT_ACCESS_TOKEN og NETTVERKSBOT_DEVICE_ID.
