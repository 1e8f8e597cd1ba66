import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Registo',
  label: 'Registo de ações',
  search: 'Procurar ações',
  searchExample: 'O quê, quem ou porquê ( / )',
  count: (actions) => counted(actions, 'ação', 'ações'),
  columns: { when: 'Hora', who: 'Por', what: 'Ação', why: 'Motivo', actions: 'Ações' },
  undo: 'Desfazer',
  undoName: (action) => `Desfazer: ${action}`,
  redo: 'Refazer',
  redoName: (action) => `Refazer: ${action}`,
  loading: 'A carregar o registo de ações…',
  noMatch: 'Nenhuma ação encontrada',
  noMatchHint: 'Tentar outras palavras.',
  empty: 'Ainda sem ações',
  emptyHint: 'Cada alteração de participantes, regras e resultados fica aqui, com quem a fez e porquê.',
};
