// Vocabulary of patients and of business that is not public yet. Where many of these stand together they are the topic.
export const topics = {
  patientwords:
    'patient diagnosed diagnosis symptoms prescribed prescription medication dosage hospital clinic treatment ward physician therapy chart patientin befund arzt diagnose klinik verordnet médecin ordonnance symptômes paciente médico receta paziente medico läkare lekarz пациент врач 患者 病人 환자 مريض',
  deal: 'letter_of_intent due_diligence acquisition term_sheet purchase_price earn-out earn_out exclusivity merger_agreement merger_of share_purchase escrow data_room indemnity closing_conditions target_company non-disclosure takeover bid_price valuation carve-out change_of_control übernahme kaufpreis absichtserklärung fusion acquisition_cible prix_d’achat adquisición fusión',
  forecast:
    'forecast guidance unaudited run_rate ebitda revenue gross_profit gross_margin net_income budget headcount_plan layoff restructuring board_deck pre-announcement earnings prognose umsatzprognose planzahlen prévision marge previsión',
};
