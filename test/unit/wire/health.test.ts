// Health from what was seen: each reason comes with its evidence and goes with the opposite.
import { expect, test } from 'vitest';
import { createHealth, type Health } from '../../../lib/act/health.ts';

function follow(run: (health: Health) => void): string[] {
  const said: string[] = [];
  run(createHealth(({ state, reason }) => said.push(`${state} ${reason}`)));
  return said;
}

test('active where the wire stands and a prompt follows its submission', () => {
  const said = follow((health) => {
    health.wireStands(true);
    health.say();
    health.submissionSeen(true, 0);
    health.promptSeen(true, 500);
    health.say();
  });
  expect(said).toEqual(['active none']);
});

test('blind when what was typed leaves and no submission was seen; active again when one is', () => {
  const said = follow((health) => {
    health.say();
    health.promptSeen(true, 1_000);
    health.promptSeen(true, 2_000);
    health.submissionSeen(true, 3_000);
    health.promptSeen(true, 3_100);
  });
  expect(said).toEqual(['active none', 'blind send-not-seen', 'active none']);
});

test('a prompt that nobody typed here proves nothing', () => {
  expect(follow((health) => health.promptSeen(false, 0))).toEqual([]);
});

test('a submission explains a prompt for a minute, not for ever', () => {
  const said = follow((health) => {
    health.submissionSeen(true, 0);
    health.promptSeen(true, 59_000);
    health.promptSeen(true, 61_000);
  });
  expect(said).toEqual(['blind send-not-seen']);
});

test('degraded where the text came from an element that no selector finds', () => {
  const said = follow((health) => {
    health.submissionSeen(false, 0);
    health.promptSeen(true, 100);
    health.submissionSeen(true, 200);
    health.promptSeen(true, 300);
  });
  expect(said).toEqual(['degraded composer-not-found', 'active none']);
});

test('the worst reason is the one that is said', () => {
  const said = follow((health) => {
    health.wireStands(false);
    health.readBack(false);
    health.promptSeen(true, 0);
    health.readBack(true);
  });
  expect(said).toEqual([
    'degraded wire-absent',
    'degraded read-back-failed',
    'blind send-not-seen',
  ]);
});

test('degraded while drafts go where nobody knows; not any more when they go where they should', () => {
  const said = follow((health) => {
    health.say();
    health.draftSeen(false);
    health.draftSeen(false);
    health.draftSeen(true);
    health.draftSeen(false);
    health.adapterStands(true);
  });
  const unknown = 'degraded draft-endpoint-unknown';
  expect(said).toEqual(['active none', unknown, 'active none', unknown, 'active none']);
});

test('degraded where the description of the tool cannot be used', () => {
  const said = follow((health) => {
    health.adapterStands(false);
    health.say();
    health.adapterStands(true);
  });
  expect(said).toEqual(['degraded adapter-broken', 'active none']);
});
