// Tokens of services nobody has listed: a word of secrecy or of the stage in the prefix, then a long part drawn by lot,
// `acme_live_…`, `acme-pat-…`. Source: the prefixes that services choose so that scanners find them (RFC 8959 argues why).
import { isKey } from '../../assignment/named.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

/** `_` stands for `-` too. */
const words = 'live prod production sandbox pat oat sk sec secret tok token tkn pw admin svc'.split(
  ' ',
);
const body = /(?:[A-Za-z0-9]{4,12}_)?[A-Za-z0-9]{20,100}(?![\w.+/=-])/y;
/** The service's own name, and nothing it could be a part of. */
const service = /(?:^|[^\w.+/=-])([a-z][a-z0-9]{1,11}(?:[_-][a-z]{2,5})?)$/;
const longestService = 20;

function readPrefixed(text: string, start: number, end: number): Read | null {
  const stop = endOf(body, text, end);
  if (stop < 0) return null;
  const name = service.exec(text.slice(Math.max(0, start - longestService), start))?.[1];
  const drawn = text.slice(end, stop);
  if (!name || name.startsWith('pk') || !isKey(drawn.slice(drawn.indexOf('_') + 1))) return null;
  // Builds and images are named after a stage and a commit.
  if (/^[a-f0-9]+$/.test(drawn) && /^.(?:live|prod|sand)/.test(text.slice(start, end))) return null;
  return { start: start - name.length, end: stop, score: 0.7 };
}

export const rule: Rule = {
  id: 'prefixed-token',
  family: 'credentials',
  class: 'restricted',
  label: 'TOKEN',
  title: 'Token of an online service',
  find: [
    {
      at: 'reader',
      words: words.map((word) => `_${word}_`),
      left: 'any',
      read: readPrefixed,
    },
  ],
  score: 0.7,
  proof: 'none',
  near: ['credential'],
};

export const hits = [
  'acme' + '_live_Q7mZk2pLx9VwTn4YbHcJd3sF',
  'see orbit' + '_oat_kx7Yi3CnwtIWVqDbMdf2LTWf3Yo for it',
  'hub' + '-pat-q8Zk2mVx71LrTn45YbQwcHdRs',
];
export const misses: readonly Miss[] = [
  { text: 'btn_live_recording_indicator_wrapper', because: 'words' },
  { text: 'pk_live_' + 'Q7mZk2pLx9VwTn4YbHcJd3sF6gAe1u', because: 'publishable' },
  { text: 'img-prod-3f2504e0-4f89-41d3-9a0c-0305e82c3301', because: 'an id' },
  { text: 'tag: shop-prod-4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9', because: 'a commit' },
  { text: 'acme_live_xxxxxxxxxxxxxxxxxxxxxxxxxx', because: 'a stand-in' },
];
