import { describe, expect, test } from 'vitest';
import { checkRules } from '../../../src/domain/model/check-rules';
import { DEFAULT_RULES, type RaceRules, sameRules } from '../../../src/domain/model/rules';

describe('rules are validated', () => {
  test('the defaults are valid', () => {
    expect(checkRules(DEFAULT_RULES)).toEqual({ ok: true, rules: DEFAULT_RULES });
  });

  test('unknown members are left out', () => {
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
    ['stayGap', -1],
    ['stayGap', 60_001],
    ['parkedAfter', -1],
    ['parkedAfter', 3_600_001],
    ['edition', 0],
    ['edition', 8],
    ['starts', 'anywhere'],
    ['minLapFromStart', 1],
    ['countsBeforeGun', null],
    ['unfinishedPlaces', 'no'],
    ['lapDistance', 0],
    ['firstLapDistance', 1_000_001],
    ['terms', null],
    ['terms', [{ category: 'Elite' }, { category: 'Elite' }]],
    ['points', [{ id: 'a', name: 'A', role: 'gate', readers: [] }]],
    ['course', [{ point: 'nowhere', name: '', distance: null, notBefore: 0, cutOff: null }]],
    ['segments', [{ name: 'S1', from: 'A', to: 'B' }]],
    ['classifications', [{ name: 'Men', of: { gender: 'male' }, order: 'gun', places: null, pulls: false }]],
    ['teams', { by: 'team', score: 'sum-time', best: 0, displace: false }],
    ['rankedBy', undefined],
    ['decimals', 4],
  ])('%s cannot be %j', (field, value) => {
    const checked = checkRules({ ...DEFAULT_RULES, [field]: value });
    expect(checked.ok ? [] : checked.problems.map((problem) => problem.field)).toEqual([field]);
  });

  test.each([[null], ['rules'], [7], [[]]])('%j has every problem at once', (value) => {
    const checked = checkRules(value);
    expect(checked.ok ? 0 : checked.problems.length).toBe(Object.keys(DEFAULT_RULES).length);
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
    ['stayGap', 0],
    ['stayGap', 60_000],
    ['parkedAfter', 0],
    ['parkedAfter', 3_600_000],
    ['edition', 1],
    ['decimals', 0],
  ])('%s may be %d', (field, value) => {
    expect(checkRules({ ...DEFAULT_RULES, [field]: value }).ok).toBe(true);
  });
});

test('rules are the same when every value is', () => {
  expect(sameRules(DEFAULT_RULES, { ...DEFAULT_RULES })).toBe(true);
  expect(sameRules(DEFAULT_RULES, { ...DEFAULT_RULES, decimals: 3 })).toBe(false);
});
