import type { FinishRule } from './category-terms';
import { type Check, membersOf, nullOr, oneOf, wholeNumber, yesOrNo } from './checks';
import { NO_PARAMS } from './message';
import {
  classificationsProblem,
  courseProblem,
  pointsProblem,
  segmentsProblem,
  teamsProblem,
  termsProblem,
  wavesProblem,
} from './rule-lists';
import type { CrossingTime, FirstCrossing, RaceRules, RankedBy, Starts } from './rules';
import type { RulesProblemMessage } from './rules-problem.messages';
import type { TagRule } from './tag-rule';
import { DAY, HOUR, MINUTE } from './time';

const FINISH_RULES: readonly FinishRule[] = ['laps', 'with-leader', 'after-time', 'hard-stop'];
const FIRST_CROSSINGS: readonly FirstCrossing[] = ['completes-lap-1', 'is-the-start'];
const CROSSING_TIMES: readonly CrossingTime[] = ['first', 'strongest', 'last'];
const RANKED_BY: readonly RankedBy[] = ['gun', 'chip'];
const STARTS: readonly Starts[] = ['gun', 'list', 'line', 'first-read'];
/** Metres. */
const LONGEST_DISTANCE = 1_000_000;

const NUMBERS: readonly string[] = ['decimal', 'hex'] satisfies readonly TagRule['number'][];
const LONGEST_ENDING = 16;

function tagRuleProblem(value: unknown): RulesProblemMessage | null {
  const { prefix, number, last } = membersOf(value);
  if (typeof prefix !== 'string' || !/^[0-9A-Fa-f]{0,64}$/.test(prefix)) return { code: 'tag-prefix', params: NO_PARAMS };
  return oneOf('tagRule', NUMBERS)(number, {}) ?? nullOr(wholeNumber('tagRule', 1, LONGEST_ENDING))(last, {});
}

/** A rule with a value that it cannot have. */
export interface RulesProblem {
  readonly field: keyof RaceRules;
  readonly message: RulesProblemMessage;
}

/** Valid rules, or every problem with them. */
export type CheckedRules =
  | { readonly ok: true; readonly rules: RaceRules }
  | { readonly ok: false; readonly problems: readonly [RulesProblem, ...RulesProblem[]] };

/** Checks of single rules; those of a category's own are the same. */
const RULE_CHECKS = {
  totalLaps: wholeNumber('totalLaps', 1, 10_000),
  minLap: wholeNumber('minLap', 0, DAY, 'ms'),
  finish: oneOf('finish', FINISH_RULES),
  duration: wholeNumber('duration', MINUTE, 7 * DAY, 'ms'),
  lapsAfterTime: wholeNumber('lapsAfterTime', 0, 100),
  lapDistance: nullOr(wholeNumber('lapDistance', 1, LONGEST_DISTANCE)),
  firstLapDistance: nullOr(wholeNumber('firstLapDistance', 1, LONGEST_DISTANCE)),
};

const CHECKS: { readonly [field in keyof RaceRules]: Check } = {
  ...RULE_CHECKS,
  waves: wavesProblem,
  terms: (terms, rules) => termsProblem(terms, rules, RULE_CHECKS),
  points: pointsProblem,
  course: (course, rules) => courseProblem(course, rules),
  segments: segmentsProblem,
  starts: oneOf('starts', STARTS),
  tagRule: nullOr(tagRuleProblem),
  classifications: classificationsProblem,
  teams: teamsProblem,
  minLapFromStart: yesOrNo('minLapFromStart'),
  countsBeforeGun: yesOrNo('countsBeforeGun'),
  unfinishedPlaces: yesOrNo('unfinishedPlaces'),
  firstCrossing: oneOf('firstCrossing', FIRST_CROSSINGS),
  startWindow: wholeNumber('startWindow', 0, DAY, 'ms'),
  crossingTime: oneOf('crossingTime', CROSSING_TIMES),
  stayGap: wholeNumber('stayGap', 0, MINUTE, 'ms'),
  parkedAfter: wholeNumber('parkedAfter', 0, HOUR, 'ms'),
  edition: wholeNumber('edition', 1, 7),
  rankedBy: oneOf('rankedBy', RANKED_BY),
  decimals: wholeNumber('decimals', 0, 3),
};

/** Checks the rules in a value of any type; other members are left out. Problems are in the order of `RaceRules`. */
export function checkRules(value: unknown): CheckedRules {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const fields = Object.keys(CHECKS) as (keyof RaceRules)[];
  const problems = fields.flatMap((field) => {
    const message = CHECKS[field](given[field], given);
    return message === null ? [] : [{ field, message }];
  });
  const [first, ...rest] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  return { ok: true, rules: Object.fromEntries(fields.map((field) => [field, given[field]])) as unknown as RaceRules };
}
