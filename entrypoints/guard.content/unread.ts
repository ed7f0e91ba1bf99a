// The finding that stands for what nobody read: a text, or where there is none a file.
import type { Finding } from '../../lib/contract/finding.ts';
import type { Class } from '../../lib/contract/words.ts';

export const unread = (text: string, cls: Class): Finding => ({
  rule: text === '' ? 'not-inspectable' : 'inspection-truncated',
  family: 'inspection',
  class: cls,
  level: 'verified',
  confidence: 1,
  start: 0,
  end: text.length,
});
