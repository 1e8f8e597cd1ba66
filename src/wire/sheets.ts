import type { NamedSheet, SheetDefinition } from '../domain/model/sheet-definition';
import type { Wire } from './shared/contract-types';

/** A sheet as it is given: what is left out is empty, or as the sheet is by itself. */
export function sheetOf({
  what,
  of = '',
  columns = [],
  order = 'default',
  head = {},
  notes = '',
  depth = null,
  text = '',
}: Wire<'GivenSheet'>): SheetDefinition {
  const { event = '', place = '', date = '', organiser = '', officials = '', logo = '' } = head;
  return { what, of, columns, order, head: { event, place, date, organiser, officials, logo }, notes, depth, text };
}

/** A sheet that was saved with the race. */
export function sheetRow({ name, what, of, columns, order, head, notes, depth, text }: NamedSheet): Wire<'SavedSheet'> {
  return { name, what, of, columns: [...columns], order, head: { ...head }, notes, depth, text };
}
