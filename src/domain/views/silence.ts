import { type EpochMs, SECOND } from '../model/time';
import type { ExpectedRider, Silence } from '../model/views';
import type { RaceState } from '../race/race-state';
import { allSteps } from '../steps';
import { expectedRiders } from './expected';

/** So many riders, due this close together, do not all stop on the same lap. */
const SEVERAL = 3;
const TOGETHER_MS = 20 * SECOND;
const SILENT_MS = 60 * SECOND;

/**
 * Whether the line is silent at a moment of the station's clock (rule 32): three riders or more were due within 20 s, and in the minute
 * since the first of them nothing was read. Null while it is not; it ends with the next read of any tag.
 */
export function silence(state: RaceState, now: EpochMs): Silence | null {
  const since = state.log.receivedAts.last;
  if (since === null || now - since < SILENT_MS) return null;
  const due = allSteps(expectedRiders(state, now)).filter(({ dueAt }) => dueAt > since && dueAt <= now);
  return due.some((_, index) => isSilentBunch(due, index, now)) ? { since, riders: due.length } : null;
}

/** `due` is in order of time. */
function isSilentBunch(due: readonly ExpectedRider[], index: number, now: EpochMs): boolean {
  const first = due[index];
  const last = due[index + SEVERAL - 1];
  return first !== undefined && last !== undefined && last.dueAt - first.dueAt <= TOGETHER_MS && now - first.dueAt >= SILENT_MS;
}
