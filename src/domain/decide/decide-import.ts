import type { Decision } from '../model/command';
import { changedDetails, NO_DETAILS } from '../model/roster';
import type { PlannedParticipant } from '../model/views';
import { act, refuse, refuseNoChange } from './decision';

/** Imports a planned list as a whole, as one act that can be undone, or refuses it as a whole. */
export function decideImport(planned: readonly PlannedParticipant[]): Decision {
  const refused = planned.flatMap(({ line, refusal }) => (refusal === null ? [] : [{ line, refusal }]));
  const [first] = refused;
  if (first !== undefined) return refuse({ code: 'list-refused', params: { lines: refused.length, ...first } });
  const imported = planned.flatMap(({ outcome, participant, details, before, given, lost, startAt }) => {
    if (participant === null || outcome === 'unchanged') return [];
    const changed = changedDetails(before ?? NO_DETAILS, details);
    return [{ participant, isNew: outcome === 'added', details: changed, tags: given, lost, ...(startAt === null ? {} : { startAt }) }];
  });
  if (imported.length === 0) return refuseNoChange({ problem: 'list' });
  return act({ type: 'participants-imported', participants: imported });
}
