import type { KeyboardEvent, RefObject } from 'react';
import { indexOfRider } from '../../state/live';
import { useStore } from '../../state/store';

/** Height of a row of the table, in pixels. */
export const ROW_PX = 42;

interface Step {
  readonly key: string;
  /** Row of the cursor; -1 for none. */
  readonly at: number;
  readonly count: number;
  /** Rows that a page key jumps over. */
  readonly page: number;
}

/** The row that a key leads to, within the table; null for other keys and for an empty table. Without a cursor every step leads to the first row. */
export function nextIndex({ key, at, count, page }: Step): number | null {
  if (count === 0) return null;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  return at < 0 ? 0 : Math.min(count - 1, Math.max(0, at + step));
}

/** Moves the cursor of the table by keyboard. The cursor stays with its rider when the table changes. */
export function useGridKeys(
  rows: readonly { readonly rider: string }[],
  scroller: RefObject<HTMLTableElement | null>,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent<HTMLTableElement>) => void {
  const { setCursor, explain, penalise } = useStore.getState();
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
    if (event.key.toLowerCase() === 'p' && at >= 0) {
      event.preventDefault();
      penalise(cursor);
      return;
    }
    if (event.key === 'Escape') {
      explain(null);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const next = nextIndex({ key: event.key, at, count: rows.length, page });
    const row = next === null ? undefined : rows[next];
    if (next === null || row === undefined) return;
    event.preventDefault();
    setCursor(row.rider);
    scrollTo(next);
  };
}
