import { missedEnds } from '../laps/lap-holes';
import { lapCount, lapEnd, lapTime, refOfLap } from '../laps/laps';
import { type Rider, seqOfRef } from '../laps/rider';
import type { Ledger } from '../ledger/ledger';
import type { RiderId } from '../model/entry';
import type { Standing } from '../model/standing';
import type { Ms } from '../model/time';
import type { SuspectedLap } from '../model/views';
import { type RaceState, standings, standingsSteps } from '../race/race-state';
import { allSteps, eachInSteps, type Steps, sortSteps } from '../steps';

/** With fewer laps the median says too little about a rider. */
const MIN_LAPS = 3;
/** How far from a whole number of laps a long lap may be (rule 7). */
const BELOW = 0.15;
const ABOVE = 0.2;

/**
 * Laps of all riders that look like 2, 3 or 4 (rule 7), by their length or by passages on the way that were read once more, in order of the passings that completed them. Laps after the finish are left
 * out, and so are laps that the timekeeper confirmed, as long as they begin and end as they did then.
 */
export function suspectedLaps(state: RaceState): readonly SuspectedLap[] {
  return allSteps(suspectedLapSteps(state));
}

/** The same in steps; the race must not change between them. */
export function* suspectedLapSteps(state: RaceState): Steps<readonly SuspectedLap[]> {
  const found: SuspectedLap[] = [];
  yield* eachInSteps(yield* standingsSteps(state), (row) => {
    for (const lap of suspectedOfRow(state, row)) found.push(lap);
  });
  return yield* sortSteps(found, (one, other) => one.to - other.to || one.seq - other.seq);
}

/** The same of one rider, in the order of the laps; empty for an unknown one. */
export function suspectedLapsOf(state: RaceState, rider: RiderId): readonly SuspectedLap[] {
  const row = standings(state).find((one) => one.rider === rider);
  return row === undefined ? [] : suspectedOfRow(state, row);
}

function suspectedOfRow({ riders, ledger }: RaceState, { rider, rankedLaps }: Standing): readonly SuspectedLap[] {
  const known = riders.get(rider);
  return known === undefined ? [] : keptSuspectedOf(known, rankedLaps).filter((lap) => !isConfirmed(ledger, lap));
}

/** What was found of a rider; reads only ever add to a track, and every act about a rider makes a new one. */
const FOUND = new WeakMap<Rider, { readonly reads: number; readonly laps: number; readonly suspected: readonly SuspectedLap[] }>();

/** The list is asked for again and again while few riders are read, and the laps of a whole race are many. */
function keptSuspectedOf(rider: Rider, laps: number): readonly SuspectedLap[] {
  const reads = rider.track.times.length;
  const known = FOUND.get(rider);
  if (known !== undefined && known.reads === reads && known.laps === laps) return known.suspected;
  const suspected = suspectedOf(rider, laps);
  FOUND.set(rider, { reads, laps, suspected });
  return suspected;
}

function suspectedOf(rider: Rider, laps: number): readonly SuspectedLap[] {
  const { track, context } = rider;
  const upTo = Math.min(laps, lapCount(track));
  const times = Array.from({ length: upTo }, (_, index) => lapTime(track, index + 1, context));
  const known = lowerMedian(times.filter((time) => time !== null));
  return times.flatMap((time, index) => {
    if (time === null) return [];
    const lap = index + 1;
    const missed = missedEnds(track, context, lap);
    const looksLike = missed.length > 0 ? lapsWith(missed.length) : known === null ? null : lapsIn(time / known);
    if (looksLike === null) return [];
    const to = lapEnd(track, lap);
    const [first] = missed;
    const hole = first === undefined ? null : { passage: context.course?.endName ?? '', ...first };
    const median = known ?? (Math.trunc(time / looksLike) as Ms);
    const seq = seqOfRef(context, refOfLap(track, lap));
    return [{ rider: rider.id, seq, from: (to - time) as typeof to, to, looksLike, median, hole }];
  });
}

function lapsWith(missedEnd: number): 2 | 3 | 4 {
  return missedEnd === 1 ? 2 : missedEnd === 2 ? 3 : 4;
}

function isConfirmed({ confirmedLaps }: Ledger, { seq, from, to }: SuspectedLap): boolean {
  return confirmedLaps.get(seq)?.some((lap) => lap.from === from && lap.to === to) === true;
}

/**
 * The median; for an even number of laps the lower of the two middle ones, because a missed read must not raise it. Null below `MIN_LAPS`.
 */
function lowerMedian(times: readonly Ms[]): Ms | null {
  if (times.length < MIN_LAPS) return null;
  const median = [...times].sort((one, other) => one - other)[(times.length - 1) >> 1];
  return median === undefined || median <= 0 ? null : median;
}

function lapsIn(ratio: number): 2 | 3 | 4 | null {
  return ([2, 3, 4] as const).find((laps) => ratio >= laps - BELOW && ratio <= laps + ABOVE) ?? null;
}
