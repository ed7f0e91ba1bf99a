// The collector's settings from flags and environment, a flag winning over its variable. Optional values end here.
import path from 'node:path';
import { z } from 'zod';
import { collectorUrl } from '../lib/contract/managed.ts';
import { defaultHostDays, defaultRetentionDays } from './store/retention.ts';

const root = path.resolve(import.meta.dirname, '..');

export const defaultPort = 8787;
export const defaultHost = '127.0.0.1';
export const defaultDataDir = path.join(root, '.data');
export const defaultExtensionDir = path.join(root, '.output/chrome-mv3');
export const defaultConsoleDir = path.join(root, '.output/console');

export type Config = {
  readonly dataDir: string;
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  /** Address that browsers reach the collector at, where it is not the one it listens on. */
  readonly publicUrl: string | null;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  readonly retentionDays: number;
  readonly hostDays: number;
};

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly why: 'bad-setting'; readonly message: string };

const settings = {
  data: { env: 'SPILLWAY_DATA', says: 'a folder' },
  host: { env: 'SPILLWAY_HOST', says: 'an address or a host name' },
  port: { env: 'SPILLWAY_PORT', says: 'a number from 0 to 65535' },
  'public-url': {
    env: 'SPILLWAY_PUBLIC_URL',
    says: 'https://host, or http:// on loopback, without a path',
  },
  'trust-proxy': { env: 'SPILLWAY_TRUST_PROXY', says: 'addresses with commas between them' },
  'retention-days': { env: 'SPILLWAY_RETENTION_DAYS', says: 'a number of days from 1 to 3650' },
  'host-days': { env: 'SPILLWAY_HOST_DAYS', says: 'a number of days from 1 to 3650' },
} as const;
export type SettingName = keyof typeof settings;

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

const schema = z.object({
  data: z.string().min(1).default(defaultDataDir),
  host: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/)
    .default(defaultHost),
  port: wholeNumber(0, 65_535).default(defaultPort),
  'public-url': collectorUrl.optional(),
  'trust-proxy': z
    .string()
    .regex(/^[0-9A-Fa-f.:/,]+$/)
    .optional(),
  'retention-days': wholeNumber(1, 3650).default(defaultRetentionDays),
  'host-days': wholeNumber(1, 3650).default(defaultHostDays),
});

/** @param flags values as given on the command line, by name without dashes. */
export function readConfig(
  flags: Readonly<Partial<Record<SettingName, string | undefined>>>,
  env: Readonly<Record<string, string | undefined>>,
): ConfigOutcome {
  const given = Object.entries(settings).flatMap(([name, setting]) => {
    const value = flags[name as SettingName] ?? env[setting.env];
    return value === undefined ? [] : [[name, value]];
  });
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) return refused(parsed.error, flags);
  const { data, host, port } = parsed.data;
  if (!isLoopback(host) && !parsed.data['public-url']) return noPublicUrl(host);
  const config: Config = {
    dataDir: path.resolve(data),
    host,
    port,
    publicUrl: parsed.data['public-url']?.replace(/\/$/, '') ?? null,
    trustProxy: parsed.data['trust-proxy']?.split(',').filter(Boolean) ?? [],
    retentionDays: parsed.data['retention-days'],
    hostDays: parsed.data['host-days'],
  };
  return { ok: true, config };
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);

/** Sign-in is accepted from one address only, and browsers must be told one: it cannot be guessed from 0.0.0.0. */
const noPublicUrl = (host: string): ConfigOutcome => ({
  ok: false,
  why: 'bad-setting',
  message: `--public-url is needed to listen on ${host}: the https address that browsers will use.`,
});

function refused(
  error: z.ZodError,
  flags: Readonly<Partial<Record<SettingName, string | undefined>>>,
): ConfigOutcome {
  const name = String(error.issues[0]?.path[0]) as SettingName;
  const source = flags[name] === undefined ? settings[name].env : `--${name}`;
  return { ok: false, why: 'bad-setting', message: `${source} must be ${settings[name].says}.` };
}
