// Words around cards, accounts and payments in the languages the guard reads.
export const money = {
  card: 'card_number card_no card credit debit visa mastercard amex american_express cc pan maestro cardholder kreditkarte kartennummer carte tarjeta cartão carta_di_credito creditcard kaart karta kort luottokortti kart карта بطاقة कार्ड カード 카드 卡号 信用卡',
  cvv: 'cvv cvc cvv2 cvc2 cid security_code prüfziffer kartenprüfnummer cryptogramme código_de_seguridad',
  bank: 'iban bank account konto kontonummer bankverbindung compte cuenta conta rekening rachunek conto tili účet hesap счет счёт рахунок حساب खाता 口座 계좌 账户 帳戶 wire transfer überweisung virement payee beneficiary sepa',
  routing: 'routing aba rtn routing_number transit',
  sortcode: 'sort_code sort-code sortcode',
};
