import type { Entry } from './entry';
import { foldAct } from './fold-act';
import { foldRead } from './fold-read';
import type { RaceState } from './race-state';
import type { RaceChange } from './views';

/**
 * Folds one entry into a race and says what it changed. Entries come in order of `seq`, each once; the same entries give the same
 * state. The state is changed in place and belongs to its folder (see `RaceState`). Nothing can be refused here: what was refused is
 * no entry.
 */
export function evolve(state: RaceState, entry: Entry): RaceChange {
  state.lastSeq = entry.seq;
  return entry.type === 'read' ? foldRead(state, entry) : foldAct(state, entry);
}
