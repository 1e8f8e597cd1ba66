import type { Entry } from '../model/entry';
import type { RaceChange } from '../model/views';
import { evolveAct } from './evolve-act';
import { evolveRead } from './evolve-read';
import type { RaceState } from './race-state';

/**
 * Applies one entry to a race and returns its changes. Entries come in order of `seq`, each once; the same entries give the same
 * state. The state is changed in place (see `RaceState`). Nothing is refused here: a refused command never becomes an entry.
 */
export function evolve(state: RaceState, entry: Entry): RaceChange {
  state.lastSeq = entry.seq;
  return entry.type === 'read' ? evolveRead(state, entry) : evolveAct(state, entry);
}
