import { currentRider } from '../ledger/passing-overrides';
import type { WantedCorrection } from '../model/command';
import type { ActEntry, RiderId } from '../model/entry';
import { describeRider } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import type { RuleNotice } from './rule-notices';

/** What adds up when it is given twice. */
type Adding = Extract<WantedCorrection, { readonly kind: 'adjust-time' | 'adjust-laps' | 'shift-clock' }>;

/**
 * Says that an earlier act that holds gave a rider as much time or as many laps, or set the same reads of a reader by as much: the same may have
 * been sent twice, and both count. Null where it is another one, and for every other correction.
 */
export function sameCorrection(state: RaceState, wanted: WantedCorrection): RuleNotice | null {
  return isAdding(wanted) ? sameBefore(state, wanted, state.acts) : null;
}

/** The same for an act that was stored. Null also where its sender gave it a key, by which it is known, or another reason. */
export function sameCorrectionAs(state: RaceState, { seq, reason, act }: ActEntry): RuleNotice | null {
  if (act.type !== 'corrected' || !isAdding(act.correction) || act.correction.key !== undefined) return null;
  const before = state.acts.filter((entry) => entry.seq < seq && entry.reason === reason);
  return sameBefore(state, act.correction, before);
}

function sameBefore(state: RaceState, wanted: Adding, acts: readonly ActEntry[]): RuleNotice | null {
  const target = targetOf(state, wanted);
  if (target === null) return null;
  const gone = new Set(state.undone);
  const same = acts.findLast(({ seq, act }) => {
    if (act.type !== 'corrected' || gone.has(seq)) return false;
    const { correction } = act;
    return correction.kind === wanted.kind && correction.by === wanted.by && targetOf(state, correction) === target;
  });
  if (same === undefined) return null;
  const earlier = { entry: same.seq, at: same.recordedAt };
  if (wanted.kind === 'shift-clock') return { code: 'same-clock-shift', params: { reader: wanted.reader, ...earlier } };
  return { code: 'same-penalty', params: { rider: describeRider(state, target as RiderId), ...earlier } };
}

function isAdding(correction: WantedCorrection): correction is Adding {
  return correction.kind === 'adjust-time' || correction.kind === 'adjust-laps' || correction.kind === 'shift-clock';
}

/** A text that two corrections share when they change the same rider, or the same reads of a reader. Null when the rider was removed. */
function targetOf({ ledger }: RaceState, correction: Adding): string | null {
  if (correction.kind !== 'shift-clock') return currentRider(ledger, correction.rider, correction.riderAt ?? null);
  const { reader, from, until, entries } = correction;
  return JSON.stringify([reader, from, until, entries?.from ?? null, entries?.until ?? null]);
}
