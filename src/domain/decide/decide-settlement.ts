import type { Decision } from '../model/command';
import type { Correction } from '../model/entry';
import { describeRider } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import { proposals } from '../views/settlement';
import { decideCorrection } from './decide-correction';
import { act, refuse, refuseValue } from './decision';

/** Decides to take proposals for settling the race: all of them as one act, or none where one does not hold any more. */
export function decideSettlement(state: RaceState, take: readonly string[]): Decision {
  const open = new Map(proposals(state).map((proposal) => [proposal.id, proposal]));
  const corrections: Correction[] = [];
  for (const id of new Set(take)) {
    const proposal = open.get(id);
    if (proposal === undefined) return refuse({ code: 'proposal-gone', params: { proposal: id } });
    if (proposal.correction === null) return refuseValue({ problem: 'decided-by-hand', rider: describeRider(state, proposal.rider) });
    const decision = decideCorrection(state, proposal.correction);
    if (!decision.ok) return decision;
    if (decision.act.type === 'corrected') corrections.push(decision.act.correction);
  }
  return corrections.length === 0 ? refuseValue({ problem: 'nothing-taken' }) : act({ type: 'settled', corrections });
}
