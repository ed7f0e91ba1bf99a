// Confidentiality markings in ten languages. In capitals or alone on a line they mark; in a sentence they are a word.
import type { Miss, Read, Rule } from '../../rule.ts';
import { unitAt } from '../../unit-at.ts';

const phrases = (
  'strictly confidential|highly confidential|company confidential|confidential|internal use only|for internal use only|internal only|not for distribution|do not distribute|do not forward|restricted|proprietary and confidential|trade secret|business confidential|commercial in confidence|eyes only|' +
  'streng vertraulich|vertraulich|nur für den internen gebrauch|nur für den dienstgebrauch|nicht weitergeben|betriebsgeheimnis|geschäftsgeheimnis|' +
  'strictement confidentiel|confidentiel|usage interne|diffusion restreinte|secret des affaires|ne pas diffuser|' +
  'estrictamente confidencial|confidencial|uso interno|no distribuir|difusión limitada|strettamente confidenziale|confidenziale|riservato|uso interno|strictement réservé|' +
  'estritamente confidencial|uso restrito|segredo comercial|strikt vertrouwelijk|vertrouwelijk|intern gebruik|alleen voor intern gebruik|' +
  'ściśle poufne|poufne|tajemnica przedsiębiorstwa|do użytku wewnętrznego|strengt fortrolig|fortrolig|konfidentiellt|endast för internt bruk|luottamuksellinen|' +
  'конфиденциально|строго конфиденциально|коммерческая тайна|для служебного пользования|конфіденційно|gizli|çok gizli|hizmete özel|důvěrné|přísně důvěrné|' +
  '機密|社外秘|極秘|部外秘|机密|內部文件|内部资料|绝密|秘密文件|기밀|대외비|극비|سري للغاية|سري|गोपनीय'
).split('|');

const upperLetters = /[A-ZÄÖÜÉÀÈÇÑÓÍŚĆŁŻŹĘĄÅØÆА-ЯІЇŞĞİ]/;

/** Chinese, Japanese and Korean letters. */
const isEastern = (unit: number): boolean =>
  (unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);

function readMarking(text: string, start: number, end: number): Read | null {
  const eastern = isEastern(unitAt(text, start));
  const before = start > 0 ? unitAt(text, start - 1) : 32;
  // These scripts know no capitals: between their own letters it is a word.
  if (eastern && isEastern(before)) return null;
  if (wordGoesOn(text, end) || isQuoted(text, start, end)) return null;
  if (alone(text, start, end)) return { start, end, score: 0.86 };
  const phrase = text.slice(start, end);
  const stands = eastern
    ? brackets.includes(String.fromCharCode(before))
    : phrase === phrase.toUpperCase() && upperLetters.test(phrase);
  if (stands) return { start, end, score: labelled(text, start, end) ? 0.86 : 0.66 };
  if (labelled(text, start, end)) return { start, end, score: 0.8 };
  return phrase.split(' ').length >= 3 ? { start, end, score: 0.5 } : null;
}

const brackets = '【［[(（';

/** A letter, a digit or an underscore; of other alphabets a small letter. */
const wordGoesOn = (text: string, end: number): boolean =>
  end < text.length && !isBare(unitAt(text, end)) && /[\w\p{Ll}]/u.test(text.charAt(end));

/** A blank, a sign of the keyboard below the digits, or what stands among the letters of East Asia, which have no cases. */
const isBare = (unit: number): boolean => unit < 48 || (unit >= 0x2e80 && unit < 0xa640);

/** A string of a program. */
const isQuoted = (text: string, start: number, end: number): boolean =>
  start > 0 && '"\'`='.includes(text.charAt(start - 1)) && /["'`;,]/.test(text.charAt(end));

const mostOrnaments = 12;

/** Nothing else on the line but ornaments. Looks no further than they may reach: a line may be a megabyte long. */
function alone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - mostOrnaments), start);
  const after = text.slice(end, end + mostOrnaments);
  const from = before.lastIndexOf('\n') + 1;
  const to = after.indexOf('\n');
  if (from === 0 && start >= mostOrnaments) return false;
  const around = before.slice(from) + (to < 0 ? after : after.slice(0, to));
  return around.length < mostOrnaments && /^[\s\-*=_#>•|[\](){}:.!【】]*$/.test(around);
}

/** What a label ends in is seen before the label is looked for. */
const labelled = (text: string, start: number, end: number): boolean =>
  start > 0 && !/[\p{L}\d.,]/u.test(text.charAt(start - 1)) && isLabelled(text, start, end);

const isLabelled = (text: string, start: number, end: number): boolean =>
  /(?:classification|sensitivity|marking|status|klassifizierung|einstufung|schutzklasse|classificação|clasificación|分类|密级|区分)["'*]{0,3}\s{0,2}[:=]\s{0,3}["'*[]{0,3}$/i.test(
    text.slice(Math.max(0, start - 40), start),
  ) ||
  (/[[(【<]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?[\])】>]/.test(text.slice(end, end + 2)));

export const rule: Rule = {
  id: 'confidentiality-marking',
  family: 'markings',
  class: 'confidential',
  label: 'MARKING',
  title: 'Marked as confidential',
  find: [{ at: 'reader', words: phrases, read: readMarking }],
  score: 0.66,
  proof: 'none',
};

export const hits = [
  'CONFIDENTIAL\nPlan for 2026',
  'Classification: Strictly confidential',
  '*** Streng vertraulich ***\nEntwurf',
  'INTERNAL USE ONLY - do not share',
  '【社外秘】 計画',
  'Confidentiel\nBudget',
];
export const misses: readonly Miss[] = [
  { text: 'Your answers are kept confidential by us.', because: 'a word in a sentence' },
  { text: 'restricted stock units', because: 'a word in a sentence' },
  { text: 'confidentiality agreement', because: 'another word' },
];
