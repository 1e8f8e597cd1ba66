import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Protokoll',
  label: 'Protokoll der Aktionen',
  search: 'Aktionen suchen',
  searchExample: 'Was, wer oder warum  ( / )',
  count: (actions) => counted(actions, 'Aktion', 'Aktionen'),
  columns: { when: 'Zeit', who: 'Von', what: 'Aktion', why: 'Grund', actions: 'Aktionen' },
  undo: 'Rückgängig',
  undoName: (action) => `Rückgängig: ${action}`,
  redo: 'Wiederholen',
  redoName: (action) => `Wiederholen: ${action}`,
  loading: 'Protokoll wird geladen…',
  noMatch: 'Keine Aktionen gefunden',
  noMatchHint: 'Andere Wörter versuchen.',
  empty: 'Noch keine Aktionen',
  emptyHint: 'Jede Änderung an Teilnehmern, Regeln und Ergebnissen steht hier, mit wem und warum.',
};
