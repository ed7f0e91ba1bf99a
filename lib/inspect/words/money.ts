// Words around cards, accounts, payments and pay in the languages the guard reads.
export const money = {
  card:
    'card card_number card_no card_details credit_card creditcard debit_card ccnum cc_number cc# visa mastercard master_card amex american_express maestro cardholder diners discover jcb unionpay payment_method kreditkarte kartennummer carte tarjeta cartão cartao carta_di_credito betaalkaart kaartnummer karta karty kortnummer kreditkort kort luottokortti kartu kart ' +
    'карта карты картка بطاقة कार्ड カード 카드 卡号 信用卡 银行卡 kredittkort platební_karta',
  cvv: 'cvv cvc cvv2 cvc2 cid card_verification security_code prüfziffer kartenprüfnummer cryptogramme código_de_seguridad codice_di_sicurezza kod_cvv',
  expiry:
    'exp expiry expires expiration valid_thru valid_until gültig_bis validité caducidad validade scadenza geldig_tot ważna_do',
  bank:
    'iban bank bank_account acct account konto bankverbindung bankdaten rib compte cuenta conta_bancária conto_corrente rekening rachunek nr_konta numer_konta bankkonto tilinumero číslo_účtu bankovní hesap banka_hesap clabe ' +
    'счет счёт рахунок حساب_بنكي खाता 口座 계좌 账户 账号 帳戶 wire wire_transfer überweisung virement bonifico transferencia payee beneficiary empfänger sepa direct_debit lastschrift numéro_de_compte número_de_cuenta numero_di_conto número_da_conta номер_счета номер_рахунку رقم_الحساب nib cbu számlaszám bankszámlaszám nr_rachunku bsb',
  routing: 'routing aba rtn transit_number fedwire ach',
  sortcode: 'sort_code sortcode sort-code',
  swift: 'swift bic bic_code',
  mandate: 'mandate mandatsreferenz sepa_mandate gläubiger creditor_id',
  pay: 'salary salaries wage compensation bonus pay_grade payroll payslip remuneration gehalt gehälter lohn gehaltsabrechnung bruttogehalt salaire rémunération salario sueldo nómina salário stipendio busta_paga salaris loon wynagrodzenie pensja lön løn lønn palkka mzda plat maaş зарплата оклад راتب वेतन 給与 年収 급여 연봉 工资 薪资 заробітна_плата',
  crypto:
    'wallet bitcoin btc ethereum eth litecoin ltc monero xmr solana tron ripple usdt crypto seed_phrase recovery_phrase mnemonic donate deposit_address withdraw',
};
