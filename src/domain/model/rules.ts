import type { RulesProblemMessage } from './rules-problem.messages';
import { DAY, HOUR, MINUTE, type Ms } from './time';
import { sameWaves, type Wave, wavesProblem } from './waves';

/** When a race ends for its riders (rules 11 to 14). */
export type FinishRule =
  /** Each rider finishes on completing `totalLaps`. */
  | 'laps'
  /** The leader of a category completes `totalLaps`; everyone else in it finishes at their own first crossing at or after that moment. */
  | 'with-leader'
  /** The leader of a category has `lapsAfterTime` laps to go from their first crossing at or after `duration`; everyone else as above. */
  | 'after-time'
  /** Crossings later than `duration` do not count, and no rider finishes: laps rank, then the time of the last crossing that counts. */
  | 'hard-stop';

/** Meaning of the first crossing after the gun (rule 9). */
export type FirstCrossing = 'completes-lap-1' | 'is-the-start';

/** Which read of one crossing gives its time (rule 4). */
export type CrossingTime = 'first' | 'strongest' | 'last';

/** The time that riders rank by (rule 17): since their own gun, or since their own start crossing. */
export type RankedBy = 'gun' | 'chip';

/** The rules of one race. Every rule always has a value; there is no "unset". */
export interface RaceRules {
  /** Categories that start after the gun (rule 8), in any order; empty when every category starts with it. */
  readonly waves: readonly Wave[];
  /** Laps to complete, 1 to 10,000; used only with `laps` and `with-leader`. */
  readonly totalLaps: number;
  /** Minimum lap time, inclusive: a lap of exactly this time counts. 0 counts every arrival. At most 24 h. */
  readonly minLap: Ms;
  readonly finish: FinishRule;
  /** Race time from the rider's own gun, a minute to seven days; used only with `after-time` and `hard-stop`. */
  readonly duration: Ms;
  /** Laps that the leader still has to go after the first crossing at or after `duration`, 0 to 100; used only with `after-time`. */
  readonly lapsAfterTime: number;
  readonly firstCrossing: FirstCrossing;
  /** Time after the rider's own gun in which a crossing may be the start crossing; used only with `is-the-start`. */
  readonly startWindow: Ms;
  readonly crossingTime: CrossingTime;
  /** Largest pause between the reads of one crossing among which the strongest or last is looked for; 0 to 60 s. */
  readonly stayGap: Ms;
  /** How long a tag must be read without a pause to be parked: it then makes one crossing, however long it is read. 0: never. At most 1 h. */
  readonly parkedAfter: Ms;
  /**
   * Which edition of RULES.md computes the results. 1: the first one, so that a race of that time keeps its results; 2: the present one.
   * RULES.md names every difference.
   */
  readonly edition: 1 | 2;
  readonly rankedBy: RankedBy;
  /** Decimals of a second shown on screens and exports, 0 to 3. Times are truncated, never rounded. */
  readonly decimals: 0 | 1 | 2 | 3;
}

/** The rules of a race that is created without rules. */
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
  stayGap: 3000 as Ms,
  parkedAfter: MINUTE,
  edition: 2,
  rankedBy: 'gun',
  decimals: 1,
};

/** What a race that was stored before a rule existed has for it: the meaning it had then. */
export const RULES_BEFORE: RaceRules = { ...DEFAULT_RULES, parkedAfter: 0 as Ms, edition: 1 };

const FINISH_RULES: readonly FinishRule[] = ['laps', 'with-leader', 'after-time', 'hard-stop'];
const FIRST_CROSSINGS: readonly FirstCrossing[] = ['completes-lap-1', 'is-the-start'];
const CROSSING_TIMES: readonly CrossingTime[] = ['first', 'strongest', 'last'];
const RANKED_BY: readonly RankedBy[] = ['gun', 'chip'];

/** A rule with a value that it cannot have. */
export interface RulesProblem {
  readonly field: keyof RaceRules;
  readonly message: RulesProblemMessage;
}

/** Valid rules, or every problem with them. */
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
  stayGap: wholeNumber('stayGap', 0, MINUTE, 'ms'),
  parkedAfter: wholeNumber('parkedAfter', 0, HOUR, 'ms'),
  edition: wholeNumber('edition', 1, 2),
  rankedBy: oneOf('rankedBy', RANKED_BY),
  decimals: wholeNumber('decimals', 0, 3),
};

/** Checks the rules in a value of any type; other members are left out. Problems are in the order of `RaceRules`. */
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

/** True when two sets of rules mean the same. */
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
