/** A crossing seen by somebody who had no time to read the bib: its moment on the station's clock, in milliseconds since the epoch. */
export interface Tap {
  readonly id: number;
  readonly at: number;
  /** What was typed already, when the station did not take it; empty mostly. */
  readonly bib: string;
}

/** More than anybody can name afterwards; the oldest goes first. */
export const MAX_TAPS = 40;

/** With one more tap, oldest first. `dropped` is the one that had to go for it. */
export function withTap(taps: readonly Tap[], at: number, bib = ''): { readonly taps: readonly Tap[]; readonly dropped: Tap | null } {
  const last = taps[taps.length - 1];
  const next = [...taps, { id: (last?.id ?? 0) + 1, at, bib }];
  return next.length > MAX_TAPS ? { taps: next.slice(1), dropped: next[0] ?? null } : { taps: next, dropped: null };
}

export function withoutTap(taps: readonly Tap[], id: number): readonly Tap[] {
  return taps.filter((tap) => tap.id !== id);
}

/** What an earlier page kept; moments that cannot be understood are left out. */
export function readTaps(stored: string | null): readonly Tap[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isTap).slice(-MAX_TAPS) : [];
  } catch {
    // Nothing that can be read is nothing to restore; the next moment writes it anew.
    return [];
  }
}

function isTap(value: unknown): value is Tap {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, bib } = value as Partial<Record<keyof Tap, unknown>>;
  return Number.isSafeInteger(id) && Number.isSafeInteger(at) && typeof bib === 'string';
}
