// Words around people: identity numbers, phones, births, addresses.
export const person = {
  ssn: 'ssn social_security social-security socialsecurity',
  taxid:
    'tax_id tax-id taxid tax_number tin itin ein steuernummer steuer-id steueridentifikationsnummer steuerid nif numéro_fiscal codice_fiscale bsn',
  nationalid:
    'national_id national_identity identity_number id_number id_card identity personal_number personnummer ausweis personalausweis carte_d_identité dni documento_de_identidad cpf',
  passport:
    'passport passeport reisepass pasaporte passaporto passaporte paspoort paszport pass паспорт 护照 여권 パスポート',
  phone:
    'phone telephone tel mobile cell fax call whatsapp telefon handy téléphone teléfono telefone telefono puhelin телефон هاتف फोन 電話 전화 电话',
  email: 'email e-mail mail courriel correo',
};
