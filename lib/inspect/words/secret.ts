// Words that announce a credential. They support a match; prose and assignments have lists of their own.
export const secret = {
  credential:
    'password passwd passphrase passcode secret token api_key api-key apikey access_key access-key private_key credential auth authorization bearer login pwd ' +
    'passwort kennwort zugangsdaten mot_de_passe contraseña clave senha wachtwoord hasło lösenord adgangskode passord salasana heslo şifre parola пароль секрет رمز पासवर्ड パスワード 비밀번호 密码 密碼 كلمة_المرور',
};
