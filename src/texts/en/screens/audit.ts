import { counted } from '../counted';

/** The audit screen: every action, newest first. */
export const auditTexts = {
  title: 'Audit',
  label: 'Audit trail',
  search: 'Search actions',
  searchExample: 'What, who or why  ( / )',
  count: (actions: number) => counted(actions, 'action', 'actions'),
  columns: { when: 'Time', who: 'By', what: 'Action', why: 'Reason', actions: 'Actions' },
  undo: 'Undo',
  undoName: (action: string) => `Undo: ${action}`,
  redo: 'Redo',
  redoName: (action: string) => `Redo: ${action}`,
  loading: 'Loading the audit trail…',
  noMatch: 'No actions found',
  noMatchHint: 'Try other words.',
  empty: 'No actions yet',
  emptyHint: 'Every change to riders, rules and results is listed here, with who made it and why.',
} as const;
