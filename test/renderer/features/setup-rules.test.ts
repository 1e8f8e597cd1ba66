import { describe, expect, test } from 'vitest';
import {
  knownReaders,
  passageNames,
  pointId,
  readersToPlace,
  withoutPoint,
  withPointName,
  withReaderAt,
} from '../../../renderer/features/race/course-rules';
import { initialRules } from '../../../renderer/features/race/rules';
import {
  asTheRace,
  categoryRows,
  completeRules,
  forCategory,
  inWave,
  rankedEarlier,
  type SetupRules,
  withNewWave,
  withOwnRules,
  withoutCategory,
} from '../../../renderer/features/race/setup-rules';

const RULES = completeRules(initialRules(null));
const WAVES: SetupRules = {
  ...RULES,
  waves: [
    { name: 'A', categories: ['Elite'], after_ms: 0 },
    { name: 'B', categories: ['Women', 'Juniors'], after_ms: 120_000 },
  ],
};
const waves = (rules: SetupRules) => rules.waves.map(({ name, categories }) => [name, ...categories]);

describe('a row of the categories', () => {
  test('is there for each that riders have, or that terms or waves name, in alphabetical order', () => {
    const rules = withOwnRules(WAVES, 'Masters 10', { total_laps: 3 });
    const rows = categoryRows(
      rules,
      new Map([
        ['Elite', 4],
        ['', 2],
        ['Masters 9', 1],
      ]),
    );
    expect(rows.map(({ category, riders, wave, terms }) => [category, riders, wave?.name ?? null, terms !== null])).toEqual([
      ['Elite', 4, 'A', false],
      ['Juniors', 0, 'B', false],
      ['Masters 9', 1, null, false],
      ['Masters 10', 0, null, true],
      ['Women', 0, 'B', false],
    ]);
  });

  test('has what differs from the race, and nothing once its fields are empty', () => {
    const own = withOwnRules(withOwnRules(RULES, 'Youth', { total_laps: 2 }), 'Youth', { finish: 'with-leader' });
    expect(own.terms).toEqual([{ category: 'Youth', total_laps: 2, finish: 'with-leader' }]);
    expect(withOwnRules(own, 'Youth', { finish: undefined }).terms).toEqual([{ category: 'Youth', total_laps: 2 }]);
    expect(withOwnRules(withOwnRules(own, 'Youth', { finish: undefined }), 'Youth', { total_laps: undefined }).terms).toEqual([]);
    expect(asTheRace(own, 'Youth').terms).toEqual([]);
  });

  test('can be ranked before the one above it', () => {
    const rules = ['A', 'B', 'C'].reduce((all, category) => withOwnRules(all, category, { total_laps: 2 }), RULES);
    expect(rankedEarlier(rules, 'C').terms.map(({ category }) => category)).toEqual(['A', 'C', 'B']);
    expect(rankedEarlier(rules, 'A').terms).toEqual(rules.terms);
  });
});

describe('waves', () => {
  test('take a category from the wave that it was in; a wave that loses its last category goes', () => {
    expect(waves(inWave(WAVES, 'Women', 'A'))).toEqual([
      ['A', 'Elite', 'Women'],
      ['B', 'Juniors'],
    ]);
    expect(waves(inWave(WAVES, 'Elite', 'B'))).toEqual([['B', 'Women', 'Juniors', 'Elite']]);
    expect(waves(inWave(WAVES, 'Elite', null))).toEqual([['B', 'Women', 'Juniors']]);
    expect(waves(inWave(WAVES, 'Elite', 'A'))).toEqual(expect.arrayContaining([['A', 'Elite']]));
  });

  test('begin five minutes after the last one, under a name of their own', () => {
    const rules = withNewWave(WAVES, 'B', ['Kids']);
    expect(rules.waves.at(-1)).toEqual({ name: 'B 2', categories: ['Kids'], after_ms: 420_000 });
    expect(waves(withNewWave(WAVES, 'Women', ['Women']))).toEqual([
      ['A', 'Elite'],
      ['B', 'Juniors'],
      ['Women', 'Women'],
    ]);
  });
});

describe('rules for a category that nobody has', () => {
  const rules = withOwnRules(WAVES, 'Women', { total_laps: 2 });

  test('are given to another one, but take nothing from it', () => {
    const moved = forCategory(rules, 'Women', 'Ladies');
    expect([waves(moved), moved.terms]).toEqual([
      [
        ['A', 'Elite'],
        ['B', 'Ladies', 'Juniors'],
      ],
      [{ category: 'Ladies', total_laps: 2 }],
    ]);
    expect(waves(forCategory(rules, 'Women', 'Elite'))).toEqual([
      ['A', 'Elite'],
      ['B', 'Juniors'],
    ]);
  });

  test('can be removed', () => {
    const without = withoutCategory(rules, 'Women');
    expect([waves(without), without.terms]).toEqual([
      [
        ['A', 'Elite'],
        ['B', 'Juniors'],
      ],
      [],
    ]);
  });
});

describe('points', () => {
  const passage = { point: '5-km', name: '', distance_m: null, not_before_ms: 0, cut_off_ms: null };
  const rules: SetupRules = {
    ...RULES,
    points: [
      { id: '5-km', name: '5 km', role: 'split', readers: ['gate'] },
      { id: 'end', name: 'Finish', role: 'finish', readers: [] },
    ],
    course: [passage, { ...passage, point: 'end' }],
    segments: [{ name: 'Climb', from: '5 km', to: 'Finish', counts: false }],
    terms: [{ category: 'Kids', course: [passage, { ...passage, point: 'line' }] }],
  };

  test('have an id made from the name, which no other point has', () => {
    expect(pointId('Zürich, Tor 2', [])).toBe('zurich-tor-2');
    expect(pointId('5 km', rules.points)).toBe('5-km-2');
    expect(pointId('終点', [])).toBe('終点');
    expect(pointId('…', [])).toBe('point');
    expect(pointId('x'.repeat(60), [{ id: 'x'.repeat(40), role: 'split', readers: [] }]).length).toBeLessThanOrEqual(40);
  });

  test('take courses and segments with them when they are renamed', () => {
    const renamed = withPointName(rules, 0, 'Hill');
    expect(renamed.points[0]).toMatchObject({ id: 'hill', name: 'Hill', readers: ['gate'] });
    expect(renamed.course[0]?.point).toBe('hill');
    expect(renamed.terms[0]?.course?.[0]?.point).toBe('hill');
    expect(renamed.segments[0]?.from).toBe('Hill');
    // An id that was given stays.
    expect(withPointName(rules, 1, 'Goal').points[1]).toMatchObject({ id: 'end', name: 'Goal' });
  });

  test('that are removed leave every course', () => {
    const without = withoutPoint(rules, '5-km');
    expect([passageNames(without), without.points.length]).toEqual([['Finish', 'line'], 1]);
  });

  test('have a reader that stands at one of them only', () => {
    expect(withReaderAt(rules, 1, 'gate').points.map(({ readers }) => readers)).toEqual([[], ['gate']]);
    expect(withReaderAt(rules, 1, ' gate').points.map(({ readers }) => readers)).toEqual([[], [' gate']]);
  });

  test('offer no reader again that stands at one of them under a name that looks the same', () => {
    expect(readersToPlace(rules, [' gate', 'Gate', 'other'])).toEqual(['Gate', 'other']);
  });

  test('may have every reader that is linked or was seen, and its antennas', () => {
    const linked = [
      { id: 'r1', antennas: [{ antenna: 1 }, { antenna: 2 }] },
      { id: 'r2', antennas: [{ antenna: 1 }] },
    ];
    expect(knownReaders(linked, ['gate', 'r2'])).toEqual(['r1', 'r2', 'gate', 'r1#1', 'r1#2']);
  });
});
