// A site as data: one AI tool, its hosts and where its composer and its send control are.
import { z } from 'zod';
import { slug } from './ids.ts';
import { standings } from './words.ts';

/** `example.com` (that host alone) or `*.example.com` (that host and all below it). No scheme, port or path. */
export const hostPattern = z
  .string()
  .max(253)
  .regex(
    /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'a host such as chat.example.com or *.example.com',
  );

/** Behaviour belongs to an editor kind, never to a site. `auto` looks at the element that the event came from. */
export const editorKinds = ['auto', 'text-control', 'contenteditable'] as const;
export type EditorKind = (typeof editorKinds)[number];

/** A selector with the number of matches expected on a page that is ready to type in. */
export const selector = z.strictObject({
  css: z.string().min(1).max(200),
  expect: z.int().min(0).max(20),
});
export type Selector = z.infer<typeof selector>;

export const endpointKinds = ['prompt', 'draft', 'upload'] as const;
export type EndpointKind = (typeof endpointKinds)[number];

/** One step into a body: a key, a position, `*` for each entry, `$last` for the last, `$json` to parse a string. */
const step = z.union([z.string().min(1).max(80), z.int().min(0).max(200)]);

/** Where a tool's page sends what was typed. For the checks on the wire; the composer needs none of it. */
export const endpoint = z.strictObject({
  kind: z.enum(endpointKinds),
  transport: z.enum(['http', 'websocket']),
  /** Hosts that receive it; empty = the site's own. */
  hosts: z.array(hostPattern).max(10),
  /** `*` stands for one segment, `**` at the end for any rest, e.g. `/api/*\/completion`. */
  path: z.string().min(1).max(200).startsWith('/'),
  body: z.enum(['json', 'form', 'multipart', 'frames', 'file']),
  /** Ways to the text, each a list of steps; none, or none that fits = every string in the body is read. */
  text: z.array(z.array(step).min(1).max(12)).max(10),
});
export type Endpoint = z.infer<typeof endpoint>;

export const site = z.strictObject({
  id: slug,
  name: z.string().min(1).max(60),
  vendor: z.string().min(1).max(60),
  /** None: the tool runs on an organisation's own hosts, which policy names. */
  hosts: z.array(hostPattern).max(20),
  /** Beginnings of paths where a host serves more than the tool, e.g. `/copilot`; none = the whole host. */
  paths: z.array(z.string().max(100).startsWith('/')).max(10),
  editor: z.enum(editorKinds),
  /** Tried in order; empty means: whatever editable the event comes from. */
  composer: z.array(selector).max(10),
  send: z.array(selector).max(10),
  endpoints: z.array(endpoint).max(12),
});
export type Site = z.infer<typeof site>;

export const toolCategories = [
  'chat',
  'companion',
  'search',
  'code',
  'platform',
  'agent',
  'writing',
  'image',
  'video',
  'voice',
  'meetings',
  'work',
  'learning',
  'hiring',
  'health',
] as const;
export type ToolCategory = (typeof toolCategories)[number];

/** A tool that is recognised and counted, and whose composer nobody has described. */
export const knownTool = site.pick({ id: true, name: true, vendor: true, paths: true }).extend({
  category: z.enum(toolCategories),
  hosts: z.array(hostPattern).min(1).max(20),
  /** What an organisation usually starts with. Policy decides. */
  standing: z.enum(standings),
});
export type KnownTool = z.infer<typeof knownTool>;

/** An organisation's own tool: one line of policy. `like` names a known adapter, or `generic`. */
export const ownSite = z.strictObject({
  id: slug,
  name: z.string().min(1).max(60),
  hosts: z.array(hostPattern).min(1).max(20),
  like: slug,
  /** Where the tool is opened, on one of its hosts; without it at the first host's `/`. */
  home: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
});
export type OwnSite = z.infer<typeof ownSite>;
