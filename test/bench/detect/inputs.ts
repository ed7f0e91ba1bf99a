// The mixed megabyte that the benchmark takes its time on. Texts made to be slow stand in hostile.ts.
import { createRandom } from '../../corpus/random.ts';
import { ordinary } from './ordinary.ts';

const random = createRandom(11);
const people = Array.from({ length: 2500 }, () =>
  random.fill('Person {dig:3},p{dig:4}@contoso-mail.com,+49 30 {one}{dig:6},{dig:5} Berlin\n'),
).join('');

const kinds = new Map(ordinary().map(({ kind, texts }) => [kind, texts.join('\n')]));
const part = (kind: string, size: number): string => (kinds.get(kind) ?? '').slice(0, size);

/** Chat prose, source code, logs, a table with personal data. */
export const mixed: string = [
  part('prose English', 26_000).repeat(10),
  part('installed .js', 230_000),
  part('installed .ts', 130_000),
  part('logs', 260_000),
  `name,email,phone,city\n${people.slice(0, 100_000)}`,
  part('installed .md', 120_000),
]
  .join('\n')
  .slice(0, 1_048_576);
