// A site as data: one AI tool, its hosts and where its composer and its send control are.
import { z } from 'zod';
import { slug } from './ids.ts';

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

export const site = z.strictObject({
  id: slug,
  name: z.string().min(1).max(60),
  vendor: z.string().min(1).max(60),
  hosts: z.array(hostPattern).min(1).max(20),
  editor: z.enum(editorKinds),
  /** Tried in order; empty means: whatever editable the event comes from. */
  composer: z.array(selector).max(10),
  send: z.array(selector).max(10),
});
export type Site = z.infer<typeof site>;

/** An organisation's own tool: one line of policy. `like` names a known adapter, or `generic`. */
export const ownSite = z.strictObject({
  id: slug,
  name: z.string().min(1).max(60),
  hosts: z.array(hostPattern).min(1).max(20),
  like: slug,
});
export type OwnSite = z.infer<typeof ownSite>;
