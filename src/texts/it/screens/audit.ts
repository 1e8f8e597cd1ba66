import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Registro',
  label: 'Registro delle azioni',
  search: 'Cerca azioni',
  searchExample: 'Cosa, chi o perché  ( / )',
  count: (actions) => counted(actions, 'azione', 'azioni'),
  columns: { when: 'Ora', who: 'Di', what: 'Azione', why: 'Motivo', actions: 'Azioni' },
  undo: 'Annulla',
  undoName: (action) => `Annulla: ${action}`,
  redo: 'Ripeti',
  redoName: (action) => `Ripeti: ${action}`,
  loading: 'Caricamento del registro…',
  noMatch: 'Nessuna azione trovata',
  noMatchHint: 'Provare con altre parole.',
  empty: 'Ancora nessuna azione',
  emptyHint: 'Qui compare ogni modifica di partecipanti, regole e risultati, con chi l’ha fatta e perché.',
};
