// Words around people: identity numbers, phones, births, addresses. Local names first, then the plain words of each language.
export const person = {
  taxid:
    'npwp organisationsnummer orgnr org.nr unique_taxpayer 사업자번호 brn tax_id taxid tax_reference tax_number tax_file tax_no taxpayer tin itin ein fein vat vat_number vat_no vatin ust-id ustid umsatzsteuer idnr ' +
    'utr hmrc gst gstin pan abn acn tfn ird nif cif nie nit rut ruc rfc cuit cuil cnpj cpf nip regon inn инн инн/кпп іпн рнокпп afm αφμ oib siret siren numéro_fiscal numero_fiscal code_fiscal spi tva partita_iva p.iva codice_fiscale ' +
    'número_fiscal contribuinte contribuyente imposto btw btw-nummer steuer vergi_no vergi_numarası adóazonosító adószám daňové dič davčna podatkowy skattenummer momsnummer employer_identification business_number company_number uen 税号 納税者番号 사업자등록번호 cvr-nummer organisasjonsnummer verotunnus الرقم_الضريبي पैन_नंबर 납세자번호',
  nationalid:
    'national_id south_african_id sa_id national_insurance national_number identity_number identity_no identity_card identification_number id_number id_no id_card nid personal_number personal_id personal_code citizen resident social_security social_insurance ssn ss# nino sin insurance_number ' +
    'ausweis personalausweis sozialversicherung versicherungsnummer rentenversicherung ahv avs carte_d_identité carte_d’identité sécurité_sociale nir insee dni nie documento identidad cédula cedula seguridad_social curp cpf ' +
    'cartão_de_cidadão carta_d_identità codice_fiscale bsn burgerservicenummer sofinummer rijksregisternummer registre_national pesel dowód dowodu rodné_číslo rodne_cislo osobný občanský personnummer samordningsnummer fødselsnummer fodselsnummer cpr cpr-nr cpr-nummer personnumer hetu henkilötunnus kennitala ' +
    "isikukood asmens_kodas personas_kods egn егн emšo emso jmbg јмбг oib cnp cod_numeric adószám taj személyi amka αμκα at_number pps ppsn aadhaar aadhar uidai เลขประจำตัวประชาชน ประชาชน assurance_sociale svnr sv-nummer sv-nr vsnr rvnr niss insz numéro_national numero_national voter epic election_card elector ic_number ic_no no_kp kad_pengenalan thai_id israeli_id chinese_id korean_id taiwan_id indian_id malaysian_id hong_kong_id rsa_id teudat_zehut תעודת_זהות ת״ז ת.ז carta_d'identità carta_d’identità ביטוח מספר_זהות foreigner_registration frn 외국인등록번호 운전면허번호 mykad nric fin hkid my_number mynumber kartu_tanda nik ktp cnic cccd nin bvn iin matricule civil_id osobni_identifikacijski căn_cước الرقم_القومي tckn tc_kimlik kimlik teudat_zehut emirates_id iqama matični_broj матичен_број ембг r.č. snils birth_number rrn " +
    'паспорт_гражданина снилс иин рнокпп عدد_الهوية رقم_الهوية الهوية आधार マイナンバー 個人番号 주민등록번호 주민번호 身份证 身份證 บัตรประชาชน',
  /** Plain words, and the names of numbers that no arithmetic checks. Others say that the number is another one. */
  plainid:
    'ssn ss# social_security social_insurance nin bvn cccd cnic itin tin taxpayer tax_id taxid tax_number national_id national_number identity_number identity_no identification_number id_number id_no id_card personal_number personal_id citizen_id insurance_number medicare medicaid',
  passport:
    'passport passeport reisepass passaporto passaporte paspoort paszport passi pasu cestovní pasaport паспорт جواز_السفر पासपोर्ट パスポート 여권 护照 護照 passnummer pasnummer',
  licence:
    'driver_license drivers_license driver’s_license driver_licence driving_licence driving_license license_number licence_number dl dl# führerschein permis_de_conduire permiso_de_conducir carnet_de_conducir patente carta_de_condução rijbewijs prawo_jazdy körkort kørekort førerkort ajokortti řidičský ehliyet водительское 運転免許 운전면허 驾驶证 посвідчення_водія رخصة_القيادة ड्राइविंग_लाइसेंस',
  phone:
    'phone telephone tel cell cellphone fax call call_me dial whatsapp signal sms contact reach hotline ring telefon handy mobil rufnummer rückruf téléphone portable teléfono móvil celular telemóvel cellulare telefoon mobiel komórka puhelin číslo ' +
    'телефон тел моб هاتف जंगम मोबाइल फोन 電話 携帯 전화 휴대폰 电话 手机',
  email:
    'email e-mail mail courriel correo posta_elettronica почта メール 이메일 邮箱 e-post sähköposti пошта البريد_الإلكتروني ईमेल',
  birth:
    'dob d.o.b birth date_of_birth born geboren geburtsdatum geburtstag né_le née_le date_de_naissance naissance nacimiento fecha_de_nacimiento nascimento data_de_nascimento nascita nato_il nata_il geboortedatum urodzenia urodzony födelsedatum fødselsdato født syntymäaika narození doğum_tarihi дата_рождения народження تاريخ_الميلاد जन्म_तिथि 生年月日 생년월일 出生日期 data_di_nascita data_urodzenia datum_narození дата_народження',
  address:
    'address street road avenue postcode zip zip_code home_address anschrift straße wohnhaft plz rue dirección calle endereço rua indirizzo via adres ulica gata gade katu ulice адрес العنوان पता 住所 주소 地址 osoite',
  vehicle:
    'plate licence_plate license_plate number_plate registration_number vehicle kennzeichen plaque immatriculation matrícula targa kenteken rejestracyjny registreringsnummer vin plaka номерной registration_plate reg_no autokennzeichen kfz ナンバー 차량번호 车牌 nummerplade bilskilt rekisterinumero spz госномер номерний_знак لوحة_السيارة नंबर_प्लेट',
  fullname:
    'name first_name last_name full_name surname given_name vorname nachname nom prénom nombre apellido nome cognome naam imię nazwisko namn navn nimi jméno příjmení isim soyadı имя фамилия الاسم नाम 氏名 이름 성명 姓名 employee customer patient client mitarbeiter kunde ім’я',
  healthid:
    'provider_number prescriber medical_license medical_licence nhs nhs_number health_insurance health_card insurance_card medicare medicaid krankenkasse krankenversicherung krankenversichertennummer kvnr carte_vitale assurance_maladie tarjeta_sanitaria tessera_sanitaria zorgverzekering mrn medical_record patient versicherten hospital_number mbi hicn npi dea nhi 保険証 건강보험 医保 cartão_de_saúde ubezpieczenie_zdrowotne sjukförsäkring sundhedskort helsekort kela-kortti zdravotní_pojištění sağlık_sigortası медицинский_полис медична_картка التأمين_الصحي स्वास्थ्य_बीमा chi national_health',
};
