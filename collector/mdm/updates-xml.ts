// The update manifest that browsers poll. Source: "Autoupdating" in the extension documentation of Chrome (protocol 2.0).
import type { Packed } from './pack.ts';

/** @param url address of the collector. */
export const updatesXml = ({ id, version }: Packed, url: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${escaped(id)}">
    <updatecheck codebase="${escaped(`${url}/extension/spillway.crx`)}" version="${escaped(version)}"/>
  </app>
</gupdate>
`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
