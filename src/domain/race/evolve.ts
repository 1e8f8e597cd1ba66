import type { Entry } from '../model/entry';
import type { RaceChange } from '../model/views';
import { allSteps } from '../steps';
import { evolveAct } from './evolve-act';
import { evolveRead } from './evolve-read';
import type { RaceState } from './race-state';

/**
 * Applies one entry to a race and returns its changes. Entries come in order of `seq`, each once; the same entries give the same
 * state. The state is changed in place (see `RaceState`). Nothing is refused here: a refused command never becomes an entry. Without
 * `wantsLaps` the laps of a read are not described: a race that is opened folds in millions of them that nobody asks for.
 */
export function evolve(state: RaceState, entry: Entry, wantsLaps = true): RaceChange {
  if (entry.type === 'act') return allSteps(evolveAct(state, entry));
  state.lastSeq = entry.seq;
  return evolveRead(state, entry, wantsLaps);
}
