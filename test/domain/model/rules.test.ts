import { describe, expect, test } from 'vitest';
import { checkRules, DEFAULT_RULES, type RaceRules, rulesAsSentences, sameRules } from '../../../src/domain/model/rules';
import type { Ms } from '../../../src/domain/model/time';

describe('rules are checked before they count', () => {
  test('the defaults are rules', () => {
    expect(checkRules(DEFAULT_RULES)).toEqual({ ok: true, rules: DEFAULT_RULES });
  });

  test('members that are no rules are left out', () => {
    expect(checkRules({ ...DEFAULT_RULES, colour: 'red' })).toEqual({ ok: true, rules: DEFAULT_RULES });
  });

  test.each<[keyof RaceRules, unknown]>([
    ['waves', null],
    ['totalLaps', 0],
    ['totalLaps', 10_001],
    ['totalLaps', 2.5],
    ['totalLaps', '5'],
    ['minLap', -1],
    ['minLap', 86_400_001],
    ['minLap', Number.NaN],
    ['finish', 'first'],
    ['duration', 59_999],
    ['duration', 604_800_001],
    ['lapsAfterTime', -1],
    ['lapsAfterTime', 101],
    ['firstCrossing', null],
    ['startWindow', -1],
    ['crossingTime', 'median'],
    ['rankedBy', undefined],
    ['decimals', 4],
  ])('%s cannot be %j', (field, value) => {
    const checked = checkRules({ ...DEFAULT_RULES, [field]: value });
    expect(checked.ok ? [] : checked.problems.map((problem) => problem.field)).toEqual([field]);
  });

  test.each([[null], ['rules'], [7], [[]]])('%j has every problem at once', (value) => {
    const checked = checkRules(value);
    expect(checked.ok ? 0 : checked.problems.length).toBe(11);
  });

  test.each<[keyof RaceRules, number]>([
    ['totalLaps', 1],
    ['totalLaps', 10_000],
    ['minLap', 0],
    ['minLap', 86_400_000],
    ['duration', 60_000],
    ['duration', 604_800_000],
    ['lapsAfterTime', 0],
    ['lapsAfterTime', 100],
    ['decimals', 0],
  ])('%s may be %d', (field, value) => {
    expect(checkRules({ ...DEFAULT_RULES, [field]: value }).ok).toBe(true);
  });
});

test('rules are the same when every value is', () => {
  expect(sameRules(DEFAULT_RULES, { ...DEFAULT_RULES })).toBe(true);
  expect(sameRules(DEFAULT_RULES, { ...DEFAULT_RULES, decimals: 3 })).toBe(false);
});

describe('rules read as sentences', () => {
  test('the defaults', () => {
    expect(rulesAsSentences(DEFAULT_RULES)).toEqual([
      'A rider finishes on completing 5 laps.',
      'Everybody starts with the gun.',
      'The first crossing after the start completes lap 1.',
      'A read less than 8 seconds after the last counted crossing belongs to that crossing.',
      'A crossing has the time of its first read.',
      'Times run from the gun.',
    ]);
  });

  test('everything else', () => {
    const rules: RaceRules = {
      waves: [
        { category: 'Kids', after: 600_500 as Ms },
        { category: 'Women', after: 300_000 as Ms },
        { category: 'Men', after: 0 as Ms },
      ],
      totalLaps: 1,
      minLap: 0 as Ms,
      finish: 'with-leader',
      duration: 60_000 as Ms,
      lapsAfterTime: 3,
      firstCrossing: 'is-the-start',
      startWindow: 90_000 as Ms,
      crossingTime: 'strongest',
      rankedBy: 'chip',
      decimals: 3,
    };
    expect(rulesAsSentences(rules)).toEqual([
      'The leader of a category finishes on completing 1 lap; everyone else in it finishes at their next crossing, whatever laps they have.',
      'These start after the gun: Women 0:05:00, Kids 0:10:00.500. Everybody else starts with it.',
      "The last crossing within 0:01:30 after the start is a rider's own start; who has none starts with the gun.",
      'Every read counts as a crossing.',
      'A crossing has the time of its strongest read.',
      "Times run from a rider's own start crossing, and from the gun for riders without one.",
    ]);
  });

  test.each<[string, Partial<RaceRules>]>([
    [
      'After 30 minutes the leader of a category finishes with the lap they are on; everyone else in it finishes at their next crossing, whatever laps they have.',
      { finish: 'after-time' },
    ],
    [
      'After 1 hour the leader of a category completes the lap they are on and then has 1 lap to go; once they are in, everyone else in it finishes at their next crossing, whatever laps they have.',
      { finish: 'after-time', duration: 3_600_000 as Ms, lapsAfterTime: 1 },
    ],
    [
      'After 1 minute the leader of a category completes the lap they are on and then has 3 laps to go; once they are in, everyone else in it finishes at their next crossing, whatever laps they have.',
      { finish: 'after-time', duration: 60_000 as Ms, lapsAfterTime: 3 },
    ],
    [
      'Crossings later than 24 hours after the start do not count; the most laps win, and among equal laps the earliest last crossing.',
      { finish: 'hard-stop', duration: 86_400_000 as Ms },
    ],
    [
      'Crossings later than 0:01:30 after the start do not count; the most laps win, and among equal laps the earliest last crossing.',
      { finish: 'hard-stop', duration: 90_000 as Ms },
    ],
  ])('%s', (sentence, rules) => {
    expect(rulesAsSentences({ ...DEFAULT_RULES, ...rules })[0]).toBe(sentence);
  });
});
