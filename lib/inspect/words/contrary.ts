// Words that explain a match away: what stands beside them is no secret and nobody's number.
export const contrary = {
  reference:
    'order tracking invoice ticket sku isbn issn ean gtin upc barcode serial commit sha md5 checksum hash build version timestamp offset bestellnummer auftragsnummer',
  version: 'version release firmware build section chapter abschnitt kapitel',
  sample: 'example sample dummy fake placeholder test_card beispiel',
};
