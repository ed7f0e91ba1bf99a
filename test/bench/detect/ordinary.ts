// Ordinary text that must stay silent: what is installed here (code, declarations, styles, texts of licences, lock
// files) is read as it lies; logs, lists of ids, drawings and sentences are drawn with a fixed seed.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom } from '../../corpus/random.ts';

export type Kind = { readonly kind: string; readonly texts: readonly string[] };

const root = path.join(import.meta.dirname, '../../../node_modules');
const perKind = 400_000;

export function ordinary(): Kind[] {
  const random = createRandom(7);
  const lines = (count: number, make: () => string): string =>
    Array.from({ length: count }, () => random.fill(make())).join('\n');
  return [
    ...['.js', '.ts', '.json', '.md', '.css', '.mjs', '.map', '.cts'].map((ending) => ({
      kind: `installed ${ending}`,
      texts: installed(ending),
    })),
    { kind: 'lock file', texts: [readFileSync(path.join(root, '../package-lock.json'), 'utf8')] },
    {
      kind: 'logs',
      texts: [
        lines(
          3000,
          () =>
            '2024-0{one}-1{dig}T1{dig}:2{dig}:3{dig}.{dig:3}Z INFO [worker-{dig}] request id={hex:8}-{hex:4} path=/api/v1/orders/{dig:6} status=200 took {dig:3}ms bytes={dig:5}',
        ),
      ],
    },
    {
      kind: 'ids and hashes',
      texts: [
        lines(3000, () =>
          random.pick([
            '{uuid}',
            '{hex:40}  file{dig:3}.bin',
            'sha256:{hex:64}',
            'order {dig:10}',
            'ticket ABC-{dig:5}',
            '{hex:7} fix build {dig:4}',
          ]),
        ),
      ],
    },
    {
      kind: 'drawings',
      texts: [
        lines(
          1500,
          () =>
            '<path d="M{dig:2}.{dig:2} {dig:2}.{dig}c{dig}.{dig:3}-{dig}.{dig:2} {dig:2}.{dig:2}-{dig} {dig:2}.{dig}z" fill="#{hex:6}"/>',
        ),
      ],
    },
    {
      kind: 'git output',
      texts: [
        lines(1500, () =>
          random.pick([
            'commit {hex:40}',
            'index {hex:7}..{hex:7} 100644',
            '@@ -{dig:3},{dig} +{dig:3},{dig} @@',
            ' {dig:2} files changed, {dig:3} insertions(+)',
            '-  return total * {dig};',
            '+  return total + {dig:2};',
          ]),
        ),
      ],
    },
    {
      kind: 'sums and tables',
      texts: [
        lines(2000, () =>
          random.pick([
            '{dig:4} * {dig:3} = {dig:6}',
            'x = {dig}.{dig:12}',
            '| {dig:3} | {dig:2}.{dig} % | {dig:5} |',
            '{dig:2}\t{dig:3}\t{dig:4}\t{dig:2}',
          ]),
        ),
      ],
    },
    ...Object.entries(prose).map(([language, sentences]) => ({
      kind: `prose ${language}`,
      texts: [Array.from({ length: 400 }, () => random.pick(sentences)).join(' ')],
    })),
  ];
}

/** The first files of each package, up to a share of the budget. */
function installed(ending: string): string[] {
  const texts: string[] = [];
  let total = 0;
  for (const name of readdirSync(root).sort()) {
    if (name.startsWith('.') || total > perKind) continue;
    for (const file of filesOf(path.join(root, name), ending, 3)) {
      const text = readFileSync(file, 'utf8').slice(0, 60_000);
      texts.push(text);
      total += text.length;
    }
  }
  return texts;
}

function filesOf(folder: string, ending: string, most: number): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (found.length >= most) break;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesOf(full, ending, most - found.length));
    else if (entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('AUTHORS'))
      found.push(full);
  }
  return found;
}

const prose: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Can you rewrite this paragraph so that it sounds friendlier?',
    'We agreed to move the meeting to the 14th of March at half past nine.',
    'The report says that sales rose by 12.5 % compared to 2023.',
    'Please keep your password safe and change it when you think it was seen.',
    'The secret of good bread is time, and a token of thanks costs nothing.',
    'Our order of 250 chairs arrived in building 7, room 214.',
    'Explain how a public key differs from a private one.',
  ],
  German: [
    'Kannst du diesen Absatz bitte etwas freundlicher formulieren?',
    'Das Treffen ist am 14. März um halb zehn in Raum 214.',
    'Der Umsatz stieg gegenüber 2023 um 12,5 Prozent.',
    'Das Passwort muss mindestens zwölf Zeichen haben.',
    'Die Bestellung kam gestern mit drei Tagen Verspätung an.',
  ],
  French: [
    'Peux-tu reformuler ce paragraphe pour qu’il soit plus aimable ?',
    'La réunion aura lieu le 14 mars à neuf heures et demie.',
    'Le mot de passe doit contenir au moins douze caractères.',
    'Les ventes ont augmenté de 12,5 % par rapport à 2023.',
  ],
  Spanish: [
    '¿Puedes reescribir este párrafo con un tono más amable?',
    'La reunión es el 14 de marzo a las nueve y media.',
    'La contraseña debe tener al menos doce caracteres.',
    'Las ventas subieron un 12,5 % respecto a 2023.',
  ],
  Italian: [
    'Puoi riscrivere questo paragrafo in modo più gentile?',
    'La riunione è il 14 marzo alle nove e mezza.',
    'La password deve avere almeno dodici caratteri.',
  ],
  Portuguese: [
    'Pode reescrever este parágrafo de forma mais simpática?',
    'A reunião é no dia 14 de março às nove e meia.',
    'A senha deve ter pelo menos doze caracteres.',
  ],
  Dutch: [
    'Kun je deze alinea wat vriendelijker maken?',
    'De vergadering is op 14 maart om half tien.',
    'Het wachtwoord moet minstens twaalf tekens hebben.',
  ],
  Polish: [
    'Czy możesz napisać ten akapit w milszym tonie?',
    'Spotkanie jest 14 marca o wpół do dziesiątej.',
    'Hasło musi mieć co najmniej dwanaście znaków.',
  ],
  Russian: [
    'Перепиши этот абзац, пожалуйста, немного дружелюбнее.',
    'Встреча состоится 14 марта в половине десятого.',
    'Пароль должен содержать не менее двенадцати символов.',
  ],
  Japanese: [
    'この段落をもう少し親しみやすく書き直してください。',
    '会議は三月十四日の九時半からです。',
    'パスワードは十二文字以上にしてください。',
  ],
};
