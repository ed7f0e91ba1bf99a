// Words after which a value is a secret, over all dialects. Prose in other languages has its words here too.

const split = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('~', ' '));

/** The name says it: what is assigned is a secret. They may stand inside longer identifiers. */
export const strongWords = split(
  'password passwd passphrase passcode secret token recovery~code recovery_code backup~code 2fa~seed totp~seed apikey api_key api-key api~key api.key accesskey access_key access-key access~key secretkey secret~key ' +
    'privatekey private_key private-key private~key presharedkey preshared_key pre-shared-key preshared~key keymaterial wifi~key wlan~key wi-fi~key wpa~key authkey auth_key auth-key credential signingkey signing_key encryptionkey encryption_key encryption-key ' +
    'accountkey account_key account-key storagekey storage_key sharedkey shared_key sharedaccesskey masterkey master_key admin_key adminkey ' +
    'service_key subscription_key subscription-key subscriptionkey license_key licence_key webhook_key app_key appkey application_key ' +
    'identified~by deploy_key ssh_key sshkey integration_key routing_key write_key writekey server_key publish_key ingest_key',
);

/** Short or ambiguous: only at the start of a word. */
export const shortWords = split(
  'pwd pass pw psw psk passwrd passwort kennwort dbpass dbpwd userpass smtppass mailpass rootpass adminpass mypass',
);

/** Words that announce a secret only when the value looks drawn by lot. */
export const weakWords = split(
  'key auth authorization jwt salt session sessionid session_id cookie signature sig hmac credentials hash_key pat apitoken',
);

/** `PIN` and its kin: digits are what is expected. */
export const pinWords = split('pin pin_code pin-code pincode pin~code');

/** Password in the languages the guard reads, for prose, notes and translated forms: the value may follow at once. */
export const foreignPasswords = split(
  'passwort kennwort contraseña contrasena senha wachtwoord hasło lösenord пароль mot~de~passe mdp adgangskode kodeord passord salasana heslo şifre sifre ' +
    'parola парола clave wlan-schlüssel парол jelszó lozinka geslo κωδικός पासवर्ड',
);

/** These, what else a secret is called, and the names that scripts without spaces have for a password. */
export const foreignWords = foreignPasswords.concat(
  split(
    "zugangscode zugangsschlüssel geheimnis geheimwort api-schlüssel mot_de_passe motdepasse code~secret clé~secrète clé~api clave~secreta parola~d'ordine " +
      "code~d'accès jeton chiave~segreta palavra-passe palavra~passe chave~secreta geheime~sleutel haslo losenord ключ~доступа كلمة~المرور كلمة~السر パスワード " +
      '暗証番号 비밀번호 암호 密码 密碼 口令 비번 패스워드 登录密码 mật~khẩu kata~sandi סיסמה סיסמא รหัสผ่าน',
  ),
);
