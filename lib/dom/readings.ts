// A value as a page may have written it into a field of a form: as it is, for an address, as markup, as JSON, in base64, or in two
// of these. By letters and digits alone, to look for a text in.
import { squash } from './squash.ts';

/** What is longer is read as it is (UTF-16 units): pages keep states of megabytes in such fields. */
const longest = 1_000_000;
const rounds = 2;

type Decode = (value: string) => string;

const fromAddress: Decode = (value) => {
  if (!/%[\da-f]{2}/i.test(value)) return '';
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return '';
  }
};

/** Parsed inertly: nothing runs and nothing is fetched. */
const fromMarkup: Decode = (value) =>
  /[<&]/.test(value)
    ? (new DOMParser().parseFromString(value, 'text/html').body.textContent ?? '')
    : '';

const fromJson: Decode = (value) =>
  value.includes('\\')
    ? value
        .replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\\./g, ' ')
    : '';

const fromBase64: Decode = (value) => {
  const [run = ''] = /^[\w+/-]{8,}={0,2}$/.exec(value.trim()) ?? [];
  try {
    const bytes = atob(run.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
  } catch {
    return '';
  }
};

const decodings = [fromAddress, fromMarkup, fromJson, fromBase64];

export function readingsOf(value: string): string[] {
  const found = new Set([value]);
  if (value.length <= longest)
    for (let round = 0; round < rounds; round += 1)
      for (const each of [...found]) for (const decode of decodings) found.add(decode(each));
  return [...found].map(squash).filter((each) => each !== '');
}
