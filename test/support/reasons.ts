// The section of a policy in which an organisation says which reasons there are.
import type { NoteMode } from '../../lib/contract/justification.ts';

export const askingWhy = (note: NoteMode) => ({
  justification: {
    reasons: [
      { id: 'not-sensitive', label: 'Made-up data', labels: { de: 'Erfundene Daten' } },
      { id: 'needed', label: 'The task needs it' },
    ],
    note,
  },
});
