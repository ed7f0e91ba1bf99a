// What the build does to the scripts that go into pages: the same program, with patterns that wait.
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { dearAtStart, withLatePatterns } from '../../lib/build/quick-scripts.ts';

const program = String.raw`(function(){
  var top=/a\/b["'\\]\n[/]\u00e9/giu,find=e=>/^x+$/.test(e),letters=e=>e.replace(/[^\p{L}]+/gu,''),
  cases=[{pattern:/\d{3}/y,read:e=>typeof/./}];
  return{top:String(top),flags:top.flags,found:find('xx'),letters:letters('a1é'),
    inner:String(cases[0].pattern),half:4/2/1,kind:cases[0].read()}
})()`;

test('the same program', () => {
  const late = withLatePatterns(program);
  expect(runInNewContext(late)).toEqual(runInNewContext(program));
});

test('patterns outside functions, and dear ones anywhere, are made by calls; others stay', () => {
  const late = withLatePatterns(program);
  expect(late.match(/ RegExp\(/g)?.length).toBe(3);
  expect(late).toContain('/^x+$/.test(e)');
  expect(late).toContain('typeof/./');
});

test('classes of Unicode at the start of a script are told, those in functions are not', () => {
  expect(dearAtStart(program)).toEqual([]);
  expect(dearAtStart(String.raw`(function(){var top=/a|\p{L}/u,late=()=>/\p{N}/u})()`)).toEqual([
    String.raw`a|\p{L}`,
  ]);
});
