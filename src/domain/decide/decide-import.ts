import type { Decision } from '../model/command';
import type { ImportedParticipant } from '../model/entry';
import { changedDetails, NO_DETAILS } from '../model/roster';
import type { PlannedParticipant } from '../model/views';
import { eachInSteps, type Steps } from '../steps';
import { act, refuse, refuseNoChange } from './decision';

/** Imports a planned list as a whole, as one act that can be undone, or refuses it as a whole. */
export function* decideImport(planned: readonly PlannedParticipant[]): Steps<Decision> {
  const refused = planned.flatMap(({ line, refusal }) => (refusal === null ? [] : [{ line, refusal }]));
  const [first] = refused;
  if (first !== undefined) return refuse({ code: 'list-refused', params: { lines: refused.length, ...first } });
  const imported: ImportedParticipant[] = [];
  yield* eachInSteps(planned, ({ outcome, participant, details, before, given, lost, startAt }) => {
    if (participant === null || outcome === 'unchanged') return;
    const changed = changedDetails(before ?? NO_DETAILS, details);
    imported.push({
      participant,
      isNew: outcome === 'added',
      details: changed,
      tags: given,
      lost,
      ...(startAt === null ? {} : { startAt }),
    });
  });
  if (imported.length === 0) return refuseNoChange({ problem: 'list' });
  return act({ type: 'participants-imported', participants: imported });
}
