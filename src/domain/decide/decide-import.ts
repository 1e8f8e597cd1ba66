import type { Decision } from '../model/command';
import type { ListedParticipant } from '../model/listed-participant';
import { changedDetails } from '../model/roster';
import type { RaceState } from '../race/race-state';
import { act, refuse, refuseNoChange } from './decision';
import { planImport } from './roster-import';

/** Imports a list as a whole, as one act that can be undone, or refuses it as a whole. */
export function decideImport(state: RaceState, list: readonly ListedParticipant[]): Decision {
  const planned = planImport(state, list);
  const refused = planned.flatMap(({ line, refusal }) => (refusal === null ? [] : [{ line, refusal }]));
  const [first] = refused;
  if (first !== undefined) return refuse({ code: 'list-refused', params: { lines: refused.length, ...first } });
  const imported = planned.flatMap(({ outcome, participant, details, before, given, lost }) => {
    if (participant === null || outcome === 'unchanged') return [];
    const changed = before === null ? details : changedDetails(before, details);
    return [{ participant, isNew: outcome === 'added', details: changed, tags: given, lost }];
  });
  if (imported.length === 0) return refuseNoChange({ problem: 'list' });
  return act({ type: 'participants-imported', participants: imported });
}
