// Listeners that come after the first moment hear as if they had stood from it.
import { afterEach, expect, test, vi } from 'vitest';
import { createEars } from '../../../lib/capture/ears.ts';

afterEach(() => vi.unstubAllGlobals());

function standing(before: (type: string) => void = () => {}) {
  const life = new AbortController();
  const target = new EventTarget();
  const ears = createEars({ types: ['paste', 'key'], before, signal: life.signal });
  ears.listenOn(target);
  const heard: string[] = [];
  const say = (word: string) => () => void heard.push(word);
  const tell = (type = 'paste') => target.dispatchEvent(new Event(type, { cancelable: true }));
  return { ...ears, life, target, heard, say, tell };
}

test('who comes with an event hears that very event, before whoever listened there meanwhile', () => {
  const { on, target, heard, say, tell } = standing((type) => {
    if (type === 'paste' && heard.length === 0) on('paste', say('late'));
  });
  target.addEventListener('paste', say('page'), { capture: true });
  tell('key');
  tell();
  tell();
  expect(heard).toEqual(['late', 'page', 'late', 'page']);
});

test('in the order in which they came; who stops an event keeps it from those behind and from the page', () => {
  const { on, target, heard, say, tell } = standing();
  target.addEventListener('paste', say('page'));
  on('paste', say('first'));
  on('paste', (event) => event.stopImmediatePropagation());
  on('paste', say('third'));
  tell();
  expect(heard).toEqual(['first']);
});

test('what goes wrong in one of them is reported, and not kept from the others', () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const { on, heard, say, tell } = standing();
  const wrong = new Error('wrong');
  on('paste', () => {
    throw wrong;
  });
  on('paste', say('second'));
  tell();
  expect(heard).toEqual(['second']);
  expect(report).toHaveBeenCalledExactlyOnceWith(wrong);
});

test('a target is listened to once, and a type that was not named on those that are there', () => {
  const { on, listenOn, target, heard, say, tell } = standing();
  listenOn(target);
  on('paste', say('paste'));
  on('other', say('other'));
  tell();
  tell('other');
  expect(heard).toEqual(['paste', 'other']);
});

test('a listener ends with its own signal, all with the ears’', () => {
  const { on, life, heard, say, tell } = standing();
  const attempt = new AbortController();
  on('paste', say('attempt'), attempt.signal);
  on('paste', say('life'));
  attempt.abort();
  tell();
  expect(heard).toEqual(['life']);
  life.abort();
  tell();
  expect(heard).toEqual(['life']);
});
