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
