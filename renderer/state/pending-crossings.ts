/** A crossing seen by somebody who had no time to read the bib: its moment on the station's clock, in milliseconds since the epoch. */
export interface PendingCrossing {
  readonly id: number;
  readonly at: number;
  /** What was typed already, when the station did not take it; empty mostly. */
  readonly bib: string;
}

/** More than anybody can name afterwards; the oldest goes first. */
export const MAX_PENDING_CROSSINGS = 40;

/** With one more tap, oldest first. `dropped` is the one that had to go for it. */
export function withPendingCrossing(
  taps: readonly PendingCrossing[],
  at: number,
  bib = '',
): { readonly taps: readonly PendingCrossing[]; readonly dropped: PendingCrossing | null } {
  const last = taps[taps.length - 1];
  const next = [...taps, { id: (last?.id ?? 0) + 1, at, bib }];
  return next.length > MAX_PENDING_CROSSINGS ? { taps: next.slice(1), dropped: next[0] ?? null } : { taps: next, dropped: null };
}

export function withoutPendingCrossing(taps: readonly PendingCrossing[], id: number): readonly PendingCrossing[] {
  return taps.filter((tap) => tap.id !== id);
}

/** What an earlier page kept; moments that cannot be understood are left out. */
export function readPendingCrossings(stored: string | null): readonly PendingCrossing[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isTap).slice(-MAX_PENDING_CROSSINGS) : [];
  } catch {
    // Nothing that can be read is nothing to restore; the next moment writes it anew.
    return [];
  }
}

function isTap(value: unknown): value is PendingCrossing {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, bib } = value as Partial<Record<keyof PendingCrossing, unknown>>;
  return Number.isSafeInteger(id) && Number.isSafeInteger(at) && typeof bib === 'string';
}
