import type { RaceRules } from '../../domain/model/rules';
import { rulesFor } from '../../domain/model/terms';
import { between, type EpochMs, type Ms } from '../../domain/model/time';

/** A passing of a rider who takes part. */
export interface Passing {
  readonly bib: string;
  /** When an antenna sees the rider there, or would. */
  readonly at: EpochMs;
  /** Name of the passage; `Line` where the race has no course. */
  readonly passage: string;
  readonly endsLap: boolean;
}

/** What a rider did; passings are in time order. */
export interface Ride {
  readonly bib: string;
  readonly category: string;
  /** From when the time of the rider runs: the own start where that ranks, else the list, the wave or the gun. */
  readonly start: EpochMs;
  /** When the category starts. */
  readonly gun: EpochMs;
  readonly status: 'racing' | 'dnf' | 'dns';
  readonly leftAt: EpochMs | null;
  readonly passings: readonly Passing[];
}

/** The result of a rider as it is in truth. */
export interface TrueResult {
  readonly bib: string;
  readonly category: string;
  readonly status: Ride['status'];
  readonly finished: boolean;
  /** Laps until the finish. */
  readonly laps: number;
  /** Null without a time that ranks. */
  readonly time: Ms | null;
  /** Passages in time order, where the race is one lap of a course; else empty. */
  readonly splits: readonly Pick<Passing, 'passage' | 'at'>[];
  /** The passing that was the finish; null without one. */
  readonly finishedAt: EpochMs | null;
}

/** The results of all rides, by category, best first; who did not finish comes last. Written anew, so that the rules of the station can be checked with it. */
export function trueResults(rides: readonly Ride[], rules: RaceRules): readonly TrueResult[] {
  const categories = [...new Set(rides.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const own = rides.filter((ride) => ride.category === category);
    const done = finishOf(own, rulesFor(rules, category));
    return own.map((ride) => resultOf(ride, done(ride), rulesFor(rules, category))).sort(bestFirst);
  });
}

/** Ends of laps that count. */
function lapEnds({ passings, leftAt }: Ride): readonly EpochMs[] {
  const limit = leftAt ?? Number.POSITIVE_INFINITY;
  return passings.filter(({ endsLap, at }) => endsLap && at <= limit).map(({ at }) => at);
}

/** Finds for the riders of a category the lap with which each finished; null: not yet. */
function finishOf(rides: readonly Ride[], rules: RaceRules): (ride: Ride) => number | null {
  const { finish, totalLaps, duration, lapsAfterTime } = rules;
  if (finish === 'hard-stop') return () => null;
  if (finish === 'laps') return (ride) => (lapEnds(ride).length >= totalLaps ? totalLaps : null);
  const gun = rides[0]?.gun ?? 0;
  const inTime = rides.map((ride) => lapEnds(ride).filter((at) => at < gun + duration).length);
  const leaderLaps = finish === 'with-leader' ? totalLaps : Math.max(0, ...inTime) + 1 + lapsAfterTime;
  const over = Math.min(...rides.map((ride) => lapEnds(ride)[leaderLaps - 1] ?? Number.POSITIVE_INFINITY));
  return (ride) => {
    const lap = lapEnds(ride).findIndex((at) => at >= over) + 1;
    return lap === 0 ? null : lap;
  };
}

function resultOf(ride: Ride, finish: number | null, rules: RaceRules): TrueResult {
  const { bib, category, status } = ride;
  const ends = lapEnds(ride).filter((at) => rules.finish !== 'hard-stop' || at <= ride.gun + rules.duration);
  const laps = finish ?? ends.length;
  const finishedAt = finish === null ? null : (ends[finish - 1] ?? null);
  const time = rules.segments.some(({ counts }) => counts)
    ? segmentsTime(ride, rules)
    : timeOfLast(ride, finishedAt ?? lastSeen(ride, ends, rules));
  return {
    bib,
    category,
    status,
    finished: finish !== null,
    laps,
    time,
    splits: rules.course.length > 0 && rules.totalLaps === 1 ? firstLap(ride) : [],
    finishedAt,
  };
}

/** Of riders on the way the last passage ranks, after a hard stop the last lap. */
function lastSeen({ passings, leftAt }: Ride, ends: readonly EpochMs[], { finish }: RaceRules): EpochMs | undefined {
  if (finish === 'hard-stop') return ends.at(-1);
  return passings.filter(({ at }) => leftAt === null || at <= leftAt).at(-1)?.at;
}

function firstLap({ passings, leftAt }: Ride): TrueResult['splits'] {
  const end = passings.findIndex(({ endsLap }) => endsLap);
  const own = end < 0 ? passings : passings.slice(0, end + 1);
  return own.filter(({ at }) => leftAt === null || at <= leftAt).map(({ passage, at }) => ({ passage, at }));
}

function timeOfLast({ start }: Ride, last: EpochMs | undefined): Ms | null {
  return last === undefined ? null : between(start, last);
}

/** The sum of the segments that count, of a race of one lap; null where none was ridden. */
function segmentsTime({ passings }: Ride, { segments }: RaceRules): Ms | null {
  const at = (name: string) => passings.find(({ passage }) => passage === name)?.at;
  const times = segments.flatMap(({ from, to, counts }) => {
    const [begin, end] = [at(from), at(to)];
    return !counts || begin === undefined || end === undefined ? [] : [end - begin];
  });
  return times.length === 0 ? null : (times.reduce((sum, time) => sum + time, 0) as Ms);
}

function bestFirst(one: TrueResult, other: TrueResult): number {
  const missing = Number(one.status !== 'racing') - Number(other.status !== 'racing');
  const open = Number(other.finished) - Number(one.finished);
  return missing || open || other.laps - one.laps || (one.time ?? 0) - (other.time ?? 0) || Number(one.bib) - Number(other.bib);
}
