import { sentenceOfAct } from './audit-sentences';
import { isUndoable } from './decide-undo';
import type { RaceState } from './race-state';
import type { AuditedAct } from './views';

/** Everything the timekeeper did, oldest first, with whether it still holds; begins with the creation of the race. */
export function audit(state: RaceState): readonly AuditedAct[] {
  const undone = new Set(state.undone);
  return state.acts.map((entry, index) => ({
    ...entry,
    undone: undone.has(entry.seq),
    sentence: sentenceOfAct(state, index),
    undoable: isUndoable(entry.act) && !undone.has(entry.seq),
  }));
}
