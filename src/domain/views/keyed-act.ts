import { canonicalRider } from '../ledger/passing-overrides';
import type { WantedCorrection } from '../model/command';
import type { Correction, RiderId, Seq } from '../model/entry';
import { sameValue } from '../model/same-value';
import type { RaceState } from '../race/race-state';

/** An act that has the key of a correction. */
export interface KeyedAct {
  readonly seq: Seq;
  /** Whether it is that correction, sent again; false for another one under the same key. */
  readonly isSame: boolean;
}

/** The act with the key of a correction, whether it holds or not; null where the correction has no key, and where no act has it. */
export function keyedAct(state: RaceState, wanted: WantedCorrection): KeyedAct | null {
  const key = keyOf(wanted);
  if (key === undefined) return null;
  // The newest first: what is sent again was sent a moment ago.
  const entry = state.acts.findLast(({ act }) => act.type === 'corrected' && keyOf(act.correction) === key);
  if (entry?.act.type !== 'corrected') return null;
  return { seq: entry.seq, isSame: isSame(state, entry.act.correction, wanted) };
}

function keyOf(correction: WantedCorrection): string | undefined {
  return 'key' in correction ? correction.key : undefined;
}

/** Passings are the same by their key alone: without a time each sending has its own, and its rider may be corrected before it is sent again. */
function isSame(state: RaceState, stored: Correction, wanted: WantedCorrection): boolean {
  if (stored.kind === 'insert' && wanted.kind === 'insert') return true;
  return sameValue(comparable(state, stored), comparable(state, wanted));
}

/** What people said; when a tag is looked up, the station found out. */
function comparable({ ledger }: RaceState, correction: WantedCorrection): object {
  const riders = (['rider', 'behind'] as const).flatMap((member) =>
    member in correction ? [[member, canonicalRider(ledger, (correction as { readonly [key in typeof member]: RiderId })[member])]] : [],
  );
  return { ...correction, ...Object.fromEntries(riders), riderAt: undefined };
}
