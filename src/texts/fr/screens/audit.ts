import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Journal',
  label: 'Journal des actions',
  search: 'Chercher des actions',
  searchExample: 'Quoi, qui, pourquoi  ( / )',
  count: (actions) => counted(actions, 'action', 'actions'),
  columns: { when: 'Heure', who: 'Par', what: 'Action', why: 'Motif', actions: 'Actions' },
  undo: 'Annuler',
  undoName: (action) => `Annuler : ${action}`,
  redo: 'Rétablir',
  redoName: (action) => `Rétablir : ${action}`,
  loading: 'Chargement du journal…',
  noMatch: 'Aucune action trouvée',
  noMatchHint: 'Essayez d’autres mots.',
  empty: 'Pas encore d’actions',
  emptyHint: 'Chaque modification des participants, des règles et des résultats figure ici, avec son auteur et son motif.',
};
