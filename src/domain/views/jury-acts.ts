import { currentRider } from '../ledger/passing-overrides';
import type { Correction } from '../model/entry';
import type { JuryAct, JuryKind } from '../model/views';
import type { RaceState } from '../race/race-state';

/** What the jury did about riders and still holds, oldest first; empty where it did nothing. Acts about riders who were removed are left out. */
export function juryActs({ acts, undone, ledger }: RaceState): readonly JuryAct[] {
  const gone = new Set(undone);
  return acts.flatMap(({ seq, act, reason }) => {
    if (act.type !== 'corrected' || gone.has(seq)) return [];
    const { correction } = act;
    if (!isOfJury(correction)) return [];
    const rider = currentRider(ledger, correction.rider, correction.riderAt ?? null);
    return rider === null ? [] : [{ seq, rider, correction, reason: reason ?? '' }];
  });
}

function isOfJury(correction: Correction): correction is Extract<Correction, { readonly kind: JuryKind }> {
  return ['adjust-time', 'adjust-laps', 'relegate', 'note'].includes(correction.kind);
}
