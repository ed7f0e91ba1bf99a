// Text a person cannot see but a model reads: tag characters, direction overrides, zero-width runs. Found while the text
// is normalised. Source: OWASP LLM01, Unicode TR36.
import type { Miss, Rule } from '../../rule.ts';

const base = {
  family: 'hostile',
  class: 'confidential',
  find: [],
  proof: 'vendor',
  rank: 'vocabulary',
} as const;

export const rules: readonly Rule[] = [
  { ...base, id: 'hidden-tag-text', label: 'HIDDEN_TEXT', title: 'Invisible text', score: 0.92 },
  {
    ...base,
    id: 'direction-override',
    label: 'DIRECTION',
    title: 'Text shown in another order than it is read',
    score: 0.8,
  },
  {
    ...base,
    id: 'zero-width-text',
    label: 'ZERO_WIDTH',
    title: 'Invisible characters inside words',
    score: 0.66,
  },
];

export const hits = [
  'hello \u{E0069}\u{E0067}\u{E006E}\u{E006F}\u{E0072}\u{E0065} world',
  'file\u202Egpj.exe',
  'smile \u{1F600}\u{E0159}\u{E0155}\u{E0163}',
  'pass\u200Bword and to\u200Bken',
];
export const misses: readonly Miss[] = [
  { text: 'family 👨‍👩‍👧 and ❤️', because: 'emoji are joined that way' },
  { text: '葛\u{E0100}城市', because: 'the form of one sign' },
  { text: 'نص عربي\u200f', because: 'direction marks of Arabic text' },
  {
    text: '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    because: 'the flag of England',
  },
];
