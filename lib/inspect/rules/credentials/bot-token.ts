// Bot tokens without a prefix: Telegram (`123456789:AA…`) and Discord (id in base64, time, signature).
// Source: the Bot API documentation of both.
import { decodeBase64 } from '../../checks/base64.ts';
import { isDrawn } from '../../checks/drawn.ts';
import type { Miss, Read, Rule } from '../../rule.ts';
import { endOf } from '../../sticky.ts';

/** Too little without `token` or its like nearby. */
const unlabelled = 0.4;

const tail = /:[A-Za-z0-9_-]{35}(?![\w-])/y;

function readTelegram(text: string, start: number): Read | null {
  let from = start;
  while (from > 0 && from > start - 11 && /\d/.test(text.charAt(from - 1))) from--;
  const before = text.slice(Math.max(0, from - 3), from);
  const free = !/[\w:]$/.test(before) || before.endsWith('bot');
  const end = endOf(tail, text, start);
  return end > 0 && free && start - from >= 8 && start - from <= 10
    ? { start: from, end, score: 0.9 }
    : null;
}

export const rule: Rule = {
  id: 'bot-token',
  family: 'credentials',
  class: 'restricted',
  label: 'BOT_TOKEN',
  title: 'Chat bot token',
  find: [
    { at: 'reader', words: [':AA'], left: 'any', read: readTelegram },
    { at: 'token', length: [57, 78], pattern: /[MNO][A-Za-z0-9_-]{23,27}\.[\w-]{6}\.[\w-]{27,40}/ },
  ],
  score: 0.9,
  proof: 'vendor',
  // Not every part before the dot is an id in base64: what looks drawn needs a word beside it.
  check: (value) =>
    value.includes(':') ||
    /^\d{16,20}$/.test(decodeBase64(value.split('.')[0] ?? '', 24) ?? '') ||
    (isDrawn(value.slice(0, 24)) && unlabelled),
  near: ['credential'],
};

export const hits = [
  '5839201746:' + 'AAHq8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1',
  'MTE4NDcyOTM1NTEwMjg0NzM5' + '.GqZk2m.Qm7ZkR2pLx9VwTn4YbHcJd3sF6gAe1uKo5iBqW',
];
export const misses: readonly Miss[] = [
  { text: '12:AAHq8Zk2mVx71LrTn45YbQwcHdRsJf6gAe1', because: 'the id is too short' },
  {
    text: 'MFRGGZDFMZTWQ2LKNNWG23TP.GqZk2m.Qm7ZkR2pLx9VwTn4YbHcJd3sF6g',
    because: 'no number inside',
  },
];
