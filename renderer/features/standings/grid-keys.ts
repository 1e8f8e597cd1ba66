import type { KeyboardEvent, RefObject } from 'react';
import type { TableLine } from '../../state/groups';
import { useStore } from '../../state/store';
import { useRowPx } from './row-height';

interface Step {
  readonly key: string;
  /** Line of the cursor; -1 for none. */
  readonly at: number;
  readonly count: number;
  /** Lines that a page key jumps over. */
  readonly page: number;
}

/** The line that a key leads to, within the table; null for other keys and for an empty table. Without a cursor every step leads to the first line. */
export function nextIndex({ key, at, count, page }: Step): number | null {
  if (count === 0) return null;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  return at < 0 ? 0 : Math.min(count - 1, Math.max(0, at + step));
}

/**
 * The line that a key leads to: of a rider, or the heading of a group whose riders are hidden. The heading of riders who are shown is
 * passed over. Null for other keys, and where there is no such line.
 */
function nextStop(
  lines: readonly TableLine[],
  { key, at, page, collapsed }: Omit<Step, 'count'> & { readonly collapsed: ReadonlySet<string> },
): number | null {
  const stops = lines.flatMap((line, index) => (line.kind === 'rider' || collapsed.has(line.group.key) ? [index] : []));
  const nearest = stops.findIndex((index) => index >= at);
  // From the heading of riders who were just shown, down leads to the first of them.
  const isBetween = stops[nearest] !== at && key === 'ArrowDown';
  const next = nextIndex({ key, at: at < 0 ? -1 : nearest - (isBetween ? 1 : 0), count: stops.length, page });
  return next === null ? null : (stops[next] ?? null);
}

/** What the cursor holds where it is on a line: the rider, or the key of the group. */
export function cursorOf(line: TableLine): string {
  return line.kind === 'rider' ? line.row.rider : line.group.key;
}

/** The line that the cursor is on; -1 when it is on none. */
export function lineOfCursor(lines: readonly TableLine[], cursor: string | null): number {
  return cursor === null ? -1 : lines.findIndex((line) => cursorOf(line) === cursor);
}

/** The heading of the group that a line belongs to; -1 where there is none. */
function headingOf(lines: readonly TableLine[], at: number): number {
  for (let index = at; index >= 0; index--) if (lines[index]?.kind === 'heading') return index;
  return -1;
}

interface LineMoves {
  moveTo(line: number): void;
  /** Hides or shows the riders of the group that a line is in; false where there is no group. */
  fold(line: number, isCollapsed: boolean): boolean;
  /** Opens the reads of a rider, and goes to them when they are open; of a heading, hides or shows its riders. */
  open(line: number): void;
}

function lineMoves(lines: readonly TableLine[], scrollTo: (line: number) => void): LineMoves {
  const { setCursor, explain, setCollapsed } = useStore.getState();
  const moveTo = (at: number): void => {
    const line = lines[at];
    if (line === undefined) return;
    setCursor(cursorOf(line));
    scrollTo(at);
  };
  const fold = (at: number, isCollapsed: boolean): boolean => {
    const heading = headingOf(lines, at);
    const line = lines[heading];
    if (line?.kind !== 'heading') return false;
    setCollapsed(line.group.key, isCollapsed);
    if (isCollapsed) moveTo(heading);
    return true;
  };
  const open = (at: number): void => {
    const line = lines[at];
    const { collapsed, explained } = useStore.getState();
    if (line?.kind === 'heading') fold(at, !collapsed.has(line.group.key));
    else if (line !== undefined && explained === line.row.rider) document.querySelector<HTMLElement>('[data-reads] button')?.focus();
    else if (line !== undefined) explain(line.row.rider);
  };
  return { moveTo, fold, open };
}

/** Moves the cursor of the table by keyboard, and hides and shows groups. The cursor stays with its rider when the table changes. */
export function useGridKeys(
  lines: readonly TableLine[],
  scroller: RefObject<HTMLTableElement | null>,
  scrollTo: (line: number) => void,
): (event: KeyboardEvent<HTMLTableElement>) => void {
  const { moveTo, fold, open } = lineMoves(lines, scrollTo);
  const rowPx = useRowPx();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { cursor, explain, collapsed, penalise } = useStore.getState();
    const at = lineOfCursor(lines, cursor);
    if (event.key.toLowerCase() === 'p' && cursor !== null) {
      event.preventDefault();
      penalise(cursor);
      return;
    }
    if (event.key === 'Escape') {
      explain(null);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const next = nextStop(lines, { key: event.key, at, page, collapsed });
    const isFolding = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (next !== null) moveTo(next);
    else if (event.key === 'Enter' && at >= 0) open(at);
    else if (!isFolding || !fold(at, event.key === 'ArrowLeft')) return;
    event.preventDefault();
  };
}
