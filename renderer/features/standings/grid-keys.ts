/** Pixels; the table's CSS says the same. */
export const ROW_HEIGHT = 42;

interface Step {
  readonly key: string;
  /** Row of the cursor; -1 for none. */
  readonly at: number;
  readonly count: number;
  /** Rows that a page key jumps over. */
  readonly page: number;
}

/** The row a key leads to, within the table; null for other keys and an empty table. The first key press without a cursor leads to the first row. */
export function nextIndex({ key, at, count, page }: Step): number | null {
  if (count === 0) return null;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  return at < 0 ? 0 : Math.min(count - 1, Math.max(0, at + step));
}
