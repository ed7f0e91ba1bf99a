// Credentials that differ only in prefix, alphabet and length. The tables by area stand in vendors/.
import type { Miss } from '../../rule.ts';
import { vendorRules } from '../../vendor.ts';
import { rows as ai } from './vendors/ai.ts';
import { rows as business } from './vendors/business.ts';
import { rows as cloud } from './vendors/cloud.ts';
import { rows as forges } from './vendors/forges.ts';
import { rows as messaging } from './vendors/messaging.ts';

export const rules = /* @__PURE__ */ vendorRules([
  ...cloud,
  ...forges,
  ...ai,
  ...messaging,
  ...business,
]);

export const hits = [
  'ghp' + '_R7kQ2mZx9LpVwT4nYb8cHd3sJf6gAe1uKo5i',
  'glpat' + '-x9Kp_2mQz7LrV4wTn8bY',
  'sk_' + 'live_51Hq8ZkLmN3pRtVwXy7Bc2Df',
  'xoxb' + '-284619375028-284619375931-Qm7ZkR2pLx9VwTn4YbHcJd3s',
  'SG' + '.q7Kp2mZx9LrV4wTn8bYcHd.Qm7ZkR2pLx9VwTn4YbHcJd3sF6gAe1uKo5iBqWzXyPt',
  'hf' + '_QmZkRpLxVwTnYbHcJdsFgAeuKoiBqWzXyP',
];
export const misses: readonly Miss[] = [
  { text: 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', because: 'a stand-in' },
  { text: 'ghp_' + 'R7kQ2mZx9LpVwT4nYb8cHd3sJf6gAe1uKo5', because: 'one character short' },
  { text: 'sk_live_<your-key>', because: 'a template' },
  { text: 'xoxb-your-token-here', because: 'words' },
];
