// Context words stand evenly over the languages the guard reads: what a form calls a thing supports a number beside it.
import { expect, test } from 'vitest';
import { groups } from '../../../lib/inspect/words/groups.ts';

/** One word a language, in the order of `languages`; `_` is a space. */
const languages = 'en de fr es it pt nl pl sv da no fi cs tr ru uk ar hi ja ko zh'.split(' ');
const expected: Readonly<Partial<Record<keyof typeof groups, string>>> = {
  credential:
    'password passwort mot_de_passe contraseña password senha wachtwoord hasło lösenord adgangskode passord salasana heslo şifre пароль пароль كلمة_المرور पासवर्ड パスワード 비밀번호 密码',
  card: 'credit_card kreditkarte carte_bancaire tarjeta carta_di_credito cartão betaalkaart karta kortnummer kreditkort kredittkort luottokortti platební_karta kart карта картка بطاقة कार्ड カード 카드 卡号',
  bank: 'account_number kontonummer numéro_de_compte número_de_cuenta numero_di_conto número_da_conta rekeningnummer numer_konta kontonummer kontonummer kontonummer tilinumero číslo_účtu hesap_numarası номер_счета номер_рахунку رقم_الحساب खाता_संख्या 口座番号 계좌번호 账号',
  taxid:
    'tax_id steuernummer numéro_fiscal número_fiscal codice_fiscale contribuinte btw-nummer nip skattenummer cvr-nummer organisasjonsnummer verotunnus dič vergi_no инн іпн الرقم_الضريبي पैन_नंबर 納税者番号 납세자번호 税号',
  nationalid:
    'national_id personalausweis carte_d’identité dni carta_d_identità cartão_de_cidadão bsn dowód personnummer cpr fødselsnummer henkilötunnus rodné_číslo kimlik снилс рнокпп رقم_الهوية आधार 個人番号 주민등록번호 身份证',
  passport:
    'passport reisepass passeport pasaporte passaporto passaporte paspoort paszport passnummer pasnummer passnummer passi cestovní_pas pasaport паспорт паспорт جواز_السفر पासपोर्ट パスポート 여권 护照',
  licence:
    'driving_licence führerschein permis_de_conduire permiso_de_conducir patente carta_de_condução rijbewijs prawo_jazdy körkort kørekort førerkort ajokortti řidičský ehliyet водительское посвідчення_водія رخصة_القيادة ड्राइविंग_लाइसेंस 運転免許 운전면허 驾驶证',
  phone:
    'phone telefon téléphone teléfono telefono telefone telefoon telefon mobilnummer telefonnummer mobil puhelin telefon telefon телефон телефон هاتف फोन 電話 전화 电话',
  email:
    'email e-mail courriel correo posta_elettronica e-mail e-mail e-mail e-post e-mail e-post sähköposti e-mail e-posta почта пошта البريد_الإلكتروني ईमेल メール 이메일 邮箱',
  birth:
    'date_of_birth geburtsdatum date_de_naissance fecha_de_nacimiento data_di_nascita data_de_nascimento geboortedatum data_urodzenia födelsedatum fødselsdato fødselsdato syntymäaika datum_narození doğum_tarihi дата_рождения дата_народження تاريخ_الميلاد जन्म_तिथि 生年月日 생년월일 出生日期',
  address:
    'address anschrift adresse dirección indirizzo endereço adres adres adress adresse adresse osoite adresa adres адрес адреса العنوان पता 住所 주소 地址',
  fullname:
    'name nachname nom nombre cognome nome naam nazwisko namn navn navn nimi jméno isim имя ім’я الاسم नाम 氏名 이름 姓名',
  pay: 'salary gehalt salaire salario stipendio salário salaris wynagrodzenie lön løn lønn palkka mzda maaş зарплата заробітна_плата راتب वेतन 給与 급여 工资',
  healthid:
    'health_insurance krankenversicherung assurance_maladie tarjeta_sanitaria tessera_sanitaria cartão_de_saúde zorgverzekering ubezpieczenie_zdrowotne sjukförsäkring sundhedskort helsekort kela-kortti zdravotní_pojištění sağlık_sigortası медицинский_полис медична_картка التأمين_الصحي स्वास्थ्य_बीमा 保険証 건강보험 医保',
  vehicle:
    'number_plate kennzeichen plaque matrícula targa matrícula kenteken rejestracyjny registreringsnummer nummerplade bilskilt rekisterinumero spz plaka госномер номерний_знак لوحة_السيارة नंबर_प्लेट ナンバー 차량번호 车牌',
};

/** Four letters of an alphabet count only as a word of their own; anything longer counts for all that begins so. */
const begins = (one: string, word: string): boolean =>
  (one.length > 4 || one.charCodeAt(0) >= 0x590) && word.startsWith(one);

test.each(Object.entries(expected))('%s has its word in every language', (group, list) => {
  const words = list.split(' ');
  expect(words).toHaveLength(languages.length);
  const known = groups[group as keyof typeof groups].split(' ');
  const isKnown = (word: string): boolean => known.some((one) => one === word || begins(one, word));
  expect(words.filter((word) => !isKnown(word))).toEqual([]);
});
