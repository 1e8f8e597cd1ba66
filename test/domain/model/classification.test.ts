import { describe, expect, test } from 'vitest';
import { categoryPlaces, compareStandings, type Ranked, STATUS_ORDER, withPlaces } from '../../../src/domain/model/classification';
import type { RiderStatus } from '../../../src/domain/model/entry';
import type { ParticipantId } from '../../../src/domain/model/roster';
import { groupOf } from '../groups';
import { ms, Race } from '../race-kit';

type RankedRider = Ranked & { readonly category: string };

const ranked = (status: RiderStatus, finished: boolean, rankedLaps: number, elapsed: number | null): RankedRider => ({
  section: 0,
  category: '',
  status,
  ...groupOf(status, finished),
  rankedLaps,
  reached: 0,
  segmentsDone: null,
  elapsed: elapsed === null ? null : ms(elapsed),
});

test('the order of status is data (rule 16)', () => {
  expect(STATUS_ORDER).toEqual(['racing', 'pulled', 'dnf', 'over-time', 'dsq', 'dns']);
});

describe('riders are ranked by status, finish, laps, time, and who was seen first (rules 16 and 17)', () => {
  test('in any order of input', () => {
    const race = new Race({ totalLaps: 3 });
    const bibs = ['finished', 'two laps', 'two laps later', 'one lap', 'nothing', 'dnf', 'dsq', 'dns'];
    for (const bib of bibs) race.add(bib, [bib]);
    const give = (tag: string, ...times: readonly number[]) => {
      for (const s of times) race.read(tag, s);
    };
    give('dsq', 50, 100, 150);
    give('dnf', 55, 105);
    give('one lap', 40);
    give('two laps later', 100, 201);
    give('two laps', 100, 200);
    give('finished', 150, 250, 350);
    for (const status of ['dnf', 'dsq', 'dns'] as const) {
      const rider = race.standing(status).rider;
      race.correct({ kind: 'status', rider, status, at: null });
    }
    expect(race.standings().map(({ bib }) => bib)).toEqual(bibs);
    expect(withPlaces(race.standings()).map(({ place }) => place)).toEqual([1, 2, 3, 4, null, null, null, null]);
  });

  test('equal laps and time keep the order in which riders were first seen, and no two riders are equal', () => {
    const race = new Race({ totalLaps: 1 });
    race.read('B', 60);
    race.read('A', 60);
    const standings = race.standings();
    expect(standings.map(({ tag }) => tag)).toEqual(['B', 'A']);
    expect(standings.map((one) => standings.map((other) => Math.sign(compareStandings(one, other))))).toEqual([
      [0, -1],
      [1, 0],
    ]);
  });

  test('riders of one list without a read keep its order, the tenth behind the ninth', () => {
    const race = new Race();
    const bibs = Array.from({ length: 11 }, (_, index) => String(index + 1));
    const participants = bibs.map((bib) => {
      const details = { bib, name: '', category: '', team: '' };
      return { participant: `p${bib}` as ParticipantId, isNew: true, details, tags: [], lost: [] };
    });
    race.act({ type: 'participants-imported', participants });
    expect(race.standings().map(({ bib }) => bib)).toEqual(bibs);
  });

  test('chip time ranks when the rules say so', () => {
    const times = { early: [1, 100], late: [20, 105] } as const;
    const order = (rankedBy: 'gun' | 'chip') => {
      const race = new Race({ totalLaps: 1, firstCrossing: 'is-the-start', startWindow: ms(30_000), rankedBy });
      for (const [tag, reads] of Object.entries(times)) for (const s of reads) race.read(tag, s);
      return race.standings().map(({ tag, elapsed }) => [tag, elapsed]);
    };
    expect(order('gun')).toEqual([
      ['early', 100_000],
      ['late', 105_000],
    ]);
    expect(order('chip')).toEqual([
      ['late', 85_000],
      ['early', 99_000],
    ]);
  });
});

describe('places, gaps and intervals (rules 17 and 18)', () => {
  test.each<[string, readonly RankedRider[], readonly (readonly [number | null, number, number | null, number | null])[]]>([
    ['no riders', [], []],
    [
      'a leader, one behind in time, one in laps',
      [ranked('racing', true, 5, 1000), ranked('racing', true, 5, 1600), ranked('racing', false, 3, 900), ranked('racing', false, 3, 950)],
      [
        [1, 0, 0, 0],
        [2, 0, 600, 600],
        [3, 2, null, null],
        [4, 2, null, 50],
      ],
    ],
    [
      'two riders who share a place',
      [ranked('racing', true, 5, 1000), ranked('racing', true, 5, 1000), ranked('racing', true, 5, 1200)],
      [
        [1, 0, 0, 0],
        [1, 0, 0, 0],
        [3, 0, 200, 200],
      ],
    ],
    [
      'a finished rider and one with equal laps and time without a finish',
      [ranked('racing', true, 5, 1000), ranked('racing', false, 5, 1000)],
      [
        [1, 0, 0, 0],
        [2, 0, 0, 0],
      ],
    ],
    [
      'riders without a lap',
      [ranked('racing', false, 0, null), ranked('racing', false, 0, null)],
      [
        [null, 0, null, null],
        [null, 0, null, null],
      ],
    ],
    [
      'riders without a place between others: DNF, DSQ and DNS have no gap',
      [ranked('racing', true, 5, 1000), ranked('dnf', false, 4, 800), ranked('over-time', true, 5, 2000), ranked('dsq', true, 5, 900)],
      [
        [1, 0, 0, 0],
        [null, 0, null, null],
        [2, 0, 1000, null],
        [null, 0, null, null],
      ],
    ],
    [
      'one with more laps than the leader, but pulled',
      [ranked('racing', false, 2, 1000), ranked('pulled', false, 3, 1100)],
      [
        [1, 0, 0, 0],
        [2, 0, null, null],
      ],
    ],
  ])('%s', (_what, list, expected) => {
    expect(withPlaces(list).map(({ place, lapsBehind, gap, interval }) => [place, lapsBehind, gap, interval])).toEqual(expected);
  });

  test('a category is ranked by itself from the same passings (rule 19)', () => {
    const race = new Race({ totalLaps: 1 });
    race.add('1', ['E1'], 'A');
    race.add('2', ['E2'], 'B');
    race.add('3', ['E3'], 'B');
    for (const [tag, s] of [
      ['E1', 60],
      ['E2', 62],
      ['E3', 65],
    ] as const)
      race.read(tag, s);
    const inB = withPlaces(race.standings().filter(({ category }) => category === 'B'));
    expect(inB.map(({ bib, place, gap }) => [bib, place, gap])).toEqual([
      ['2', 1, 0],
      ['3', 2, 3000],
    ]);
  });
});

describe('places within categories (rule 19)', () => {
  const of = (category: string, rankedLaps: number, elapsed: number, status: RiderStatus = 'racing') => ({
    ...ranked(status, false, rankedLaps, elapsed),
    category,
  });

  test('count the riders of the category alone, and gaps are to its leader', () => {
    const list = [of('Men', 5, 500), of('Men', 5, 520), of('Women', 4, 400), of('Men', 4, 450), of('Women', 4, 470), of('', 3, 300)];
    const rows = withPlaces(list).map((row) => [row.place, row.categoryPlace, row.categoryLapsBehind, row.categoryGap]);
    expect(rows).toEqual([
      [1, 1, 0, 0],
      [2, 2, 0, 20],
      [3, 1, 0, 0],
      [4, 3, 1, null],
      [5, 2, 0, 70],
      [6, null, null, null],
    ]);
  });

  test('are shared with equal times, and missing where a status has none', () => {
    const list = [of('Men', 5, 500), of('Men', 5, 500), of('Men', 5, 510), of('Men', 5, 400, 'dnf')];
    expect([...categoryPlaces(list).values()].map(({ categoryPlace }) => categoryPlace)).toEqual([1, 1, 3, null]);
  });

  test('are the places of the category ranked by itself', () => {
    const race = new Race({ totalLaps: 3 });
    for (const [index, tag] of ['A', 'B', 'C', 'D', 'E', 'F'].entries()) race.add(tag, [tag], index % 2 === 0 ? 'Men' : 'Women');
    for (const [index, tag] of ['F', 'A', 'C', 'B', 'E', 'D'].entries()) for (const lap of [1, 2]) race.read(tag, lap * 100 + index);
    for (const category of ['Men', 'Women']) {
      const alone = withPlaces(race.standings().filter((row) => row.category === category));
      const among = withPlaces(race.standings()).filter((row) => row.category === category);
      expect(among.map(({ categoryPlace, categoryGap }) => [categoryPlace, categoryGap])).toEqual(
        alone.map(({ place, gap }) => [place, gap]),
      );
    }
  });
});

describe('riders between two laps (rule 25)', () => {
  const on = (reached: number, elapsed: number): RankedRider => ({ ...ranked('racing', false, 0, elapsed), reached });

  test('have a place from their first passage on, and a gap to those who are equally far', () => {
    const list = [on(2, 900), on(1, 400), on(1, 450), on(0, 0)];
    expect(withPlaces(list).map(({ place, gap, interval }) => [place, gap, interval])).toEqual([
      [1, 0, 0],
      [2, null, null],
      [3, null, 50],
      [null, null, null],
    ]);
  });

  test('where segments count, who rode them all but is not home yet is behind by time and not by a lap (rule 25)', () => {
    const rode = (laps: number, elapsed: number): RankedRider => ({ ...ranked('racing', laps > 0, laps, elapsed), segmentsDone: 2 });
    expect(withPlaces([rode(1, 470), rode(0, 480)]).map(({ lapsBehind, gap }) => [lapsBehind, gap])).toEqual([
      [0, 0],
      [0, 10],
    ]);
  });

  test('rank by segments alone where they count', () => {
    const done = (segmentsDone: number, elapsed: number | null): RankedRider => ({ ...ranked('racing', true, 1, elapsed), segmentsDone });
    expect(withPlaces([done(2, 500), done(1, 100), done(0, null)]).map(({ place }) => place)).toEqual([1, 2, null]);
  });
});
