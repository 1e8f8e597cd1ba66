import { type ActEntry, isUndoable, type Seq } from '../model/entry';
import type { AuditedAct } from '../model/views';
import { indexOfAct, indexOfActSince, type RaceState } from '../race/race-state';
import { allSteps, type Steps } from '../steps';
import { describeAct } from './describe-act';

/** Everything the timekeeper did, oldest first, with whether it still holds; begins with the creation of the race. */
export function audit(state: RaceState): readonly AuditedAct[] {
  return allSteps(auditSteps(state));
}

/** The same in steps; the race must not change between them. */
export function* auditSteps(state: RaceState): Steps<readonly AuditedAct[]> {
  const undone = new Set(state.undone);
  const trail: AuditedAct[] = [];
  for (const [index, entry] of state.acts.entries()) {
    trail.push(audited(state, { entry, index, undone: undone.has(entry.seq) }));
    yield;
  }
  return trail;
}

/** The acts stored after `seq`, also undone ones, oldest first, at most `limit`. */
export function actsSince(state: RaceState, seq: Seq, limit: number): readonly ActEntry[] {
  const first = indexOfActSince(state, seq + 1);
  return state.acts.slice(first, first + limit);
}

/** One act as in the whole trail; null for any other entry. */
export function auditOfAct(state: RaceState, seq: Seq): AuditedAct | null {
  const index = indexOfAct(state, seq);
  const entry = state.acts[index];
  return entry === undefined ? null : audited(state, { entry, index, undone: state.undone.includes(seq) });
}

interface PlacedAct {
  readonly entry: ActEntry;
  /** Its place among all acts. */
  readonly index: number;
  readonly undone: boolean;
}

function audited(state: RaceState, { entry, index, undone }: PlacedAct): AuditedAct {
  return { ...entry, undone, message: describeAct(state, entry, index), undoable: isUndoable(entry.act) && !undone };
}
