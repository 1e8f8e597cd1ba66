import { DAY, formatRaceTime, HOUR, MINUTE, type Ms } from './time';
import { sameWaves, type Wave, wavesProblem, wavesSentence } from './waves';

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

/** A value that is no rule, and what it has to be, as a sentence. */
export interface RulesProblem {
  readonly field: keyof RaceRules;
  readonly sentence: string;
}

/** Rules that hold what they promise, or everything that is wrong with them. */
export type CheckedRules =
  | { readonly ok: true; readonly rules: RaceRules }
  | { readonly ok: false; readonly problems: readonly [RulesProblem, ...RulesProblem[]] };

type Check = (value: unknown) => string | null;

const CHECKS: { readonly [field in keyof RaceRules]: Check } = {
  waves: wavesProblem,
  totalLaps: wholeNumber('The number of laps', 1, 10_000, ''),
  minLap: wholeNumber('The shortest believable lap', 0, DAY, ' milliseconds'),
  finish: oneOf('The finish rule', FINISH_RULES),
  duration: wholeNumber('The duration', MINUTE, 7 * DAY, ' milliseconds'),
  lapsAfterTime: wholeNumber('The number of laps after the time', 0, 100, ''),
  firstCrossing: oneOf('The meaning of the first crossing', FIRST_CROSSINGS),
  startWindow: wholeNumber('The start window', 0, DAY, ' milliseconds'),
  crossingTime: oneOf('The read that gives the time', CROSSING_TIMES),
  rankedBy: oneOf('The clock that ranks', RANKED_BY),
  decimals: wholeNumber('The number of decimals', 0, 3, ''),
};

/** Checks every rule of a value of any kind; other members are left out. Problems come in the order of `RaceRules`. */
export function checkRules(value: unknown): CheckedRules {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const fields = Object.keys(CHECKS) as (keyof RaceRules)[];
  const problems = fields.flatMap((field) => {
    const sentence = CHECKS[field](given[field]);
    return sentence === null ? [] : [{ field, sentence }];
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

/** The rules in plain words, one sentence each, for screens and exports. */
export function rulesAsSentences(rules: RaceRules): readonly string[] {
  return [
    finishSentence(rules),
    wavesSentence(rules.waves),
    firstCrossingSentence(rules),
    minLapSentence(rules),
    crossingTimeSentence(rules),
    rankingSentence(rules),
  ];
}

function finishSentence({ finish, totalLaps, duration, lapsAfterTime }: RaceRules): string {
  const others = 'everyone else in it finishes at their next crossing, whatever laps they have';
  switch (finish) {
    case 'laps':
      return `A rider finishes on completing ${countLaps(totalLaps)}.`;
    case 'with-leader':
      return `The leader of a category finishes on completing ${countLaps(totalLaps)}; ${others}.`;
    case 'after-time':
      return lapsAfterTime === 0
        ? `After ${spanInWords(duration)} the leader of a category finishes with the lap they are on; ${others}.`
        : `After ${spanInWords(duration)} the leader of a category completes the lap they are on and then has ${countLaps(lapsAfterTime)} to go; once they are in, ${others}.`;
    case 'hard-stop':
      return `Crossings later than ${spanInWords(duration)} after the start do not count; the most laps win, and among equal laps the earliest last crossing.`;
  }
}

function countLaps(laps: number): string {
  return laps === 1 ? '1 lap' : `${laps} laps`;
}

function firstCrossingSentence({ firstCrossing, startWindow }: RaceRules): string {
  if (firstCrossing === 'completes-lap-1') return 'The first crossing after the start completes lap 1.';
  const window = span(startWindow);
  return `The last crossing within ${window} after the start is a rider's own start; who has none starts with the gun.`;
}

function minLapSentence({ minLap }: RaceRules): string {
  if (minLap === 0) return 'Every read counts as a crossing.';
  return `A read less than ${span(minLap)} after the last counted crossing belongs to that crossing.`;
}

function crossingTimeSentence({ crossingTime }: RaceRules): string {
  if (crossingTime === 'strongest') return 'A crossing has the time of its strongest read.';
  return `A crossing has the time of its ${crossingTime} read.`;
}

function rankingSentence({ rankedBy, waves }: RaceRules): string {
  if (rankedBy === 'gun') return waves.length === 0 ? 'Times run from the gun.' : 'Times run from the gun, and in a wave from its start.';
  return "Times run from a rider's own start crossing, and from the gun for riders without one.";
}

/** A span that is at least a minute, as people say it. */
function spanInWords(value: Ms): string {
  if (value % HOUR === 0) return value === HOUR ? '1 hour' : `${value / HOUR} hours`;
  if (value % MINUTE === 0) return value === MINUTE ? '1 minute' : `${value / MINUTE} minutes`;
  return span(value);
}

function span(value: Ms): string {
  if (value < 60_000) return value === 1000 ? '1 second' : `${value / 1000} seconds`;
  return formatRaceTime(value, value % 1000 === 0 ? 0 : 3);
}

function wholeNumber(what: string, from: number, to: number, unit: string): Check {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
      ? null
      : `${what} must be a whole number from ${from} to ${to}${unit}.`;
}

function oneOf(what: string, values: readonly string[]): Check {
  return (value) => (typeof value === 'string' && values.includes(value) ? null : `${what} must be one of: ${values.join(', ')}.`);
}
