// The page in place of a forbidden tool: reads the policy from storage and says what it says.
import { render } from 'preact';
import { ForbiddenView } from '../../components/ForbiddenView.tsx';
import { approvedInstead } from '../../lib/decide/approved.ts';
import { standingOf } from '../../lib/decide/decision.ts';
import { direction, language, message } from '../../lib/platform/i18n.ts';
import { readEffectivePolicy } from '../../lib/platform/storage.ts';
import { toolsUnder } from '../../lib/sites/all-tools.ts';
import { homeOf } from '../../lib/sites/home.ts';

document.documentElement.lang = language();
document.documentElement.dir = direction();

async function start(): Promise<void> {
  const policy = await readEffectivePolicy();
  if (!policy) return;
  const tools = toolsUnder(policy);
  const id = new URLSearchParams(location.search).get('tool');
  const tool = tools.find((each) => each.id === id);
  const wanted = [
    ...approvedInstead(policy, id ?? '', null),
    ...tools.filter((each) => standingOf(policy, each.id) === 'approved').map((each) => each.id),
  ];
  const instead = [...new Set(wanted)].flatMap((each) => {
    const found = tools.find((other) => other.id === each);
    const url = found && homeOf(found, policy.sites);
    return found && url ? [{ name: found.name, url }] : [];
  });
  const { name, helpUrl } = policy.organisation;
  const view = (
    <ForbiddenView
      t={message}
      tool={tool?.name ?? message('forbidden_this_tool')}
      organisation={name}
      helpUrl={helpUrl}
      instead={instead.slice(0, 8)}
    />
  );
  document.title = message('forbidden_title', tool?.name ?? '');
  render(view, document.querySelector('#root') ?? document.body);
}

start();
