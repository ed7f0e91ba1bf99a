// What tells how a company's systems are laid out: internal hosts, home folders in paths, dumps of databases.
// Source: RFC 6762 and ICANN's .internal, the dump tools' own headers.
import type { Miss, Rule } from '../../rule.ts';

const base = { family: 'business', class: 'internal', proof: 'none', rank: 'vocabulary' } as const;

export const rules: readonly Rule[] = [
  {
    ...base,
    id: 'internal-host',
    label: 'HOST',
    title: 'Internal host name',
    score: 0.55,
    shortBonus: 0.12,
    find: [
      {
        at: 'word',
        words: [
          '.corp.',
          '.corp/',
          '.corp:',
          '.internal',
          '.intranet',
          '.intra.',
          '.lan',
          '.local:',
          '.local/',
          '.svc.cluster.local',
        ],
        left: 'any',
        back: 0,
        head: /(?<=[a-z0-9]{2})/i,
        pattern:
          /\.(?:(?:corp|intra)(?:\.[a-z0-9-]{2,30}){1,3}|internal|intranet|lan|local|corp|svc\.cluster\.local)(?![\w-])(?!\()/i,
      },
    ],
  },
  {
    ...base,
    id: 'file-path',
    label: 'PATH',
    title: 'Path with a person’s folder',
    score: 0.5,
    find: [
      {
        at: 'word',
        words: ['/home/', '/users/', 'c:\\users\\', '\\users\\'],
        left: 'any',
        pattern:
          /(?:\/(?:home|Users)\/|(?:[A-Z]:)?\\{1,2}Users\\{1,2})(?!runner|ubuntu|user|username|node|app|shared|public|default|me\b)[A-Za-z][\w.-]{2,30}[\\/]/,
      },
    ],
  },
  {
    ...base,
    id: 'database-dump',
    class: 'restricted',
    label: 'DUMP',
    title: 'Dump of a database',
    score: 0.86,
    find: [
      {
        at: 'word',
        words: ['-- mysql dump', '-- mariadb dump', '-- postgresql database dump', 'pg_dump'],
        left: 'any',
        pattern: /-- (?:MySQL|MariaDB|PostgreSQL) (?:database )?dump[^\n]{0,80}/i,
      },
      {
        at: 'word',
        words: ['insert into'],
        pattern:
          /INSERT INTO [`"[]?(?:\w{1,30}[.`"\]]{1,3})?[`"[]?\w{0,20}(?:user|customer|employee|patient|member|account|person|client|contact|payment|order)\w{0,20}[`"\]]?\s?(?:\([^)]{0,400}\)\s?)?VALUES\s?\((?:[^()']{0,200}'[^']{0,200}'){2}/i,
        score: 0.72,
      },
      {
        at: 'word',
        words: ['copy public.'],
        pattern: /COPY public\.\w{2,60} \([^)]{5,400}\) FROM stdin;/i,
      },
    ],
  },
  {
    ...base,
    id: 'pay-details',
    class: 'confidential',
    label: 'PAY',
    title: 'Pay of a person',
    score: 0.68,
    find: [
      {
        at: 'word',
        words: [
          'salary',
          'compensation',
          'base pay',
          'bonus',
          'gehalt',
          'jahresgehalt',
          'lohn',
          'salaire',
          'sueldo',
          'salario',
          'stipendio',
          'salaris',
          'wynagrodzenie',
          'lön',
          'palkka',
          'plat',
          'зарплата',
          '年収',
          '工资',
          '연봉',
        ],
        pattern:
          /(?:salary|compensation|base pay|bonus|(?:jahres)?gehalt|lohn|salaire|sueldo|salario|stipendio|salaris|wynagrodzenie|lön|palkka|plat|зарплата|年収|工资|연봉)[^\n.;]{0,40}?(?:[€$£¥]\s?\d{1,3}(?:[., ']?\d{3}){1,3}|\d{1,3}(?:[., ']\d{3}){1,3}\s?(?:€|eur|usd|\$|gbp|chf|pln|kr|zł|₽|円|元|원|euro)|[€$£]\s?\d{2,4}k|\d{2,4}k\s?(?:€|eur|usd|gbp|chf))/iu,
      },
    ],
  },
];

export const hits = [
  'see https://wiki.corp.contoso.net/pages',
  '-- MySQL dump 10.13  Distrib 8.0',
  "INSERT INTO `customers` VALUES (1,'Anna','Berg')",
  'Her salary is €85,000 a year',
  'Gehalt: 72.000 EUR',
];
export const misses: readonly Miss[] = [
  { text: 'import x from ./module.internal()', because: 'code' },
  { text: 'salary review next week', because: 'no amount' },
  { text: 'INSERT INTO settings VALUES (1)', because: 'no people' },
];
