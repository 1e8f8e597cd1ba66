import type { TextTree } from '../../catalogue';
import type { auditTexts as English } from '../../en/screens/audit';
import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts: TextTree<typeof English> = {
  title: 'Registro',
  label: 'Registro de acciones',
  search: 'Buscar acciones',
  searchExample: 'Qué, quién o por qué  ( / )',
  count: (actions) => counted(actions, 'acción', 'acciones'),
  columns: { when: 'Hora', who: 'Por', what: 'Acción', why: 'Motivo', actions: 'Acciones' },
  undo: 'Deshacer',
  undoName: (action) => `Deshacer: ${action}`,
  redo: 'Rehacer',
  redoName: (action) => `Rehacer: ${action}`,
  loading: 'Cargando el registro…',
  noMatch: 'No se encontraron acciones',
  noMatchHint: 'Probar con otras palabras.',
  empty: 'Aún no hay acciones',
  emptyHint: 'Aquí queda cada cambio de participantes, reglas y resultados, con quién lo hizo y por qué.',
};
