# What is wrong with a setting, one line each, written where the program is started. And what the bot is called.

bot-name = Network Secretary

setting-missing = { $setting } is missing.
setting-no-login = { $setting } is missing. The bot needs a password, or an access token in NETTVERKSBOT_ACCESS_TOKEN.
setting-not-an-address = { $setting } is not a web address: { $value }. It should look like https://matrix.example.org.
setting-not-a-matrix-id = { $setting } is not a Matrix ID: { $value }. It should look like @secretary:example.org.
setting-not-matrix-ids = { $setting } holds something that is not a Matrix ID: { $value }. A Matrix ID looks like @name:example.org; put commas between several.
setting-not-a-list = { $setting } is not a list. Write Matrix IDs with commas between them, or a JSON list.
setting-not-a-timezone = { $setting } is not a known time zone: { $value }. It should look like Europe/Oslo.
setting-not-a-prefix = { $setting } cannot be { $value }. Choose one to five characters that are neither letters, digits nor spaces.
setting-not-one-of = { $setting } must be one of these: { $expected }.
setting-not-host-and-port = { $setting } is not a host and port: { $value }. It should look like 127.0.0.1:8080; leave it empty to turn it off.
setting-port-taken = { $setting }: something else listens on { $value } already. Choose another port, or leave it empty to turn it off.
setting-cannot-listen = { $setting }: cannot listen on { $value } ({ $reason }).
setting-not-a-database = { $setting } must begin with sqlite:/// or postgresql://.
setting-no-data-dir = { $setting }: the folder { $file } cannot be made or written to.
setting-file-not-utf8 = The file { $file } is not written in UTF-8.
setting-wrong = { $setting } has a value that cannot be used.
setting-password-refused = { $setting }: the homeserver does not accept the password.
setting-login-refused = { $setting }: the homeserver does not let the bot log in ({ $code }).
setting-token-unknown = { $setting }: the homeserver does not know this access token.
setting-kept-token-unknown = The homeserver no longer knows the login kept in { $file }. Set { $setting }, and the bot logs in anew.
setting-login-and-password-refused = The homeserver no longer knows the login kept in { $file }, and does not accept the password in { $setting }. Set the one that holds now.
setting-token-of-another = { $setting } does not fit: the access token belongs to { $matrix }.
setting-device-is-another = { $setting } does not fit: the access token belongs to the device { $device }.
setting-keys-lost = The encryption keys of the device { $device } are no longer in the data folder, and with { $setting } as it is the bot cannot log in as a new device. Give it a password in NETTVERKSBOT_PASSWORD, and remove NETTVERKSBOT_ACCESS_TOKEN and NETTVERKSBOT_DEVICE_ID.
