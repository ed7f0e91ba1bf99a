// Keys without a telling prefix that stand beside their vendor's name: the name and a drawn-by-lot value near it.
// Source: each vendor's documentation of its key format; how a value is reached and told stands in assignment/named.ts.
import { forgetKeys, isKey, keyByName } from '../../assignment/named.ts';
import type { Miss, Reader, Rule } from '../../rule.ts';
import { distinctiveNames, ordinaryNames } from './vendors/names.ts';

const reader = (words: readonly string[], alone: boolean): Reader => ({
  at: 'reader',
  words,
  read: (text, start, end) => keyByName(text, start, end, alone),
});

export const rule: Rule = {
  id: 'named-secret',
  family: 'credentials',
  class: 'restricted',
  label: 'API_KEY',
  title: 'Key of an online service',
  find: [
    reader(distinctiveNames, true),
    reader(ordinaryNames, false),
    // Libraries of services are given their key first: `require('acme')('…')`, `acme.New("…")`.
    {
      at: 'word',
      words: ["')('", '")("', 'Client(', '.New(', '.init(', '.initialize(', '.configure('],
      left: 'any',
      head: /(?:["']\)|\.?[A-Za-z]{3,12})\([ \t]{0,4}["'`]/,
      pattern: /[A-Za-z0-9_+/-]{17,200}={0,2}(?=["'`])/,
      score: 0.7,
    },
  ],
  score: 0.92,
  proof: 'none',
  check: isKey,
  forget: forgetKeys,
};

export const hits = [
  'DATADOG_API_KEY=' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'algolia admin key: ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'heroku_api_key = "' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80"',
  'PIPEDRIVE: ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9',
  'here is the key for bittrex: ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80 thanks',
  'variable "telnyx_api" {\n  default = "' + 'q8Zk2mVx71LrTn45YbQwcHdR"\n}',
  "const acme = require('acme')('" + "q8Zk2mVx71LrTn45YbQw');",
  'algolia admin ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'bannerbear ' + 'Qz8Lhu4eJldlhOk6kzpGPH84QFZFB0zN',
  'auth: ' + '4f9c1e7a-b2d8-4306-a1ce-9a7b3d2e5c80 # opsgenie',
  '"' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80", // mixpanel',
  'Klipfolio - ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  '# Nicereply\n' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'https://api.openweathermap.org/data?appid=' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'delighted: q8Zk2mVx71LrTn45YbQw:' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80',
  'I put ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c80 as the Pipedrive key',
  'ENV SHIPPO_KEY ' + '4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9',
];
export const misses: readonly Miss[] = [
  {
    text: 'heroku commit 4f9c1e7ab2d85306f1ce9a7b3d2e5c80aa',
    because: 'a hash, and nothing says key',
  },
  { text: 'datadog_api_key = "your_datadog_api_key_here_1"', because: 'a stand-in' },
  {
    text: 'uses: codecov/action@4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9 # codecov v4',
    because: 'a version that was pinned',
  },
  {
    text: '4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9 (shopify) fix',
    because: 'a commit on a branch',
  },
  { text: 'rev: 4f9c1e7ab2d85306f1ce9a7b3d2e5c8041d7b6a9 # sonarqube', because: 'a commit' },
  { text: 'datadog trace_id=4f9c1e7ab2d85306f1ce9a7b3d2e5c80', because: 'the number of a request' },
  { text: 'log.New("request-handler-2024-service")', because: 'somebody named it' },
  { text: '4f9c1e7ab2d85306f1ce9a7b3d2e5c80 for Heroku builds', because: 'no key' },
  { text: 'see Heroku.\n4f9c1e7ab2d85306f1ce9a7b3d2e5c80', because: 'no heading' },
  { text: 'stripe pi_' + 'q8Zk2mVx71LrTn45YbQw done', because: 'a payment' },
  { text: 'recaptcha_site_key = ' + 'q8Zk2mVx71LrTn45YbQw', because: 'stands in the page' },
  { text: 'box: 4f9c1e7ab2d85306f1ce9a7b3d2e5c80', because: 'a word of the language, and no key' },
  { text: 'import { Uint8ClampedArray } from "iterable"', because: 'a type' },
  { text: 'azure: AzureTextToSpeech2Config', because: 'a type' },
  { text: 'sentry release: my-app-2024-05-01-build17', because: 'somebody named it' },
  { text: 'https://cdn.clearbit.com/4f9c1e7ab2d85306f1ce9a7b3d2e5c80.png', because: 'a path' },
  { text: 'adobe_client_id = 4f9c1e7ab2d85306f1ce9a7b3d2e5c80', because: 'an account, low' },
];
