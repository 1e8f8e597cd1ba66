import { describe, expect, test } from 'vitest';
import { at, Race } from './race-kit';

describe('with the leader of a category everyone in it finishes (rule 12)', () => {
  const rules = { totalLaps: 3, finish: 'with-leader' } as const;

  function twoCategories(): Race {
    const race = new Race(rules);
    race.add('1', ['A1'], 'A');
    race.add('2', ['A2'], 'A');
    race.add('11', ['B1'], 'B');
    for (const s of [100, 200, 300]) race.read('A1', s);
    for (const s of [290, 320, 450]) race.read('A2', s);
    for (const s of [160, 320]) race.read('B1', s);
    return race;
  }

  test('other categories go on', () => {
    const race = twoCategories();
    expect(
      race.standings().map(({ bib, finished, rankedLaps, laps, finishAt }) => ({ bib, finished, rankedLaps, laps, finishAt })),
    ).toEqual([
      { bib: '1', finished: true, rankedLaps: 3, laps: 3, finishAt: at(300) },
      { bib: '2', finished: true, rankedLaps: 2, laps: 3, finishAt: at(320) },
      { bib: '11', finished: false, rankedLaps: 2, laps: 2, finishAt: null },
    ]);
  });

  test('laps after the finish do not rank, also when the rider was behind', () => {
    const race = new Race(rules);
    for (const s of [100, 200, 300]) race.read('A1', s);
    for (const s of [250, 320, 420, 520]) race.read('A2', s);
    expect(race.standing('A2')).toMatchObject({
      finished: true,
      laps: 4,
      rankedLaps: 2,
      finishAt: at(320),
      elapsed: 320_000,
      lastLap: 70_000,
    });
  });

  test.each<[string, (race: Race) => void]>([
    ['is disqualified', (race) => race.correct({ kind: 'status', rider: 'p1', status: 'dsq', at: null })],
    ['is found to have one lap less', (race) => race.correct({ kind: 'void', passing: { seq: 5 } })],
    [
      'is of another category',
      (race) =>
        race.act({ type: 'participant-changed', participant: 'p1' as never, details: { bib: '1', name: '', category: 'B', team: '' } }),
    ],
    ['is removed', (race) => race.act({ type: 'participant-removed', participant: 'p1' as never })],
  ])('when the leader %s, the next one leads', (_what, change) => {
    const race = twoCategories();
    change(race);
    expect(race.standing('2')).toMatchObject({ finished: true, finishAt: at(450), rankedLaps: 3 });
  });

  test('a late read that makes the leader finish earlier makes the others finish earlier', () => {
    const race = new Race(rules);
    for (const s of [100, 300, 400]) race.read('A1', s);
    for (const s of [210, 310, 410]) race.read('A2', s);
    expect(race.standing('A2').finishAt).toBe(at(410));
    race.read('A1', 200);
    expect(race.standing('A1').finishAt).toBe(at(300));
    expect(race.standing('A2')).toMatchObject({ finishAt: at(310), rankedLaps: 2, laps: 3 });
  });

  test('tags nobody carries and participants without category race together', () => {
    const race = new Race(rules);
    race.add('1', ['A1']);
    for (const s of [100, 200, 300]) race.read('A1', s);
    race.read('X', 320);
    expect(race.standing('X')).toMatchObject({ finished: true, rankedLaps: 1 });
  });

  test('the lap that finishes is announced as such', () => {
    const race = new Race(rules);
    for (const s of [100, 200]) race.read('A1', s);
    expect(race.read('A1', 300).laps).toMatchObject([{ finished: true, laps: 3 }]);
    expect(race.read('A2', 320).laps).toMatchObject([{ finished: true, laps: 1 }]);
  });
});

describe('a late or corrected read may undo a finish (rule 15)', () => {
  test('the ranking is that of the corrected race', () => {
    const race = new Race({ totalLaps: 2 });
    for (const s of [100, 200]) race.read('A', s);
    for (const s of [110, 210]) race.read('B', s);
    expect(race.standings().map(({ tag }) => tag)).toEqual(['A', 'B']);
    race.correct({ kind: 'void', passing: { seq: 3 } });
    expect(race.standings().map(({ tag, finished }) => [tag, finished])).toEqual([
      ['B', true],
      ['A', false],
    ]);
    race.read('A', 205);
    expect(race.standings().map(({ tag }) => tag)).toEqual(['A', 'B']);
  });

  test('more laps wanted undo finishes, and fewer make them', () => {
    const race = new Race({ totalLaps: 2 });
    for (const s of [100, 200]) race.read('A', s);
    const { rules } = race.state.book.control;
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 3 } });
    expect(race.standing('A').finished).toBe(false);
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 1 } });
    expect(race.standing('A')).toMatchObject({ finished: true, finishAt: at(100), laps: 2, rankedLaps: 1 });
  });
});
