// Opens an approved tool for a guard: only one that the policy sends people to, at an address that is the tool's own.
import type { CommandReply } from '../../lib/contract/messages.ts';
import { approvedAnywhere } from '../../lib/decide/approved.ts';
import { bundledPolicy } from '../../lib/decide/bundled-policy.ts';
import type { From } from '../../lib/platform/commands.ts';
import { openMeeting } from '../../lib/platform/meetings.ts';
import { readEffectivePolicy } from '../../lib/platform/storage.ts';
import { guardedUnder } from '../../lib/sites/guarded.ts';
import { homeOf } from '../../lib/sites/home.ts';

export async function openApproved(site: string, from: From): Promise<CommandReply> {
  const policy = (await readEffectivePolicy()) ?? bundledPolicy();
  const tool = guardedUnder(policy).find(({ id }) => id === site);
  const url = tool && homeOf(tool, policy.sites);
  if (!url || !approvedAnywhere(policy).includes(site)) return { ok: false, why: 'refused' };
  return { ok: true, nonce: await openMeeting(url, site, from) };
}
