// Markings of schemes: Traffic Light Protocol 2.0 (FIRST), legal privilege, national marks, sensitivity-label metadata (MSIP_Label).
import type { Miss, Rule } from '../../rule.ts';

const base = {
  family: 'markings',
  class: 'confidential',
  label: 'MARKING',
  proof: 'vendor',
} as const;

export const rules: readonly Rule[] = [
  {
    ...base,
    id: 'tlp-marking',
    title: 'Traffic Light Protocol marking',
    score: 0.9,
    find: [
      {
        at: 'word',
        words: ['tlp:', 'tlp '],
        pattern: /TLP[:\s-]{1,2}(?:RED|AMBER(?:\+STRICT)?|GREEN)(?!\w)/i,
      },
    ],
  },
  {
    ...base,
    id: 'privilege-marking',
    title: 'Attorney-client privilege',
    score: 0.86,
    find: [
      {
        at: 'word',
        words: [
          'attorney',
          'privileged',
          'legally privileged',
          'anwaltsgeheimnis',
          'work product',
          'secret professionnel',
        ],
        pattern:
          /(?:attorney[- –]{1,3}client (?:privileged?|communication)|privileged (?:and|&) confidential|legally privileged|attorney work product|anwaltsgeheimnis|anwaltskorrespondenz|secret professionnel de l.avocat)(?!\w)/i,
      },
    ],
  },
  {
    ...base,
    id: 'national-marking',
    title: 'National classification',
    class: 'restricted',
    score: 0.9,
    find: [
      {
        at: 'word',
        words: [
          'vs-nfd',
          'vs-nur',
          'vs-vertraulich',
          'vs - nur',
          'nato ',
          'eu restricted',
          'restreint ue',
          'official-sensitive',
          'official sensitive',
          'diffusion restreinte',
          'secret//',
          'top secret',
          'secret//noforn',
          'cui//',
          'fouo',
          'for official use only',
          'eu confidential',
          'geheim - ',
        ],
        pattern:
          /(?:VS[- –]{1,3}(?:NfD|NUR FÜR DEN DIENSTGEBRAUCH|VERTRAULICH)|NATO (?:RESTRICTED|CONFIDENTIAL|SECRET|UNCLASSIFIED)|COSMIC TOP SECRET|(?:UE|EU) (?:RESTRICTED|CONFIDENTIAL|SECRET)|RESTREINT UE|OFFICIAL[-:\s]{1,2}SENSITIVE|DIFFUSION RESTREINTE|(?:TOP )?SECRET\/\/[A-Z/]{2,20}|TOP SECRET|CUI\/\/[A-Z-]{2,20}|FOUO|FOR OFFICIAL USE ONLY)(?!\w)/,
      },
      {
        at: 'word',
        words: ['vs-nfd', 'vs nur', 'verschlusssache'],
        pattern: /vs[- ]nfd(?!\w)|verschlusssache\s?[-–:]\s?nur für den dienstgebrauch/i,
      },
    ],
  },
  {
    ...base,
    id: 'sensitivity-label',
    title: 'Sensitivity label of a document',
    score: 0.9,
    find: [
      {
        at: 'word',
        words: ['msip_label_'],
        pattern:
          /MSIP_Label_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_\w{2,20}/i,
      },
    ],
  },
];

export const hits = [
  'TLP:AMBER+STRICT',
  'Attorney-Client Privileged',
  'VS-NfD\nLagebericht',
  'OFFICIAL-SENSITIVE',
  'MSIP_Label_4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80_Enabled',
];
export const misses: readonly Miss[] = [
  { text: 'TLP:CLEAR', because: 'free to share' },
  { text: 'privileged users may restart the service', because: 'a word in a sentence' },
  { text: 'the top secret of good bread', because: 'no capitals' },
];
