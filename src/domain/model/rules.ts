import type { RulesProblemMessage } from './rules-problem.messages';
import { DAY, MINUTE, type Ms } from './time';
import { sameWaves, type Wave, wavesProblem } from './waves';

/** When a race ends for its riders (rules 11 to 14). */
export type FinishRule =
  /** Each finishes on completing `totalLaps`. */
  | 'laps'
  /** The leader of a category completes `totalLaps`; everyone else in it finishes at their own first crossing at or after that moment. */
  | 'with-leader'
  /** The leader of a category has `lapsAfterTime` laps to go from their first crossing at or after `duration`; everyone else as above. */
  | 'after-time'
  /** Crossings later than `duration` do not count, and nobody finishes: laps rank, then the time of the last crossing that counts. */
  | 'hard-stop';

/** What the first crossing after the gun means (rule 9). */
export type FirstCrossing = 'completes-lap-1' | 'is-the-start';

/** Which read of one crossing gives its time (rule 4). */
export type CrossingTime = 'first' | 'strongest' | 'last';

/** Which clock ranks (rule 17): from one's own gun, or from one's own start crossing. */
export type RankedBy = 'gun' | 'chip';

/** The rules of one race. Every value has a meaning at once; there is no "unset". */
export interface RaceRules {
  /** Categories that start after the gun (rule 8), in any order; empty where everybody starts with it. */
  readonly waves: readonly Wave[];
  /** Laps to complete, 1 to 10,000; used only with `laps` and `with-leader`. */
  readonly totalLaps: number;
  /** Shortest believable lap, inclusive: a lap of exactly this long counts. 0 counts every arrival. At most 24 h. */
  readonly minLap: Ms;
  readonly finish: FinishRule;
  /** How long after one's own gun the time is up, a minute to seven days; used only with `after-time` and `hard-stop`. */
  readonly duration: Ms;
  /** Laps that the leader still has to go after the first crossing at or after `duration`, 0 to 100; used only with `after-time`. */
  readonly lapsAfterTime: number;
  readonly firstCrossing: FirstCrossing;
  /** How long after one's own gun a crossing may still be the start crossing; used only with `is-the-start`. */
  readonly startWindow: Ms;
  readonly crossingTime: CrossingTime;
  readonly rankedBy: RankedBy;
  /** Decimals of a second shown on screens and exports, 0 to 3. Times are cut, never rounded. */
  readonly decimals: 0 | 1 | 2 | 3;
}

/** The rules of a race that was given none. */
export const DEFAULT_RULES: RaceRules = {
  waves: [],
  totalLaps: 5,
  minLap: 8000 as Ms,
  finish: 'laps',
  duration: (30 * MINUTE) as Ms,
  lapsAfterTime: 0,
  firstCrossing: 'completes-lap-1',
  startWindow: 60_000 as Ms,
  crossingTime: 'first',
  rankedBy: 'gun',
  decimals: 1,
};

const FINISH_RULES: readonly FinishRule[] = ['laps', 'with-leader', 'after-time', 'hard-stop'];
const FIRST_CROSSINGS: readonly FirstCrossing[] = ['completes-lap-1', 'is-the-start'];
const CROSSING_TIMES: readonly CrossingTime[] = ['first', 'strongest', 'last'];
const RANKED_BY: readonly RankedBy[] = ['gun', 'chip'];

/** A value that its rule cannot have. */
export interface RulesProblem {
  readonly field: keyof RaceRules;
  readonly message: RulesProblemMessage;
}

/** Rules that hold what they promise, or everything that is wrong with them. */
export type CheckedRules =
  | { readonly ok: true; readonly rules: RaceRules }
  | { readonly ok: false; readonly problems: readonly [RulesProblem, ...RulesProblem[]] };

type Check = (value: unknown) => RulesProblemMessage | null;

const CHECKS: { readonly [field in keyof RaceRules]: Check } = {
  waves: wavesProblem,
  totalLaps: wholeNumber('totalLaps', 1, 10_000),
  minLap: wholeNumber('minLap', 0, DAY, 'ms'),
  finish: oneOf('finish', FINISH_RULES),
  duration: wholeNumber('duration', MINUTE, 7 * DAY, 'ms'),
  lapsAfterTime: wholeNumber('lapsAfterTime', 0, 100),
  firstCrossing: oneOf('firstCrossing', FIRST_CROSSINGS),
  startWindow: wholeNumber('startWindow', 0, DAY, 'ms'),
  crossingTime: oneOf('crossingTime', CROSSING_TIMES),
  rankedBy: oneOf('rankedBy', RANKED_BY),
  decimals: wholeNumber('decimals', 0, 3),
};

/** Checks every rule of a value of any kind; other members are left out. Problems come in the order of `RaceRules`. */
export function checkRules(value: unknown): CheckedRules {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const fields = Object.keys(CHECKS) as (keyof RaceRules)[];
  const problems = fields.flatMap((field) => {
    const message = CHECKS[field](given[field]);
    return message === null ? [] : [{ field, message }];
  });
  const [first, ...rest] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  return { ok: true, rules: Object.fromEntries(fields.map((field) => [field, given[field]])) as unknown as RaceRules };
}

/** Whether two sets of rules mean the same. */
export function sameRules(one: RaceRules, other: RaceRules): boolean {
  const fields = Object.keys(CHECKS) as (keyof RaceRules)[];
  return fields.every((field) => (field === 'waves' ? sameWaves(one.waves, other.waves) : one[field] === other[field]));
}

function wholeNumber(field: keyof RaceRules, from: number, to: number, unit: 'ms' | 'count' = 'count'): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
      ? null
      : { code: 'not-in-range', params: { field, from, to, unit } };
}

function oneOf(field: keyof RaceRules, options: readonly string[]): Check {
  return (value) => (typeof value === 'string' && options.includes(value) ? null : { code: 'not-an-option', params: { field, options } });
}
