import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Registre',
  label: 'Registre d’accions',
  search: 'Cercar accions',
  searchExample: 'Què, qui o per què  ( / )',
  count: (actions) => counted(actions, 'acció', 'accions'),
  columns: { when: 'Hora', who: 'Per', what: 'Acció', why: 'Motiu', actions: 'Accions' },
  undo: 'Desfer',
  undoName: (action) => `Desfer: ${action}`,
  redo: 'Refer',
  redoName: (action) => `Refer: ${action}`,
  loading: 'S’està carregant el registre…',
  noMatch: 'No s’ha trobat cap acció',
  noMatchHint: 'Provar amb altres paraules.',
  empty: 'Encara no hi ha accions',
  emptyHint: 'Aquí queda cada canvi de participants, regles i resultats, amb qui l’ha fet i per què.',
};
