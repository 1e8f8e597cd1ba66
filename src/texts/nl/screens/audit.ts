import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Logboek',
  label: 'Logboek van acties',
  search: 'Acties zoeken',
  searchExample: 'Wat, wie of waarom  ( / )',
  count: (actions) => counted(actions, 'actie', 'acties'),
  columns: { when: 'Tijd', who: 'Door', what: 'Actie', why: 'Reden', actions: 'Acties' },
  undo: 'Ongedaan maken',
  undoName: (action) => `Ongedaan maken: ${action}`,
  redo: 'Opnieuw',
  redoName: (action) => `Opnieuw: ${action}`,
  loading: 'Logboek wordt geladen…',
  noMatch: 'Geen acties gevonden',
  noMatchHint: 'Probeer andere woorden.',
  empty: 'Nog geen acties',
  emptyHint: 'Elke wijziging van deelnemers, regels en uitslag staat hier, met door wie en waarom.',
};
