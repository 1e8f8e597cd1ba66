/** A crossing whose bib is not known yet: the time that the timekeeper saved, on the station's clock, in milliseconds since the epoch. */
export interface PendingCrossing {
  readonly id: number;
  readonly at: number;
  /** The bib that was typed when the station could not store the passing; empty in most cases. */
  readonly bib: string;
}

/** More than a timekeeper can assign to riders afterwards; the oldest one is deleted first. */
export const MAX_PENDING_CROSSINGS = 40;

/** Adds a crossing; the list is oldest first. `dropped` is the one that was deleted because there were too many; null for none. */
export function withPendingCrossing(
  crossings: readonly PendingCrossing[],
  at: number,
  bib = '',
): { readonly crossings: readonly PendingCrossing[]; readonly dropped: PendingCrossing | null } {
  const last = crossings[crossings.length - 1];
  const next = [...crossings, { id: (last?.id ?? 0) + 1, at, bib }];
  return next.length > MAX_PENDING_CROSSINGS ? { crossings: next.slice(1), dropped: next[0] ?? null } : { crossings: next, dropped: null };
}

export function withoutPendingCrossing(crossings: readonly PendingCrossing[], id: number): readonly PendingCrossing[] {
  return crossings.filter((crossing) => crossing.id !== id);
}

/** Reads what an earlier page stored; entries that are not valid are left out, and a text that is not JSON is an empty list. */
export function readPendingCrossings(stored: string | null): readonly PendingCrossing[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isPendingCrossing).slice(-MAX_PENDING_CROSSINGS) : [];
  } catch {
    // A text that is not JSON holds nothing to restore; the next crossing overwrites it.
    return [];
  }
}

function isPendingCrossing(value: unknown): value is PendingCrossing {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, bib } = value as Partial<Record<keyof PendingCrossing, unknown>>;
  return Number.isSafeInteger(id) && Number.isSafeInteger(at) && typeof bib === 'string';
}
