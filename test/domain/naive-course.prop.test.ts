import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withPlaces } from '../../src/domain/model/classification';
import type { RaceRules } from '../../src/domain/model/rules';
import type { PlacedStanding } from '../../src/domain/model/standing';
import { type NaiveStanding, naiveStandings } from './naive/naive-race';
import type { NaiveSplit } from './naive/naive-segments';
import { at, ms, Race } from './race-kit';
import { play, someSteps } from './race-steps';
import { runs } from './runs';
import { someRulesWithPoints } from './some-rules';

const READERS = ['gate', 'a', 'b', 'line'] as const;
type Reader = (typeof READERS)[number];

const passage = (point: string, name: string, notBefore: number) => ({
  point,
  name,
  distance: null,
  notBefore: ms(1000 * notBefore),
  cutOff: null,
});

/** Courses over a start, two splits and a line; one of them goes by a split twice, one by the line. */
const COURSES: readonly RaceRules['course'][] = [
  [passage('line', 'End', 0)],
  [passage('line', 'End', 60)],
  [passage('a', 'A', 0), passage('b', 'B', 0), passage('line', 'End', 0)],
  [passage('a', 'A', 10), passage('b', 'B', 30), passage('line', 'End', 60)],
  [passage('gate', 'Go', 0), passage('b', 'B', 20), passage('a', 'A', 20), passage('line', 'End', 20)],
  [passage('a', 'Out', 10), passage('b', 'Top', 25), passage('a', 'Back', 40), passage('line', 'End', 60)],
  [passage('line', 'Half', 20), passage('line', 'End', 60)],
  [],
];

const someStages = fc.array(fc.record({ from: fc.nat(), to: fc.nat(), counts: fc.boolean() }), { maxLength: 4 });

/** Parts of the way between passages with such names, also in a wrong order. */
function stagesOn(names: readonly string[], stages: readonly { from: number; to: number; counts: boolean }[]): RaceRules['segments'] {
  const from = ['start', ...names];
  const named = stages.map((stage, index) => {
    const [begin, end] = [from[stage.from % from.length] ?? '', names[stage.to % names.length] ?? ''];
    return { name: `${index} ${begin}-${end}`, from: begin, to: end, counts: stage.counts };
  });
  return names.length === 0 ? [] : named;
}

const rules: fc.Arbitrary<Partial<RaceRules>> = fc
  .record({
    course: fc.constantFrom(...COURSES),
    own: fc.option(fc.constantFrom(...COURSES)),
    start: fc.constantFrom('start' as const, 'ignore' as const, 'start' as const),
    totalLaps: fc.integer({ min: 1, max: 3 }),
    minLap: fc.constantFrom(ms(0), ms(8000)),
    finish: fc.constantFrom('laps', 'with-leader', 'hard-stop' as const),
    crossingTime: fc.constantFrom('first', 'last', 'strongest' as const),
    minLapFromStart: fc.boolean(),
    rankedBy: fc.constantFrom('gun' as const, 'chip' as const),
    edition: fc.constantFrom(2 as const, 3 as const, 4 as const),
    starts: fc.constantFrom('gun', 'gun', 'line', 'first-read' as const),
    stages: someStages,
  })
  .map(({ start, own, stages, ...others }) => ({
    ...others,
    segments: stagesOn(
      [...others.course, ...(own ?? [])].map(({ name }) => name),
      stages,
    ),
    points: [
      {
        id: 'gate',
        name: 'Gate',
        role: others.course.some(({ point }) => point === 'gate') ? ('start' as const) : start,
        readers: ['gate#1'],
      },
      { id: 'a', name: 'A', role: 'split' as const, readers: ['a'] },
      { id: 'b', name: 'B', role: 'split' as const, readers: ['b', 'gate#2'] },
      { id: 'line', name: 'Line', role: 'line' as const, readers: ['line'] },
    ],
    terms: own === null ? [] : [{ category: 'B', course: own }],
    duration: ms(200_000),
    parkedAfter: ms(0),
  }));

const read = fc.record({
  tag: fc.constantFrom('E1', 'E2', 'E3'),
  reader: fc.constantFrom<Reader>(...READERS),
  antenna: fc.constantFrom(1, 1, 2),
  s: fc.oneof(fc.integer({ min: -5, max: 240 }), fc.constantFrom(0, 10, 25, 40, 60, 68, 120)),
  rssi: fc.constantFrom(-70, -50),
});
/** A passing that was added by hand, at a point or where a lap ends. */
const someAdded = fc
  .record({
    rider: fc.constantFrom('p1', 'p2'),
    s: fc.integer({ min: 0, max: 240 }),
    point: fc.constantFrom(null, null, 'gate', 'a', 'line'),
  })
  .map(({ point, ...passing }) => (point === null ? passing : { ...passing, point }));
const someReads = fc.array(read, { maxLength: 40 });

/** Of registered riders: what they rode, and their places. */
function ridden(standings: readonly (NaiveStanding | PlacedStanding)[]) {
  return standings.flatMap(({ rider, place, gap, laps, rankedLaps, finished, finishAt, lastPassAt, chipStartAt, reached, ...more }) =>
    rider.startsWith('p')
      ? [
          {
            ...{ rider, place, gap, laps, rankedLaps, finished, finishAt, lastPassAt, chipStartAt, reached },
            ...{ elapsed: more.elapsed, ridden: more.ridden, gunTime: more.gunTime, chipTime: more.chipTime, givenTime: more.givenTime },
            ...{ segments: more.segments, segmentsDone: more.segmentsDone, splits: passedIn(more.splits) },
          },
        ]
      : [],
  );
}

/** Splits of laps in which something was passed. */
function passedIn(splits: readonly NaiveSplit[]) {
  const passed = new Set(splits.flatMap(({ at: when, lap }) => (when === null ? [] : [lap])));
  return splits.filter(({ lap }) => passed.has(lap));
}

test('laps, own starts, splits, segments and places on a course equal those of the naive rules (rule 25)', () => {
  fc.assert(
    fc.property(rules, someReads, fc.array(someAdded, { maxLength: 2 }), (some, reads, added) => {
      const race = new Race(some);
      race.add('1', ['E1'], 'A');
      race.add('2', ['E2', 'E3'], 'B');
      for (const { tag, s, ...more } of reads) race.read(tag, s, more);
      for (const { s, ...passing } of added) race.correct({ kind: 'insert', ...passing, at: at(s), inferred: false });
      expect(ridden(withPlaces(race.standings()))).toEqual(ridden(naiveStandings(race.entries)));
    }),
    runs(300),
  );
}, 600_000);

test('in any race with points, after any commands, laps, own starts, splits, segments and places equal those of the naive rules', () => {
  // Tags are parked at one place: what the naive rules say of these is about the line alone.
  const onCourse = fc.tuple(someRulesWithPoints, someStages).map(([rules, stages]): Partial<RaceRules> => {
    return { ...rules, firstCrossing: 'completes-lap-1', parkedAfter: ms(0), segments: stagesOn(['Two', 'One'], stages) };
  });
  fc.assert(
    fc.property(onCourse, someSteps, (some, steps) => {
      const race = play(some, steps);
      expect(ridden(withPlaces(race.standings()))).toEqual(ridden(naiveStandings(race.entries)));
    }),
    runs(),
  );
}, 600_000);
