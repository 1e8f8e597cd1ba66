import { currentRider } from '../ledger/passing-overrides';
import type { WantedCorrection } from '../model/command';
import type { ActEntry, RiderId } from '../model/entry';
import { describeRider } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import type { RuleNotice } from './rule-notices';

type Penalty = Extract<WantedCorrection, { readonly kind: 'adjust-time' | 'adjust-laps' }>;

/**
 * Says that a rider has as much time or as many laps by an earlier act that holds: the same may have been sent twice, and both count. Null where
 * it is another one, and for every other correction.
 */
export function samePenalty(state: RaceState, wanted: WantedCorrection): RuleNotice | null {
  return isPenalty(wanted) ? sameBefore(state, wanted, state.acts) : null;
}

/** The same for an act that was stored. Null also where its sender gave it a key, by which it is known, or another reason. */
export function samePenaltyAs(state: RaceState, { seq, reason, act }: ActEntry): RuleNotice | null {
  if (act.type !== 'corrected' || !isPenalty(act.correction) || act.correction.key !== undefined) return null;
  const before = state.acts.filter((entry) => entry.seq < seq && entry.reason === reason);
  return sameBefore(state, act.correction, before);
}

function sameBefore(state: RaceState, wanted: Penalty, acts: readonly ActEntry[]): RuleNotice | null {
  const rider = riderOf(state, wanted);
  if (rider === null) return null;
  const gone = new Set(state.undone);
  const same = acts.findLast(({ seq, act }) => {
    if (act.type !== 'corrected' || gone.has(seq)) return false;
    const { correction } = act;
    return correction.kind === wanted.kind && correction.by === wanted.by && riderOf(state, correction) === rider;
  });
  if (same === undefined) return null;
  return { code: 'same-penalty', params: { rider: describeRider(state, rider), entry: same.seq, at: same.recordedAt } };
}

function isPenalty(correction: WantedCorrection): correction is Penalty {
  return correction.kind === 'adjust-time' || correction.kind === 'adjust-laps';
}

function riderOf({ ledger }: RaceState, { rider, riderAt }: Penalty): RiderId | null {
  return currentRider(ledger, rider, riderAt ?? null);
}
