import type { Decision } from '../model/command';
import type { ListedParticipant } from '../model/roster';
import type { PlannedParticipant } from '../model/views';
import type { RaceState } from '../race/race-state';
import { act, refuse } from './decision';
import { planImport } from './roster-import';

/** A list is taken as a whole or refused as a whole, as one act that can be undone. */
export function decideImport(state: RaceState, list: readonly ListedParticipant[]): Decision {
  const planned = planImport(state, list);
  const refused = planned.filter(({ outcome }) => outcome === 'refused');
  if (refused.length > 0) return refuse('list-refused', sayRefused(refused));
  const imported = planned.flatMap(({ outcome, participant, details, given, lost }) =>
    participant === null || outcome === 'unchanged' ? [] : [{ participant, isNew: outcome === 'added', details, tags: given, lost }],
  );
  if (imported.length === 0) return refuse('no-change', 'Everybody in the list is registered already, as the list says.');
  return act({ type: 'participants-imported', participants: imported });
}

function sayRefused(refused: readonly PlannedParticipant[]): string {
  const [first] = refused;
  const count = refused.length === 1 ? 'One line of the list cannot be taken' : `${refused.length} lines of the list cannot be taken`;
  return `${count}, so nothing was. Line ${first?.line}: ${first?.sentence}`;
}
