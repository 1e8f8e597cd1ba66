import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import type { Standing } from '../../../src/domain/model/standing';
import type { Ms } from '../../../src/domain/model/time';
import { at, Race, replay } from '../race-kit';

const READERS = ['start', 'a', 'b', 'line', 'nobody'] as const;

const rules = (notBefore: readonly number[], more: Partial<RaceRules>): Partial<RaceRules> => ({
  points: [
    { id: 'start', name: 'Start', role: 'start', readers: ['start'] },
    { id: 'a', name: 'A', role: 'split', readers: ['a'] },
    { id: 'b', name: 'B', role: 'split', readers: ['b'] },
    { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
  ],
  course: ['a', 'b', 'line'].map((point, index) => ({
    point,
    name: '',
    distance: null,
    notBefore: (notBefore[index] ?? 0) as Ms,
    cutOff: null,
  })),
  totalLaps: 3,
  countsBeforeGun: true,
  ...more,
});

const anyRules = fc
  .record({
    notBefore: fc.constantFrom([0, 0, 0], [5_000, 20_000, 40_000], [0, 0, 60_000]),
    starts: fc.constantFrom('gun', 'line', 'first-read'),
    crossingTime: fc.constantFrom('first', 'last'),
    minLap: fc.constantFrom(0 as Ms, 8000 as Ms),
    parkedAfter: fc.constantFrom(0 as Ms, 60_000 as Ms),
    finish: fc.constantFrom('laps', 'hard-stop'),
    minLapFromStart: fc.boolean(),
  } as const)
  .map(({ notBefore, ...more }) => rules(notBefore, more));
const reads = fc.array(fc.record({ reader: fc.constantFrom(...READERS), s: fc.integer({ min: -5, max: 240 }) }), { maxLength: 40 });
type Reads = readonly { readonly reader: string; readonly s: number }[];

/** A read that came twice in the same millisecond is told apart by its antenna alone, so each time is used once a reader. */
function raceOf(given: Partial<RaceRules>, all: Reads): Race {
  const race = new Race(given);
  race.add('1', ['E1']);
  for (const { reader, s } of all) race.read('E1', s, { reader });
  return race;
}

function unlike(list: Reads): Reads {
  return [...new Map(list.map((read) => [`${read.reader} ${read.s}`, read])).values()];
}

const result = ({ firstSeen: _, ...standing }: Standing) => standing;
const tableOf = (race: Race) => race.standings().map(result);
const verdicts = (race: Race) =>
  race
    .trace('1')
    .map(({ at: when, verdict }) => `${when} ${verdict.code}`)
    .sort();

test('any order of reads gives the same passages, starts and verdicts (rules 3 and 25)', () => {
  fc.assert(
    fc.property(anyRules, reads, fc.infiniteStream(fc.nat()), (given, all, randoms) => {
      const list = unlike(all);
      const mixed = list.map((read) => ({ read, key: randoms.next().value as number })).sort((one, other) => one.key - other.key);
      const [one, other] = [
        raceOf(given, list),
        raceOf(
          given,
          mixed.map(({ read }) => read),
        ),
      ];
      expect(tableOf(other)).toEqual(tableOf(one));
      expect(verdicts(other)).toEqual(verdicts(one));
      expect(replay(one.entries).map(result)).toEqual(tableOf(one));
    }),
  );
});

test('without the reads of one point only its splits are others (rule 25)', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b'), reads, (removed, all) => {
      // Every passage has its time after the beginning of the lap, and the start is the gun: what is read at one point says nothing of another.
      const given = rules([5_000, 20_000, 40_000], {
        points: (rules([], {}).points ?? []).filter(({ role }) => role !== 'start'),
        parkedAfter: 0 as Ms,
      });
      const list = unlike(all).filter(({ reader }) => reader !== 'start');
      const without = list.filter(({ reader }) => reader !== removed);
      const [before] = raceOf(given, list).standings();
      const [after] = raceOf(given, without).standings();
      expect(after).toMatchObject({
        laps: before?.laps,
        rankedLaps: before?.rankedLaps,
        finishAt: before?.finishAt,
        finished: before?.finished,
      });
      const ends = (standing: Standing | undefined) => standing?.splits.filter(({ name, at: when }) => name === 'Line' && when !== null);
      expect(ends(after)).toEqual(ends(before));
      expect(after?.splits.filter(({ name, at: when }) => name === removed.toUpperCase() && when !== null)).toEqual([]);
    }),
  );
});

test('a passage is found whenever it was ridden in its time and in its order, and a hole moves no other (rule 25)', () => {
  const lap = fc.record({ a: fc.boolean(), b: fc.boolean() });
  fc.assert(
    fc.property(fc.array(lap, { minLength: 1, maxLength: 3 }), (laps) => {
      const race = new Race(rules([5_000, 20_000, 40_000], {}));
      race.add('1', ['E1']);
      laps.forEach(({ a, b }, index) => {
        const began = index * 60;
        if (a) race.read('E1', began + 10, { reader: 'a' });
        if (b) race.read('E1', began + 30, { reader: 'b' });
        race.read('E1', began + 60, { reader: 'line' });
      });
      const { splits, laps: counted } = race.standing('1');
      const last = laps[laps.length - 1];
      const began = (laps.length - 1) * 60;
      expect(counted).toBe(laps.length);
      expect(splits.slice(0, 3).map((split) => split.at)).toEqual([
        last?.a === true ? at(began + 10) : null,
        last?.b === true ? at(began + 30) : null,
        at(began + 60),
      ]);
    }),
  );
});
