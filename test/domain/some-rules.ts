import fc from 'fast-check';
import type { CategoryTerms } from '../../src/domain/model/category-terms';
import type { RaceRules } from '../../src/domain/model/rules';
import { ms } from './race-kit';

export const FINISH_RULES = ['laps', 'with-leader', 'after-time', 'hard-stop'] as const;
/** Most reads come before the longest duration. */
export const DURATIONS = [ms(60_000), ms(90_500), ms(150_000)] as const;
const MIN_LAPS = [ms(0), ms(5000), ms(20_000)] as const;

const someWaves = fc.oneof(
  fc.uniqueArray(
    fc
      .record({
        name: fc.constantFrom('A', 'B'),
        after: fc.constantFrom(ms(0), ms(40_000), ms(200_000)),
      })
      .map(({ name, after }) => ({ name, categories: [name], after })),
    { selector: ({ name }) => name },
  ),
  fc.constantFrom(ms(0), ms(40_000)).map((after) => [{ name: 'Both', categories: ['A', 'B'], after }]),
);

const own = fc.record(
  {
    finish: fc.constantFrom(...FINISH_RULES),
    totalLaps: fc.integer({ min: 1, max: 6 }),
    duration: fc.constantFrom(...DURATIONS),
    lapsAfterTime: fc.integer({ min: 0, max: 2 }),
    minLap: fc.constantFrom(...MIN_LAPS),
    lapDistance: fc.constantFrom(null, 1000),
  },
  { requiredKeys: [] },
);

/** Rules of their own for some of the categories of these races, in any order. */
export const someTerms: fc.Arbitrary<readonly CategoryTerms[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), own).map(([category, terms]) => ({ category, ...terms })),
      { selector: ({ category }) => category, minLength: 1 },
    ),
  },
);

/** Rules of races on one line. */
export const someRules: fc.Arbitrary<Partial<RaceRules>> = fc.record({
  waves: someWaves,
  terms: someTerms,
  totalLaps: fc.integer({ min: 1, max: 6 }),
  minLap: fc.constantFrom(...MIN_LAPS),
  finish: fc.constantFrom(...FINISH_RULES),
  duration: fc.constantFrom(...DURATIONS),
  lapsAfterTime: fc.integer({ min: 0, max: 2 }),
  firstCrossing: fc.constantFrom('completes-lap-1', 'completes-lap-1', 'is-the-start'),
  startWindow: fc.constantFrom(ms(0), ms(30_000)),
  starts: fc.constantFrom('gun', 'gun', 'list', 'line', 'first-read'),
  crossingTime: fc.constantFrom('first', 'strongest', 'last'),
  stayGap: fc.constantFrom(ms(0), ms(3000), ms(3000), ms(6000)),
  parkedAfter: fc.constantFrom(ms(0), ms(10_000), ms(30_000)),
  edition: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 7),
  minLapFromStart: fc.boolean(),
  countsBeforeGun: fc.constantFrom(true, true, true, false),
  unfinishedPlaces: fc.constantFrom(false, false, true),
  rankedBy: fc.constantFrom('gun', 'chip'),
});

/**
 * The same with points: the readers of these races at a line, a split or a start, and for some of them a course, of the race or of a
 * category.
 */
export const someRulesWithPoints: fc.Arbitrary<Partial<RaceRules>> = fc
  .record({
    rules: someRules,
    roles: fc.tuple(
      fc.constantFrom('line', 'finish', 'line'),
      fc.constantFrom('split', 'start', 'split', 'ignore'),
      fc.constantFrom('split', 'line'),
    ),
    hasCourse: fc.constantFrom('race', 'category', 'none'),
    notBefore: fc.tuple(fc.constantFrom(0, 5_000), fc.constantFrom(0, 20_000)),
  })
  .map(({ rules, roles: [first, second, third], hasCourse, notBefore: [toSplit, toEnd] }) => {
    const passage = (point: string, notBefore: number) => ({ point, name: '', distance: null, notBefore: ms(notBefore), cutOff: null });
    const course =
      second === 'ignore' ? [passage('one', toEnd)] : [passage('two', second === 'start' ? 0 : toSplit), passage('one', toEnd)];
    return {
      ...rules,
      points: [
        { id: 'one', name: 'One', role: first, readers: ['R1'] },
        { id: 'two', name: 'Two', role: second, readers: ['R2'] },
        { id: 'three', name: 'Three', role: third, readers: ['R2#2'] },
      ],
      course: hasCourse === 'race' ? course : [],
      terms: hasCourse === 'category' ? [{ category: 'A', course }] : (rules.terms ?? []),
    };
  });
