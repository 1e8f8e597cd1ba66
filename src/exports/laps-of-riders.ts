import type { RiderId } from '../domain/model/entry';
import type { Standing } from '../domain/model/standing';
import { type EpochMs, type Ms, shownSpan } from '../domain/model/time';
import { NONE, PASSING, type PassingColumns } from '../domain/views/passing-columns';
import type { Results } from './race-results';

/** A lap of a rider. Times are cut to the decimals of the race. */
export interface RiddenLap {
  /** From 1. */
  readonly lap: number;
  /** When it was completed. */
  readonly at: EpochMs;
  /** From the start that ranks to its end. */
  readonly raceTime: Ms;
  /** The same in milliseconds, by which riders are ranked. */
  readonly exactTime: Ms;
  /** The difference of the race times as they are shown, so that laps add up to them; null where it is not known when the lap began. */
  readonly lapTime: Ms | null;
  readonly isInferred: boolean;
  readonly isAfterFinish: boolean;
  /** Who of a relay rode it; empty for everybody else. */
  readonly member: string;
}

/** The laps of a rider, in their order. */
export interface RiddenLaps {
  /** From the start that ranks to the own start; null where the time runs from the own start, or nobody knows of one. */
  readonly toStart: Ms | null;
  readonly laps: readonly RiddenLap[];
}

const NO_LAPS: RiddenLaps = { toStart: null, laps: [] };
const MADE = new WeakMap<PassingColumns, ReadonlyMap<RiderId, RiddenLaps>>();

/** The laps of a rider, also those after the finish; none for who has none. */
export function lapsOf(rider: RiderId, results: Results): RiddenLaps {
  const passings = results.facts?.passings;
  if (passings === undefined) return NO_LAPS;
  const known = MADE.get(passings) ?? lapsByRider(passings, results);
  MADE.set(passings, known);
  return known.get(rider) ?? NO_LAPS;
}

/** The same without those after the finish. */
export function rankedLapsOf(rider: RiderId, results: Results): readonly RiddenLap[] {
  return lapsOf(rider, results).laps.filter(({ isAfterFinish }) => !isAfterFinish);
}

function lapsByRider(passings: PassingColumns, { standings, control }: Results): ReadonlyMap<RiderId, RiddenLaps> {
  const found = new Map<RiderId, { toStart: Ms | null; readonly laps: RiddenLap[] }>();
  const shown = (time: number | undefined): Ms => shownSpan((time ?? 0) as Ms, control.rules.decimals);
  for (let row = 0; row < passings.riders.length; row++) {
    if (passings.passages[row] !== NONE) continue;
    const rider = standings[passings.riders[row] ?? 0]?.rider ?? '';
    const own = found.get(rider) ?? { toStart: null, laps: [] };
    found.set(rider, own);
    const raceTime = shown(passings.times[row]);
    const lap = passings.laps[row] ?? 0;
    if (lap === 0) own.toStart = raceTime;
    else own.laps.push(lapOfRow(passings, row, { lap, raceTime, before: own.laps.at(-1)?.raceTime ?? own.toStart ?? (0 as Ms) }));
  }
  return found;
}

function lapOfRow(
  { ats, times, flags: allFlags, members, memberNames }: PassingColumns,
  row: number,
  { lap, raceTime, before }: { readonly lap: number; readonly raceTime: Ms; readonly before: Ms },
): RiddenLap {
  const flags = allFlags[row] ?? 0;
  return {
    lap,
    at: (ats[row] ?? 0) as EpochMs,
    raceTime,
    exactTime: (times[row] ?? 0) as Ms,
    lapTime: (flags & PASSING.untimedLap) === 0 ? ((raceTime - before) as Ms) : null,
    isInferred: (flags & PASSING.inferred) !== 0,
    isAfterFinish: (flags & PASSING.afterFinish) !== 0,
    member: memberNames[members[row] ?? NONE] ?? '',
  };
}

/** Whether the laps of a rider count among others: not of tags that nobody has, and of riders who are not in the race. */
export function isCounted({ section, status }: Standing): boolean {
  return section !== null && status !== 'dsq' && status !== 'dns';
}

/**
 * The places after each lap, by rider and lap: who completed it in less time, among these riders and those of them who are compared with each
 * other. Equal times share a place. Laps after the finish have none, nor have riders with DSQ.
 */
export function placesByLap(riders: readonly Standing[], results: Results): ReadonlyMap<RiderId, readonly number[]> {
  const places = new Map<RiderId, number[]>();
  const byLap = new Map<string, { readonly rider: RiderId; readonly lap: number; readonly time: Ms }[]>();
  for (const row of riders) {
    if (!isCounted(row)) continue;
    for (const { lap, exactTime: time } of rankedLapsOf(row.rider, results)) {
      const key = `${row.section}/${lap}`;
      const known = byLap.get(key);
      if (known === undefined) byLap.set(key, [{ rider: row.rider, lap, time }]);
      else known.push({ rider: row.rider, lap, time });
    }
  }
  for (const level of byLap.values()) {
    level.sort((one, other) => one.time - other.time);
    let place = 0;
    level.forEach(({ rider, lap, time }, index) => {
      if (index === 0 || time !== level[index - 1]?.time) place = index + 1;
      const own = places.get(rider) ?? [];
      own[lap - 1] = place;
      places.set(rider, own);
    });
  }
  return places;
}
