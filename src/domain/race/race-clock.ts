import { isNeutral, momentAfter, raceTime } from '../laps/race-time';
import type { FinishRule } from '../model/category-terms';
import type { RaceRules } from '../model/rules';
import type { PlacedStanding, Standing } from '../model/standing';
import { rulesFor } from '../model/terms';
import { between, type EpochMs, HOUR, type Ms } from '../model/time';
import type { RaceControl } from '../model/views';
import { lastWaveStart, waveStart } from '../model/wave-start';

/**
 * Where a race is at a moment: its phase, its clock and what is left of it. Every part of the station asks here, so that screens,
 * readers and the desktop window agree. Nothing reads a clock: `now` is the station's clock, given by the caller.
 */

/** The times and rules that decide it. `RaceControl` has them all; a screen makes them from what the station sent. */
export interface RaceTimes extends Pick<RaceControl, 'startAt' | 'gunSet' | 'waveStarts' | 'stopAt' | 'neutralisations'> {
  readonly rules: Pick<RaceRules, 'waves' | 'terms' | 'finish' | 'duration' | 'totalLaps' | 'lapsAfterTime' | 'countsBeforeGun'>;
}

/** What the phase needs to know of a rider. */
export type RiderProgress = Pick<Standing, 'category' | 'laps' | 'status' | 'finished' | 'lastPassAt' | 'ownStartAt' | 'section'>;

/** Where a race is at a moment; see `racePhase`. */
export type RacePhase = 'not-started' | 'counting-down' | 'running' | 'stopped' | 'settled';

/** Time without a counted passing after which an unstopped race is settled: longer than a lap of almost any race, shorter than a night. */
export const QUIET_LIMIT_MS = (6 * HOUR) as Ms;

/**
 * The phase of a race. The first that holds:
 * - `stopped`: passings no longer count, because the race was stopped or the hard stop of its last wave or rider has come (rule 14);
 * - `not-started`: the gun is not set, and no rider has an own start or has completed a lap;
 * - `counting-down`: the gun is set to a later time; without a gun, the first own start is ahead (rule 26);
 * - `settled`: the race was not stopped, but no more passings are expected. Its last wave and rider have started, and either everybody who is
 *   ranked has finished or has a status other than racing, or `QUIET_LIMIT_MS` passed since the last counted passing, the start of the last
 *   wave and the end of the time that the race lasts. A further lap makes the race run again;
 * - `running`: everything else. Without a gun a race runs from its first lap.
 * `riders` are in any order; unknown tags with laps are riders, too.
 */
export function racePhase(race: RaceTimes, riders: readonly RiderProgress[], now: EpochMs): RacePhase {
  if (endOf(race, riders, null) <= now) return 'stopped';
  const begin = beginOf(race, riders, null);
  if (begin === null) return 'not-started';
  if (begin > now) return 'counting-down';
  return isSettled(race, riders, now) ? 'settled' : 'running';
}

/**
 * Milliseconds on the race clock: negative before the gun, 0 while the race has not started, and still after the stop or the hard stop, and
 * while the race is neutralised. With a category its own clock, which runs from the start of its wave; with null that of the race. Without a gun
 * it runs from the first own start.
 */
export function raceClock(
  race: RaceTimes,
  riders: readonly RiderProgress[],
  at: { readonly now: EpochMs; readonly of: string | null },
): Ms {
  const begin = beginOf(race, riders, at.of);
  if (begin === null) return 0 as Ms;
  const now = Math.min(at.now, endOf(race, riders, at.of)) as EpochMs;
  return now < begin ? between(begin, now) : raceTime(race, begin, now);
}

/** When the race or a category begins: with the gun or the wave; without a gun with the first own start, else with the first lap. */
function beginOf(race: RaceTimes, riders: readonly RiderProgress[], category: string | null): EpochMs | null {
  return startedAt(race, riders, category) ?? (hasLaps(riders) ? startOf(race, category) : null);
}

/** When people started the race or a category: by the gun or the wave, without a gun by the first own start (rule 26); null where nobody did. */
export function startedAt(race: RaceTimes, riders: readonly RiderProgress[], category: string | null): EpochMs | null {
  if (race.gunSet) return startOf(race, category);
  const first = riders.reduce((earliest, rider) => Math.min(earliest, startIn(rider, category) ?? earliest), Number.POSITIVE_INFINITY);
  return first < Number.POSITIVE_INFINITY ? (first as EpochMs) : null;
}

/** `countsUntil`, with the hard stop of riders who start later than all waves; with null of the whole race. */
export function endOf(race: RaceTimes, riders: readonly RiderProgress[], category: string | null): number {
  const end = countsUntil(race, category);
  if (race.stopAt !== null || end === Number.POSITIVE_INFINITY) return end;
  return riders.reduce((latest, rider) => {
    const start = startIn(rider, category) ?? Number.NEGATIVE_INFINITY;
    return Math.max(latest, start + rulesFor(race.rules, rider.category).duration);
  }, end);
}

/** The own start of a rider of a category, or of any where it is null; null for other riders and those without one. */
function startIn(rider: RiderProgress, category: string | null): EpochMs | null {
  return category === null || rider.category === category ? rider.ownStartAt : null;
}

/** Whether a race that runs is neutralised at a moment: its clock stands, and nothing counts (rule 30). */
export function isNeutralised(race: RaceTimes, now: EpochMs): boolean {
  return countsUntil(race, null) > now && isNeutral(race, now);
}

/** When riders of a category start (rule 8); with null the gun of the race. */
export function startOf(race: RaceTimes, category: string | null): EpochMs {
  return category === null ? race.startAt : waveStart(race, category);
}

/**
 * When passings of a category (null: the one that starts last) no longer count: at the stop or the hard stop, whichever is first.
 * Infinity when no stop is known.
 */
export function countsUntil(race: RaceTimes, category: string | null): number {
  if (category === null) return Math.max(...categoriesWithRules(race).map((one) => countsUntil(race, one)));
  const stop = race.stopAt ?? Number.POSITIVE_INFINITY;
  const { finish, duration } = rulesFor(race.rules, category);
  return finish === 'hard-stop' ? Math.min(stop, momentAfter(race, waveStart(race, category), duration)) : stop;
}

/** Every category with a start or rules of its own, and the one without a name for all others. */
function categoriesWithRules({ rules }: RaceTimes): readonly string[] {
  return ['', ...rules.waves.flatMap(({ categories }) => categories), ...rules.terms.map(({ category }) => category)];
}

/**
 * How long until the time of the race, or of a category, is up; 0 from then on. The whole duration before the start. It no longer
 * changes after a stop. Null where laps end the race.
 */
export function timeLeft(
  race: RaceTimes,
  riders: readonly RiderProgress[],
  at: { readonly now: EpochMs; readonly of: string | null },
): Ms | null {
  const { finish, duration } = rulesFor(race.rules, at.of ?? '');
  if (!isOverTime(finish)) return null;
  return Math.max(0, duration - Math.max(0, raceClock(race, riders, at))) as Ms;
}

/** Laps that the leader of a category still has to ride. */
export interface LapsToGo {
  /** Empty for riders without a category. */
  readonly category: string;
  /** 0 once the leader has finished. Null where no lap ends the race (`hard-stop`). */
  readonly laps: number | null;
}

/**
 * The laps to go of each category that has a leader, in the order of the leaders. Every category has its own, because a wave that
 * overtakes another must not turn the other's lap counter. `placed` is the table in ranking order. Where the time ends the race
 * (`after-time`), the leader's last lap follows from the most laps that any racing rider of the category completed in time (rule 13).
 * Tags without a participant are left out, unless there is nothing else.
 */
export function lapsToGo({ rules }: RaceTimes, table: readonly PlacedStanding[]): readonly LapsToGo[] {
  const registered = table.filter(({ participant }) => participant !== null);
  const placed = registered.length > 0 ? registered : table;
  const inTime = mostLapsInTime(placed);
  return leaders(placed).map(({ category, finished, rankedLaps }) => {
    const last = lastLap(rulesFor(rules, category), inTime.get(category) ?? 0);
    return { category, laps: last === null ? null : finished ? 0 : Math.max(0, last - rankedLaps) };
  });
}

/** The lap with which the leader of a category finishes; null where no lap ends the race. */
function lastLap({ finish, totalLaps, lapsAfterTime }: RaceTimes['rules'], lapsInTime: number): number | null {
  switch (finish) {
    case 'laps':
    case 'with-leader':
      return totalLaps;
    case 'after-time':
      return lapsInTime + 1 + lapsAfterTime;
    case 'hard-stop':
      return null;
  }
}

function mostLapsInTime(placed: readonly PlacedStanding[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { category, status, lapsInTime } of placed) {
    if (status === 'racing') most.set(category, Math.max(most.get(category) ?? 0, lapsInTime ?? 0));
  }
  return most;
}

/** The first of each category that has a place. */
function leaders(placed: readonly PlacedStanding[]): readonly PlacedStanding[] {
  const first = new Map<string, PlacedStanding>();
  for (const row of placed) if (row.place !== null && !first.has(row.category)) first.set(row.category, row);
  return [...first.values()];
}

function isSettled(race: RaceTimes, riders: readonly RiderProgress[], now: EpochMs): boolean {
  const lastStart = riders.reduce((latest, { ownStartAt }) => Math.max(latest, ownStartAt ?? 0), lastWaveStart(race) as number);
  if (lastStart > now) return false;
  const field = riders.filter(({ section }) => section !== null);
  if (field.length > 0 && field.every(({ finished, status }) => finished || status !== 'racing')) return true;
  const ends = categoriesWithRules(race).map((category) => {
    const { finish, duration } = rulesFor(race.rules, category);
    const start = waveStart(race, category);
    return isOverTime(finish) ? momentAfter(race, start, duration) : start;
  });
  const end = Math.max(lastStart, ...ends);
  const lastPassing = riders.reduce((latest, { lastPassAt }) => Math.max(latest, lastPassAt ?? 0), 0);
  return now - Math.max(end, lastPassing) > QUIET_LIMIT_MS;
}

function isOverTime(finish: FinishRule): boolean {
  return finish === 'after-time' || finish === 'hard-stop';
}

function hasLaps(riders: readonly RiderProgress[]): boolean {
  return riders.some(({ laps }) => laps > 0);
}
