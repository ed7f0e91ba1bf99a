// The table of commands: name, words, flags, and where the work is. One entry a command.
import type { Words } from './words.ts';

export type Flag = { readonly value: string | null; readonly says: string };
export type Command = {
  readonly name: string;
  /** Names of the words that must follow. */
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, Flag>>;
  readonly says: string;
  /** @returns what to run; it gives the exit code. */
  readonly load: () => Promise<(words: Words) => Promise<number>>;
};

const data: Record<string, Flag> = {
  data: { value: 'DIR', says: 'data folder (default .data, or SPILLWAY_DATA)' },
};

export const commands: readonly Command[] = [
  {
    name: 'scan',
    words: [],
    flags: {
      policy: { value: 'FILE', says: 'policy to decide by (default: the default policy)' },
      assets: { value: 'DIR', says: "folder with the files that the policy's own section names" },
    },
    says: 'inspect JSON lines {"id","text"} from stdin, one result a line on stdout',
    load: async () => (await import('./scan-command.ts')).scanCommand,
  },
  {
    name: 'serve',
    words: [],
    flags: {
      ...data,
      port: { value: 'N', says: 'port to listen on (default 8787, 0 = any free one)' },
      host: { value: 'ADDRESS', says: 'address to listen on (default 127.0.0.1)' },
      'public-url': { value: 'URL', says: 'address that browsers reach the collector at' },
      'trust-proxy': { value: 'LIST', says: 'addresses of proxies to believe, with commas' },
      'retention-days': { value: 'N', says: 'days to keep events (default 400)' },
      'host-days': { value: 'N', says: 'days to keep names of hosts nobody listed (default 90)' },
    },
    says: 'run the collector until Ctrl-C',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'policy show',
    words: [],
    flags: data,
    says: 'print the published policy',
    load: async () => (await import('./policy.ts')).showPolicy,
  },
  {
    name: 'policy publish',
    words: ['FILE'],
    flags: data,
    says: 'check a policy file and publish it; its version must be higher than the current one',
    load: async () => (await import('./policy.ts')).publishPolicy,
  },
  {
    name: 'policy key',
    words: [],
    flags: { ...data, next: { value: 'yes', says: 'make the next key and print both' } },
    says: 'print the key that policies are signed with, for the managed value policyKey',
    load: async () => (await import('./policy-key.ts')).showPolicyKey,
  },
  {
    name: 'policy change-key',
    words: [],
    flags: data,
    says: 'sign with the next key from now on; the one before is gone',
    load: async () => (await import('./policy-key.ts')).changeKey,
  },
  {
    name: 'site show',
    words: ['ID'],
    flags: {},
    says: "print a tool's description as the policy's adapters take it, e.g. of chatgpt",
    load: async () => (await import('./site.ts')).showSite,
  },
  {
    name: 'asset add',
    words: ['FILE'],
    flags: data,
    says: 'store a dictionary (one term a line), exact data or fingerprints; at most 16 MB',
    load: async () => (await import('./asset.ts')).addAsset,
  },
  {
    name: 'edm build',
    words: [],
    flags: {
      csv: { value: 'FILE', says: 'table with a header; at most 1,000,000 values' },
      columns: { value: 'LIST', says: 'two to four columns, with commas; two must stand together' },
      out: { value: 'FILE', says: 'where to write the asset (about 14 bytes a value)' },
      id: { value: 'ID', says: 'id of the rule (default exact-data)' },
    },
    says: 'make an asset for exact data match from a CSV file',
    load: async () => (await import('./edm.ts')).buildEdm,
  },
  {
    name: 'fingerprint',
    words: ['DIR'],
    flags: {
      out: { value: 'FILE', says: 'where to write the asset (about 6 KB for 25,000 letters)' },
      id: { value: 'ID', says: 'id of the rule (default documents)' },
    },
    says: 'make an asset of document fingerprints from a folder of texts, Office files and PDFs',
    load: async () => (await import('./fingerprint.ts')).fingerprint,
  },
  {
    name: 'allow build',
    words: [],
    flags: {
      values: { value: 'FILE', says: 'values that are no findings, one a line; at most 5,000' },
      key: { value: 'HEX', says: 'key of an earlier list, to add to it' },
    },
    says: 'make the allow-list of a policy; it holds keyed hashes alone',
    load: async () => (await import('./allow.ts')).buildAllow,
  },
  {
    name: 'justification list',
    words: [],
    flags: { ...data, days: { value: 'N', says: 'days to look back (default 30)' } },
    says: 'print the reasons and notes with which something was sent as it is, one JSON line each',
    load: async () => (await import('./justification.ts')).listJustifications,
  },
  {
    name: 'seed',
    words: [],
    flags: { ...data, days: { value: 'N', says: 'days of history (default 30)' } },
    says: 'fill the collector with the made-up history of an example organisation',
    load: async () => (await import('./seed.ts')).seed,
  },
  {
    name: 'token create',
    words: [],
    flags: {
      ...data,
      days: { value: 'N', says: 'days until it expires (default 90)' },
      uses: { value: 'N', says: 'browsers it may enrol (default: any number)' },
      label: { value: 'TEXT', says: 'a note for the list of tokens' },
    },
    says: 'make an enrolment token; it is printed once',
    load: async () => (await import('./token.ts')).createToken,
  },
  {
    name: 'token list',
    words: [],
    flags: data,
    says: 'print the enrolment tokens without their secrets, one JSON line each',
    load: async () => (await import('./token.ts')).listTokens,
  },
  {
    name: 'token revoke',
    words: ['ID'],
    flags: data,
    says: 'end an enrolment token; browsers that it has enrolled stay',
    load: async () => (await import('./token.ts')).revokeToken,
  },
  {
    name: 'device list',
    words: [],
    flags: data,
    says: 'print the enrolled browsers, one JSON line each',
    load: async () => (await import('./device.ts')).listDevices,
  },
  {
    name: 'device revoke',
    words: ['ID'],
    flags: data,
    says: 'take nothing from a browser any more and give it nothing',
    load: async () => (await import('./device.ts')).revokeDevice,
  },
  {
    name: 'mdm kit',
    words: [],
    flags: {
      ...data,
      out: { value: 'DIR', says: 'folder to write the kit to' },
      url: { value: 'URL', says: 'address of the collector (default http://127.0.0.1:8787)' },
      department: { value: 'TEXT', says: 'department of the browsers that get this kit' },
      'user-hint': { value: 'TEXT', says: "the MDM's variable for the user, e.g. $EMAIL" },
    },
    says: 'pack the extension and write policies that install it on Linux',
    load: async () => (await import('./mdm.ts')).makeMdmKit,
  },
  {
    name: 'admin reset',
    words: [],
    flags: data,
    says: 'give the administrator another one-time password and end the open sessions',
    load: async () => (await import('./admin.ts')).resetAdministrator,
  },
];

export function usage(command: Command | undefined): string {
  if (command) return `${line(command)}\n\n${flagLines(command)}`;
  const list = commands.map((each) => `  ${heading(each).padEnd(24)} ${each.says}`);
  return `npm run --silent spillway -- <command>\n\n${list.join('\n')}\n\n"help <command>" lists a command's flags.\n`;
}

const heading = ({ name, words }: Command): string => [name, ...words].join(' ');
const line = (command: Command): string =>
  `npm run --silent spillway -- ${heading(command)}\n${command.says}`;

const flagLines = ({ flags }: Command): string =>
  Object.entries(flags)
    .map(([name, { value, says }]) => `  ${`--${name} ${value ?? ''}`.padEnd(24)} ${says}\n`)
    .join('');
