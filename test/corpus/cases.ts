// The corpus: texts with the spans that must be found, and texts that must stay silent, drawn with a fixed seed from
// formats and standards. The marks ⟦ ⟧ are taken out before the text is inspected.
import type { Family } from '../../lib/contract/words.ts';
import { business, hostile, quietBusiness, quietHostile } from './content.ts';
import { formats, standIns } from './formats.ts';
import { national } from './national.ts';
import { numbers } from './numbers.ts';
import { createRandom, type Random } from './random.ts';
import {
  assignments,
  commands,
  frames,
  mentions,
  named,
  placeholders,
  quietNames,
  quietTexts,
  services,
} from './texts.ts';

export type Case = {
  readonly family: Family;
  readonly text: string;
  /** Empty: nothing may be found at medium or above. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
};

export function corpus(): Case[] {
  const random = createRandom(20_240_417);
  return [
    ...formats.flatMap((format) => vendorCases(format, random)),
    ...assignments.flatMap((template) => assignmentCases(template, random)),
    ...mentions.flatMap((template) =>
      Array.from({ length: 10 }, () =>
        marked('credentials', template.replace('%', `⟦${password(random)}⟧`)),
      ),
    ),
    ...commands.flatMap((template) => commandCases(template, random)),
    ...named.flatMap((template) => namedCases(template, random)),
    ...quietNames.map((text) => marked('credentials', text)),
    ...numbers(random).map(({ family, text }) => marked(family, text)),
    ...placeholders.map((text) => marked('credentials', text)),
    ...quietTexts(random).map((text) => marked('identity', text)),
    ...[...business(random), ...quietBusiness].map((text) => marked('business', text)),
    ...[...hostile(random), ...quietHostile].map((text) => marked('hostile', text)),
    ...national(random).map(({ family, text }) => marked(family, text)),
  ];
}

/** `⟦…⟧` around what must be found. */
function marked(family: Family, text: string): Case {
  const spans: { start: number; end: number }[] = [];
  let clean = '';
  let start = -1;
  for (const unit of text)
    if (unit === '⟦') start = clean.length;
    else if (unit === '⟧') spans.push({ start, end: clean.length });
    else clean += unit;
  return { family, text: clean, spans };
}

function vendorCases(format: string, random: Random): Case[] {
  const make = (): string => random.fill(format.replace('~', ''));
  const found = Array.from({ length: 8 }, () =>
    marked(
      'credentials',
      random.pick(frames).replace('%', () => `⟦${make()}⟧`),
    ),
  );
  const [prefix = ''] = format.split(/\{/);
  const silent =
    prefix.length < 5 || prefix.includes('/')
      ? []
      : [random.pick(standIns), random.pick(standIns)].map((value) =>
          marked(
            'credentials',
            random.pick(frames).replace('%', () => prefix.replace('~', '') + value),
          ),
        );
  return [...found, ...silent];
}

function assignmentCases(template: string, random: Random): Case[] {
  return Array.from({ length: 10 }, () =>
    marked(
      'credentials',
      template.replace('%', () => `⟦${random.pick([password, token])(random)}⟧`),
    ),
  );
}

const commandCases = (template: string, random: Random): Case[] =>
  Array.from({ length: 5 }, () =>
    marked('credentials', template.replace('%', `⟦${random.fill('{az:3}{dig:2}{b62:7}')}⟧`)),
  );

/** The forms in which services give keys out: hexadecimal, letters and digits, UUID. */
const keyForms = ['{hex:32}', '{hex:40}', '{b62:24}', '{b62:32}', '{low:40}', '{hex:64}', '{uuid}'];

const namedCases = (template: string, random: Random): Case[] =>
  Array.from({ length: 8 }, () => {
    const name = random.pick(services);
    const written = random.pick([name, name.toUpperCase()]);
    return marked(
      'credentials',
      template
        .replace('#', () => written)
        .replace('%', () => `⟦${random.fill(random.pick(keyForms))}⟧`),
    );
  });

const words = [
  'Winter',
  'Kestrel',
  'maple',
  'Orbit',
  'tulip',
  'Granit',
  'zebra',
  'Falcon',
  'copper',
  'Lisbon',
];
/** As people choose them: a word, digits, a mark. */
const password = (random: Random): string =>
  `${random.pick(words)}${random.pick(['', '-', '_', '!'])}${random.fill('{dig:2}{b62:3}')}${random.pick(['!', '#', '?', '', '9'])}`.replace(
    /\?$/,
    '7',
  );
const token = (random: Random): string =>
  random.fill(random.pick(['{b62:32}', '{hex:40}', '{low:24}', '{b62:20}{dig:2}']));
