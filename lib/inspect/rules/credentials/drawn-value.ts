// What looks drawn by lot and is all that is assigned, given or listed, whatever its name says: `x = "…"`, `drone = …`.
// Names of what is drawn and opens nothing are left out: ids, hashes, cursors. Hexadecimal counts in code only: in data
// it is a hash as likely.
import { isKey } from '../../assignment/named.ts';
import { decodeBase64 } from '../../checks/base64.ts';
import { entropy } from '../../checks/random.ts';
import type { Miss, Rule } from '../../rule.ts';

/** Names whose value is drawn and no secret, at their end. */
const open =
  'id|sha\\d{0,3}|hash|digest|integrity|nonce|cursor|etag|sum|[a-z]print|ur[il]|src|href|path|file|version|image|pub(?:lic)?[_-]?\\w{0,12}|cert\\w{0,12}|content|resolved|name|class|require|import|from|boundary|rev(?:ision)?|ref|tree|parent|root|genesis|page|site[_-]?key|wasm|head|build|trace|address|sig\\w{0,7}';
const sign = '(?:[=:([,]|=>|<-)[ \\t]{0,3}';
const quote = '[rbu@]?["\'`]';
const named = `(?<!(?:${open})["'\`\\]]{0,2}[ \\t]{0,3}${sign}${quote})`;
const key = '(?!--|[0-9a-f]{32,96}["\'`=])[A-Za-z0-9+/_-]{32,96}(?=={0,2}["\'`])';

const quoted = `(?<=(?:${sign}|return |(?:^|\\n)[ \\t]{0,12})${quote})${named}${key}`;
/** Words of hashes, anywhere before on the line. */
const hashed = '(?<!(?:hash|digest|sha|md5|sum|commit|rev|block|tx|print|etag|sig)[^\\n]{0,40})';
const hex = `(?<=(?:[=(]|=>|\\w{20}["'],)[ \\t]{0,3}${quote})${hashed}${named}[0-9a-f]{32,64}(?=["'\`])`;
const bare = `(?<=(?:^|\\n)[ \\t]{0,12}(?:[*-] |\\*{1,2})?(?!\\w{0,30}(?:${open})\\*{0,2} ?[=:])[a-z_]{3,30}(?: [a-z]{2,12})?\\*{0,2} ?[=:] ?(?:[\\w-]{10,40}:)?)(?!--|[0-9a-f]{32,96}(?:\\s|$))[A-Za-z0-9+/_-]{32,96}(?=={0,2}[ \\t]{0,4}(?:[\\r\\n]|$))`;

/** More than words and paths have, and nearly all that is drawn, in bits per character. */
const leastEntropy = 4.2;
/** An address that is none: money's own rules have looked at it. */
const wallet = /^(?:0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{31,34})$/;
const words = /(?:[A-Z][a-z]{5}.*){2}|[a-z]{9}/;

const isMixed = (value: string): boolean =>
  /[A-Z]/.test(value) &&
  /[g-z]/.test(value) &&
  /\d.*\d/.test(value) &&
  entropy(value) > leastEntropy &&
  !words.test(value) &&
  !wallet.test(value) &&
  decodeBase64(value, 90) === null;

export const rule: Rule = {
  id: 'drawn-value',
  family: 'credentials',
  class: 'restricted',
  label: 'SECRET',
  title: 'Value that looks like a key',
  find: [{ at: 'token', length: [32, 96], pattern: new RegExp(`${quoted}|${hex}|${bare}`, 'i') }],
  score: 0.68,
  proof: 'none',
  rank: 'entropy',
  against: ['reference', 'sample'],
  check: (value) => isKey(value) && (/^[0-9a-f]+$/i.test(value) || isMixed(value)),
};

export const hits = [
  'x = "' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1"',
  'segment="' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1uKo5iBqWzXy"',
  'drone = ' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1',
  'Acme api: ' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1',
  '- Drone: ' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1',
  'item => "' + 'Qm7ZkR2pLx9VwTn4YbHcJd3sF6gAe1uKo5iBqWzXyPk="',
  'x = "' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80"',
  'Client("AC' + 'f66e24bafdf3766a641bed3183c8be56", "' + 'a3b303191e47d42053c7800fe6e955a0")',
  'const keys = [\n  "' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1",\n]',
];
export const misses: readonly Miss[] = [
  { text: '{"x": "4f9c1e7ab2d85306f1ce9a7b3d2e5c80"}', because: 'a hash as likely' },
  { text: 'box: 4f9c1e7ab2d85306f1ce9a7b3d2e5c80', because: 'a hash as likely' },
  { text: 'rev = "4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9"', because: 'a commit' },
  { text: 'fileId: "' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1"', because: 'an id' },
  { text: 'integrity="' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1uKo5iBqWzXy="', because: 'a hash' },
  { text: 'expect(digest).toBe("4f9c1e7ab2d85306f1ce9a7b3d2e5c80")', because: 'a hash' },
  { text: 'sitekey="' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1"', because: 'stands in the page' },
  { text: 'publicKey = ' + 'q8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1', because: 'public' },
  { text: 'md5 = "4f9c1e7ab2d85306f1ce9a7b3d2e5c80"', because: 'a hash' },
  { text: 'x = "WebGL2RenderingContextOffscreenCanvas2"', because: 'a name' },
  { text: 'x = "NFCISO15693ReadMultipleBlocksConfiguration"', because: 'a name' },
  { text: 'x = "src/components/Checkout2/PaymentForm"', because: 'a path' },
];
