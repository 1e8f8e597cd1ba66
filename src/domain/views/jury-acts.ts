import { statusOf } from '../laps/rider';
import type { Ledger } from '../ledger/ledger';
import { currentRider } from '../ledger/passing-overrides';
import type { Correction, RaceAct, RiderId, Seq } from '../model/entry';
import type { JuryAct, JuryKind } from '../model/views';
import type { RaceState } from '../race/race-state';
import { allSteps, eachInSteps, type Steps } from '../steps';
import { describeCorrection } from './describe-act';

type JuryCorrection = JuryAct['correction'];

/**
 * What the jury did about riders and still holds, oldest first; empty where it did nothing. Of the statuses of a rider only the present one, and
 * none of a rider who is back in the race. Acts about riders who were removed are left out.
 */
export function juryActs(state: RaceState): readonly JuryAct[] {
  return allSteps(juryActSteps(state));
}

/** The same in steps; the race must not change between them. */
export function* juryActSteps(state: RaceState): Steps<readonly JuryAct[]> {
  const gone = new Set(state.undone);
  const found: JuryAct[] = [];
  for (const { seq, recordedAt, by, reason, act } of state.acts) {
    if (gone.has(seq)) continue;
    yield* eachInSteps(correctionsOf(act), (correction) => {
      const rider = currentRider(state.ledger, correction.rider, correction.riderAt ?? null);
      if (rider === null || !isInForce(state.ledger, seq, rider, correction)) return;
      const message = describeCorrection(state, correction, state.acts.length);
      found.push({ seq, recordedAt, by, rider, correction, reason: reason ?? '', message });
    });
    yield;
  }
  return found;
}

function correctionsOf(act: RaceAct): readonly JuryCorrection[] {
  const all = act.type === 'corrected' ? [act.correction] : act.type === 'settled' ? act.corrections : [];
  return all.filter(isOfJury);
}

const KINDS: ReadonlySet<Correction['kind']> = new Set<JuryKind>(['adjust-time', 'adjust-laps', 'relegate', 'status', 'note']);

function isOfJury(correction: Correction): correction is JuryCorrection {
  return KINDS.has(correction.kind);
}

function isInForce(ledger: Ledger, seq: Seq, rider: RiderId, correction: JuryCorrection): boolean {
  return correction.kind !== 'status' || (correction.status !== 'racing' && statusOf(ledger, rider)?.by === seq);
}
