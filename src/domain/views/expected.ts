import { lapCount, lapTime } from '../laps/laps';
import { endedBy, momentAfter, raceTime } from '../laps/race-time';
import type { Rider } from '../laps/rider';
import type { Standing } from '../model/standing';
import type { EpochMs, Ms } from '../model/time';
import type { ExpectedRider } from '../model/views';
import { type RaceState, standingsSteps } from '../race/race-state';
import { eachInSteps, type Steps, sortSteps } from '../steps';
import { whereabouts } from './field';

/** More laps would say less about how fast a rider is now. */
const LAST_LAPS = 5;
/** So many times their lap after the last passage a rider is late, and missing. */
const LATE_RATIO = 1.4;
const MISSING_RATIO = 2;

/**
 * The registered riders who are out on the course at a moment of the station's clock, with the moment at which each should pass next
 * (rule 32); earliest first. Left out are riders of whom nothing is known yet: without a lap of their own, in a category where nobody has
 * one. Pure: nothing here is a crossing, and none follows from it. In steps: the race must not change between them.
 */
export function* expectedRiders(state: RaceState, now: EpochMs): Steps<readonly ExpectedRider[]> {
  const out = yield* ridersOut(state, now);
  const firstLaps = out.some(({ standing }) => standing.laps === 0) ? yield* firstLapsByCategory(state) : new Map<string, Ms>();
  const expected: ExpectedRider[] = [];
  yield* eachInSteps(out, ({ rider, standing }) => {
    const pace = ownPace(rider) ?? firstLaps.get(standing.category) ?? null;
    if (pace === null || pace <= 0) return;
    const from = standing.lastPassAt ?? standing.chipStartAt ?? rider.context.startAt;
    const { rider: id, bib } = standing;
    const dueAt = momentAfter(endedBy(rider.context, now), from, pace);
    expected.push({ rider: id, bib, dueAt, state: stateOf(raceTime(rider.context, from, now) / pace) });
  });
  return yield* sortSteps(expected, (one, other) => one.dueAt - other.dueAt);
}

interface RiderOut {
  readonly rider: Rider;
  readonly standing: Standing;
}

/** The registered riders who are out on the course at a moment, in the order of the table. In steps: the race must not change between them. */
export function* ridersOut(state: RaceState, now: EpochMs): Steps<readonly RiderOut[]> {
  const found: RiderOut[] = [];
  yield* eachInSteps(yield* standingsSteps(state), (standing) => {
    const rider = state.riders.get(standing.rider);
    if (rider === undefined || standing.participant === null) return;
    if (whereabouts(standing, rider, now) === 'out') found.push({ rider, standing });
  });
  return found;
}

function stateOf(laps: number): ExpectedRider['state'] {
  if (laps >= MISSING_RATIO) return 'missing';
  return laps >= LATE_RATIO ? 'late' : 'due';
}

/** How long the next lap of a rider should take: the median of the last ones; null before the first. */
function ownPace({ track, context }: Rider): Ms | null {
  const laps = lapCount(track);
  const times: Ms[] = [];
  for (let lap = Math.max(1, laps - LAST_LAPS + 1); lap <= laps; lap++) {
    const time = lapTime(track, lap, context);
    if (time !== null) times.push(lap === 1 ? asLaterLap(time, context.rules) : time);
  }
  return median(times);
}

/** Lap 1 where it has another length: as long as a later lap of the same speed. */
export function asLaterLap(time: Ms, { lapDistance, firstLapDistance }: Rider['context']['rules']): Ms {
  if (lapDistance === null || firstLapDistance === null) return time;
  return Math.round((time * lapDistance) / firstLapDistance) as Ms;
}

/** The median time of lap 1 in each category where somebody has one. */
function* firstLapsByCategory(state: RaceState): Steps<ReadonlyMap<string, Ms>> {
  const times = new Map<string, Ms[]>();
  yield* eachInSteps(yield* standingsSteps(state), ({ rider, participant, category, laps }) => {
    const known = state.riders.get(rider);
    const time = participant === null || laps === 0 || known === undefined ? null : lapTime(known.track, 1, known.context);
    if (time === null) return;
    const others = times.get(category);
    if (others === undefined) times.set(category, [time]);
    else others.push(time);
  });
  return new Map(
    [...times].flatMap(([category, all]) => {
      const middle = median(all);
      return middle === null ? [] : [[category, middle] as const];
    }),
  );
}

/** Of an even number the lower of the two in the middle, because a missed read makes laps longer. */
function median(times: readonly Ms[]): Ms | null {
  return [...times].sort((one, other) => one - other)[(times.length - 1) >> 1] ?? null;
}
