// Diagnoses, medication and record numbers, which count only beside words about a patient. Source: ICD-10 (WHO), dosage notation.
import { after } from '../../after-name.ts';
import { namedBehind } from '../../named-behind.ts';
import type { Miss, Rule } from '../../rule.ts';

/** `500 mg`, `5mg`: a digit, then the unit. */
const doses = /* @__PURE__ */ ['mg', 'mcg', 'µg', 'iu'].flatMap((unit) =>
  [...'0123456789'].flatMap((digit) => [`${digit}${unit}`, `${digit} ${unit}`]),
);

const record = /(?=[A-Z]{0,4}-?\d{2})[A-Z0-9](?:[A-Z0-9-]){4,18}(?![A-Za-z0-9])/;

const base = {
  family: 'health',
  class: 'restricted',
  proof: 'none',
  near: ['patientwords', 'healthid'],
} as const;

export const rules: readonly Rule[] = [
  {
    ...base,
    id: 'medical-record',
    label: 'MRN',
    title: 'Medical record number',
    score: 0.74,
    find: [
      after(
        'mrn|medical record|patient id|patient number|patient no|patientennummer|fallnummer|hospital number|numéro de patient|krankenaktennummer|medicare|medicaid|member id|subscriber id|policy number|versichertennummer|insurance id|health card',
        record,
      ),
      namedBehind(
        ['mrn', 'medical record', 'patient id', 'patient number', 'member id'],
        record,
        0.74,
      ),
    ],
  },
  {
    ...base,
    id: 'diagnosis-code',
    label: 'DIAGNOSIS',
    title: 'Diagnosis',
    score: 0.7,
    find: [
      {
        at: 'word',
        words: [
          'icd',
          'icd-10',
          'diagnosis',
          'diagnosed',
          'diagnose',
          'diagnostic',
          'diagnóstico',
          'dx',
          'diagnosi',
          'rozpoznanie',
        ],
        head: /(?:icd(?:-?10(?:-cm)?)?|diagnos\w{0,6}|diagnóstico|dx|rozpoznanie)(?: codes?)?(?: with)?[ \t]{0,3}[:=-]?[ \t("']{0,4}/i,
        pattern: /[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?(?![\w])/,
      },
    ],
  },
  {
    ...base,
    id: 'diagnosis-prose',
    label: 'DIAGNOSIS',
    title: 'Diagnosis of a person',
    score: 0.42,
    find: [
      {
        at: 'word',
        words: [
          'diagnosed with',
          'suffers from',
          'tested positive for',
          'leidet an',
          'erkrankt an',
          'atteint de',
          'diagnosticado con',
          'padece',
        ],
        pattern:
          /(?:diagnosed with|suffers from|tested positive for|leidet an|erkrankt an|atteinte? de|diagnosticad[oa] (?:con|de)|padece) (?:\p{L}{2,20}[ -]){0,3}\p{L}{4,30}/iu,
      },
    ],
  },
  {
    ...base,
    id: 'medication',
    label: 'MEDICATION',
    title: 'Medication of a person',
    score: 0.42,
    find: [
      {
        at: 'word',
        words: doses,
        left: 'any',
        back: 6,
        pattern:
          /.{0,6}?\d{1,4}(?:[.,]\d{1,2})? ?(?:mg|mcg|µg|IU)(?: ?\/ ?(?:day|d|tag|jour))?(?!\w)/i,
      },
    ],
  },
];

export const hits = [
  'MRN: 00482917',
  'Patient diagnosis: E11.9 since 2019',
  'The patient was diagnosed with type diabetes last year',
  'patient takes metformin 500 mg twice daily',
];
export const misses: readonly Miss[] = [
  { text: 'diagnosis of the problem', because: 'no code' },
  { text: 'caffeine 80 mg per cup', because: 'nobody is named' },
  { text: 'policy number of replicas', because: 'prose' },
];
