import { describe, expect, test } from 'vitest';
import { checkRules, DEFAULT_RULES, type RaceRules, rulesAsSentences, sameRules } from '../../src/domain/rules';
import type { Ms } from '../../src/domain/time';

describe('rules are checked before they count', () => {
  test('the defaults are rules', () => {
    expect(checkRules(DEFAULT_RULES)).toEqual({ ok: true, rules: DEFAULT_RULES });
  });

  test('members that are no rules are left out', () => {
    expect(checkRules({ ...DEFAULT_RULES, colour: 'red' })).toEqual({ ok: true, rules: DEFAULT_RULES });
  });

  test.each<[keyof RaceRules, unknown]>([
    ['totalLaps', 0],
    ['totalLaps', 10_001],
    ['totalLaps', 2.5],
    ['totalLaps', '5'],
    ['minLap', -1],
    ['minLap', 86_400_001],
    ['minLap', Number.NaN],
    ['finish', 'first'],
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
    expect(checked.ok ? 0 : checked.problems.length).toBe(8);
  });

  test.each<[keyof RaceRules, number]>([
    ['totalLaps', 1],
    ['totalLaps', 10_000],
    ['minLap', 0],
    ['minLap', 86_400_000],
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
      'The first crossing after the start completes lap 1.',
      'A read less than 8 seconds after the last counted crossing belongs to that crossing.',
      'A crossing has the time of its first read.',
      'Times run from the gun.',
    ]);
  });

  test('everything else', () => {
    const rules: RaceRules = {
      totalLaps: 1,
      minLap: 0 as Ms,
      finish: 'with-leader',
      firstCrossing: 'is-the-start',
      startWindow: 90_000 as Ms,
      crossingTime: 'strongest',
      rankedBy: 'chip',
      decimals: 3,
    };
    expect(rulesAsSentences(rules)).toEqual([
      'The leader of a category finishes on completing 1 lap; everyone else in it finishes at their next crossing, whatever laps they have.',
      "The last crossing within 0:01:30 after the start is a rider's own start; who has none starts with the gun.",
      'Every read counts as a crossing.',
      'A crossing has the time of its strongest read.',
      "Times run from a rider's own start crossing, and from the gun for riders without one.",
    ]);
  });
});
