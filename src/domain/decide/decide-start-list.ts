import type { Decision } from '../model/command';
import type { ListedStart } from '../model/entry';
import { isInstant } from '../model/time';
import type { RaceState } from '../race/race-state';
import { act, refuse, refuseNoChange, refuseValue } from './decision';

/** Decides a start list, taken as one act: refused as a whole where one of its riders is unknown, listed twice or has no time. */
export function decideStartList({ ledger }: RaceState, starts: readonly ListedStart[]): Decision {
  const unknown = starts.find(({ participant }) => !ledger.participants.has(participant));
  if (unknown !== undefined) return refuse({ code: 'unknown-participant', params: { participant: unknown.participant } });
  const listed = new Set(starts.map(({ participant }) => participant));
  if (starts.length === 0 || listed.size < starts.length) return refuseValue({ problem: 'start-list' });
  if (!starts.every(({ at }) => isInstant(at))) return refuseValue({ problem: 'not-a-time', field: 'start' });
  const isKnown = ({ participant, at }: ListedStart) => ledger.ownStarts.get(participant)?.every((own) => own.at === at) === true;
  if (starts.every(isKnown)) return refuseNoChange({ problem: 'start-list' });
  return act({ type: 'start-listed', starts });
}
