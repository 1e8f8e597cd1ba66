import { statusOf } from '../laps/rider';
import type { Ledger } from '../ledger/ledger';
import { currentRider } from '../ledger/passing-overrides';
import type { Correction, RaceAct, RiderId, Seq } from '../model/entry';
import type { JuryAct, JuryKind } from '../model/views';
import type { RaceState } from '../race/race-state';
import { describeCorrection } from './describe-act';

type JuryCorrection = JuryAct['correction'];

/**
 * What the jury did about riders and still holds, oldest first; empty where it did nothing. Of the statuses of a rider only the present one, and
 * none of a rider who is back in the race. Acts about riders who were removed are left out.
 */
export function juryActs(state: RaceState): readonly JuryAct[] {
  const gone = new Set(state.undone);
  return state.acts.flatMap(({ seq, recordedAt, by, reason, act }) => {
    if (gone.has(seq)) return [];
    return correctionsOf(act).flatMap((correction): readonly JuryAct[] => {
      const rider = currentRider(state.ledger, correction.rider, correction.riderAt ?? null);
      if (rider === null || !isInForce(state.ledger, seq, rider, correction)) return [];
      return [
        { seq, recordedAt, by, rider, correction, reason: reason ?? '', message: describeCorrection(state, correction, state.acts.length) },
      ];
    });
  });
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
