import type { KeyboardEvent, RefObject } from 'react';
import { indexOfRider } from '../../state/live';
import { useStore } from '../../state/store';
import { nextIndex, ROW_HEIGHT } from './grid-keys';

/** Rows by keyboard: the cursor stays with its rider when the table changes under it. */
export function useGridKeys(
  rows: readonly { readonly rider: string }[],
  scroller: RefObject<HTMLTableElement | null>,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent<HTMLTableElement>) => void {
  const { setCursor, explain } = useStore.getState();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { cursor, explained } = useStore.getState();
    const at = indexOfRider(rows, cursor);
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      if (explained === cursor) document.querySelector<HTMLElement>('[data-reads] button')?.focus();
      else explain(cursor);
      return;
    }
    if (event.key === 'Escape') {
      explain(null);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const next = nextIndex({ key: event.key, at, count: rows.length, page });
    const row = next === null ? undefined : rows[next];
    if (next === null || row === undefined) return;
    event.preventDefault();
    setCursor(row.rider);
    scrollTo(next);
  };
}
