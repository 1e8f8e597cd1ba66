import { lapCount, lapTime } from '../laps/laps';
import type { Rider } from '../laps/rider';
import type { Ms } from '../model/time';
import type { ShortFirstLaps } from '../model/views';
import { type RaceState, standings } from '../race/race-state';
import { asLaterLap } from './expected';

/** No start loop is so much shorter than a lap without its length being known. */
const RATIO = 4;
/** A single rider may have turned back. */
const SEVERAL = 3;

/**
 * First laps that riders hardly rode (rule 9a): they stood behind the line when the race was started, and their crossing of it was taken for a
 * lap. Null unless it is so for most of the registered riders who have a later lap, and for several of them; also where the first passing is
 * the start, and on a course with passages.
 */
export function shortFirstLaps(state: RaceState): ShortFirstLaps | null {
  let ridden = 0;
  const short: Laps[] = [];
  for (const { rider, participant, laps } of standings(state)) {
    const known = participant === null || laps < 2 ? undefined : state.riders.get(rider);
    if (known === undefined) continue;
    ridden += 1;
    const found = shortLaps(known);
    if (found !== null) short.push(found);
  }
  if (short.length < SEVERAL || short.length * 2 < ridden) return null;
  const [longest, later] = [Math.max(...short.map(({ first }) => first)), Math.min(...short.map(({ shortest }) => shortest))];
  return { riders: short.length, longest: longest as Ms, later: later as Ms };
}

interface Laps {
  readonly first: Ms;
  /** Of the later ones. */
  readonly shortest: Ms;
}

/** The first lap and the shortest later one; null unless the first is far too short. */
function shortLaps({ track, context }: Rider): Laps | null {
  if (context.course !== null || context.rules.firstCrossing !== 'completes-lap-1') return null;
  const first = lapTime(track, 1, context);
  if (first === null) return null;
  let shortest = Number.POSITIVE_INFINITY;
  for (let lap = 2; lap <= lapCount(track); lap += 1) {
    shortest = Math.min(shortest, lapTime(track, lap, context) ?? shortest);
    // Most races are seen to be right by their second lap.
    if (asLaterLap(first, context.rules) * RATIO > shortest) return null;
  }
  return Number.isFinite(shortest) ? { first, shortest: shortest as Ms } : null;
}
