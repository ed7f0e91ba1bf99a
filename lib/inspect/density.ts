// Findings that no single place makes: tables of people, columns of passwords, and vocabulary that stands thick (deals, forecasts, code).
// Each is reported at the place where it begins, so that it hides nothing of what stands inside.
import { scoreValue } from './assignment/value.ts';
import type { Call, Candidate } from './call.ts';
import { credential, eachCell, type Table } from './tables.ts';
import { type Group, groupNames } from './words/groups.ts';

const minKinds = 3;
const minPeople = 3;
/** A topic's words within this many units, and how many make it the topic. */
const window = 900;
const minWords = 6;
const minDistinct = 5;

const topics: readonly (readonly [Group, string])[] = [
  ['deal', 'deal-vocabulary'],
  ['forecast', 'forecast-vocabulary'],
];

export function densityCandidates(call: Call, tables: readonly Table[]): Candidate[] {
  return [
    ...peopleTables(call, tables),
    ...secretColumns(call, tables),
    ...topics.flatMap(([group, id]) => thick(call, group, id)),
    ...sourceCode(call),
  ];
}

const ruleOf = (call: Call, id: string): number => call.set.byId.get(id) ?? -1;

function peopleTables(call: Call, tables: readonly Table[]): Candidate[] {
  const rule = ruleOf(call, 'people-table');
  if (rule < 0) return [];
  return tables
    .filter(({ kinds, rows }) => kinds >= minKinds && rows >= minPeople)
    .map(({ start, headerEnd, rows, kinds }) => ({
      rule,
      start,
      end: headerEnd,
      score: rows >= 10 || kinds >= 4 ? 0.88 : 0.75,
    }));
}

/** `login` heads a column of names, `tokens` one of counts. */
const otherHead = /login|auth|user|bearer|tokens/i;
/** Words between delimiters: code has more signs, and ends its lines with one. */
const head = /^["|]?[\p{L}_][\p{L}\d _/#.-]{0,30}["|]?$/u;
const cell = /^(?=.{0,80}(?:\d|[!#$%&*@^]))(?=.{0,80}[A-Za-z])[^\s"'`(){}[\]<>]{6,120}$/;

function secretColumns(call: Call, tables: readonly Table[]): Candidate[] {
  const rule = ruleOf(call, 'secret-assignment');
  const found: Candidate[] = [];
  for (const table of rule < 0 ? [] : tables) {
    if (!table.columns.some((groups) => groups.has(credential))) continue;
    const line = call.text.slice(table.start, table.headerEnd).replace(/^\||\|\s?$/g, '');
    if (!line.split(table.delimiter).every((one) => head.test(one.trim()))) continue;
    eachCell(call.text, table, credential, (column, start, end) => {
      if (otherHead.test(column)) return;
      const bare = '"`'.includes(call.text.charAt(start)) ? 1 : 0;
      const text = call.text.slice(start + bare, end - bare);
      const value = { text, quoted: false, bare: false, loose: false };
      const score = cell.test(text) ? scoreValue(value, 'strong', 'password') : null;
      if (score) found.push({ rule, start: start + bare, end: end - bare, score });
    });
  }
  return found;
}

function thick(call: Call, group: Group, id: string): Candidate[] {
  const rule = ruleOf(call, id);
  const places: number[] = [];
  if (rule < 0 || call.hits.count < minWords) return [];
  const wanted = groupNames.indexOf(group);
  for (let index = 0; index < call.hits.count; index++)
    if (call.hits.group[index] === wanted) places.push(call.hits.at[index] ?? 0);
  for (let last = minWords - 1; last < places.length; last++) {
    const start = places[last - minWords + 1] ?? 0;
    const end = (places[last] ?? 0) + 1;
    const words = new Set(
      places
        .slice(last - minWords + 1, last + 1)
        .map((at) => call.text.slice(at, at + 6).toLowerCase()),
    );
    if (end - start <= window && words.size >= minDistinct)
      return [{ rule, start, end: Math.min(call.text.length, start + 12), score: 0.66 }];
  }
  return [];
}

const codeLine =
  /^\s{0,40}(?:(?:export|import|from|const|let|var|function|class|def|return|if|for|while|public|private|protected|static|async|await|package|using|namespace|func|fn|impl|struct|#include|#define|@\w{2,30}|end|else|try|catch|switch|case|SELECT|INSERT|UPDATE|CREATE)\b.{0,200}[;{}():,\w>]|[\w.\]['"]{1,60}\s?(?:[+\-|&]?=|:=|\()\s?.{0,200}[;,{()}\]]|[}\])]{1,3};?,?|\/\/.{0,200}|\/?\*.{0,200})\s{0,4}$/;
const logLine =
  /^\s{0,8}(?:\[?\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|\[?(?:INFO|WARN|DEBUG|ERROR|TRACE)\b|(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:)/;
const sampleLines = 60;

/** Line by line over the beginning: logs look like code, so they have a veto. */
function sourceCode(call: Call): Candidate[] {
  const rule = ruleOf(call, 'source-code');
  if (rule < 0) return [];
  const lines = call.text
    .slice(0, 6_000)
    .split('\n', sampleLines)
    .filter((line) => line.trim() !== '' && line.length < 300);
  if (lines.length < 8 || lines.filter((line) => logLine.test(line)).length * 5 > lines.length)
    return [];
  const code = lines.filter((line) => codeLine.test(line)).length;
  if (code < 6 || code * 10 < lines.length * 6) return [];
  const end = call.text.search(/\n|$/);
  return end > 0 ? [{ rule, start: 0, end, score: 0.6 }] : [];
}
