import { describe, expect, test } from 'vitest';
import { at, ms, Race } from '../race-kit';

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

  test('other categories continue', () => {
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

  test('a tag without a participant ends nobody else’s race, and nobody ends its race', () => {
    const race = new Race(rules);
    for (const s of [90, 190, 290]) race.read('X', s);
    race.read('Y', 295);
    expect(race.standing('Y')).toMatchObject({ finished: true });
    race.add('1', ['A1']);
    for (const s of [100, 200]) race.read('A1', s);
    expect(race.standing('A1')).toMatchObject({ finished: false });
    expect(race.standing('X')).toMatchObject({ finished: true, rankedLaps: 3 });
    expect(race.standing('Y')).toMatchObject({ finished: false });
    race.read('A1', 300);
    race.read('Y', 320);
    expect(race.standing('Y')).toMatchObject({ finished: false });
  });

  test('while nobody is registered the tags are the field: their leader ends the race', () => {
    const race = new Race(rules);
    for (const s of [100, 200, 300]) race.read('X', s);
    race.read('Y', 320);
    expect(race.standing('Y')).toMatchObject({ finished: true, rankedLaps: 1 });
  });

  test('in the first edition of the rules tags without a participant raced with the riders without a category', () => {
    const race = new Race({ ...rules, edition: 1 });
    race.add('1', ['A1']);
    for (const s of [100, 200, 300]) race.read('A1', s);
    race.read('X', 320);
    expect(race.standing('X')).toMatchObject({ finished: true, rankedLaps: 1 });
  });

  test.each([
    [2, 300, true, 'the lead that a status comes after stays'],
    [2, 299, false, 'a lead after the status is none'],
    [2, null, false, 'a status for the whole race leaves no lead'],
    [1, 300, false, 'in the first edition a status took the lead with it'],
  ] as const)('edition %d, leader at 300 marked DNF from %s: the next rider finishes %s (%s)', (edition, moment, finished, _why) => {
    const race = new Race({ ...rules, edition });
    const leader = race.add('1', ['A1']);
    race.add('2', ['A2']);
    for (const s of [100, 200, 300]) race.read('A1', s);
    race.read('A2', 310);
    race.correct({ kind: 'status', rider: leader, status: 'dnf', at: moment === null ? null : at(moment) });
    expect(race.standing('A2').finished).toBe(finished);
    if (finished) expect(race.standing('A1')).toMatchObject({ finished: true, rankedLaps: 3 });
  });

  test('the finishing lap is announced as such', () => {
    const race = new Race(rules);
    for (const s of [100, 200]) race.read('A1', s);
    expect(race.read('A1', 300).laps).toMatchObject([{ finished: true, laps: 3 }]);
    expect(race.read('A2', 320).laps).toMatchObject([{ finished: true, laps: 1 }]);
  });
});

describe('once the time is up, the leader of a category has laps to go and everyone finishes with the leader (rule 13)', () => {
  const rules = { finish: 'after-time', duration: ms(600_000), lapsAfterTime: 0, totalLaps: 2 } as const;

  /** Laps and finish in seconds after the gun. */
  function resultOf(race: Race, rider: string): readonly [number, number | null] {
    const { rankedLaps, finishAt } = race.standing(rider);
    return [rankedLaps, finishAt === null ? null : (finishAt - at(0)) / 1000];
  }

  test('the total laps of the rules have no effect', () => {
    const race = new Race(rules);
    for (const s of [100, 200, 300]) race.read('A', s);
    expect(race.standing('A')).toMatchObject({ finished: false, rankedLaps: 3 });
  });

  test.each<[number, readonly [number, number | null], readonly [number, number | null], readonly [number, number | null]]>([
    [0, [4, 650], [3, 700], [1, null]],
    [1, [5, 800], [4, 900], [1, null]],
    [2, [6, 950], [6, 990], [1, null]],
    [3, [6, null], [6, null], [1, null]],
  ])('with %d laps to go', (lapsAfterTime, a, b, c) => {
    const race = new Race({ ...rules, lapsAfterTime });
    for (const s of [150, 300, 450, 650, 800, 950]) race.read('A', s);
    for (const s of [200, 400, 700, 900, 940, 990]) race.read('B', s);
    race.read('C', 550);
    expect([resultOf(race, 'A'), resultOf(race, 'B'), resultOf(race, 'C')]).toEqual([a, b, c]);
  });

  test('standings have the laps completed before the time was up', () => {
    const race = new Race(rules);
    for (const s of [300, 599, 600, 900]) race.read('A', s);
    expect(race.standing('A').lapsInTime).toBe(2);
    race.act({ type: 'rules-changed', rules: { ...race.state.ledger.control.rules, finish: 'hard-stop' } });
    expect(race.standing('A').lapsInTime).toBeNull();
  });

  test('a crossing at exactly the race time does not count as before it', () => {
    const race = new Race(rules);
    for (const s of [300, 600, 900]) race.read('A', s);
    expect(resultOf(race, 'A')).toEqual([2, 600]);
  });

  test('a rider who overtakes the leader on the last lap becomes the leader', () => {
    const race = new Race(rules);
    for (const s of [200, 400, 680]) race.read('A', s);
    for (const s of [250, 450, 670]) race.read('B', s);
    expect([resultOf(race, 'B'), resultOf(race, 'A')]).toEqual([
      [3, 670],
      [3, 680],
    ]);
    expect(race.standings().map(({ tag }) => tag)).toEqual(['B', 'A']);
  });

  test('a lapped rider who crosses after the race time and before the leader continues', () => {
    const race = new Race(rules);
    for (const s of [200, 400, 650]) race.read('A', s);
    for (const s of [350, 640, 900]) race.read('B', s);
    expect(resultOf(race, 'B')).toEqual([3, 900]);
  });

  test('each category has its own leader, and those without one race together', () => {
    const race = new Race(rules);
    race.add('1', ['A1'], 'A');
    race.add('2', ['B1'], 'B');
    race.add('3', ['N1']);
    for (const s of [200, 400, 610]) race.read('A1', s);
    for (const s of [500, 700]) race.read('B1', s);
    for (const s of [590, 800]) race.read('N1', s);
    expect(['A1', 'B1', 'N1'].map((rider) => resultOf(race, rider))).toEqual([
      [3, 610],
      [2, 700],
      [2, 800],
    ]);
  });

  test.each<[string, (race: Race) => void]>([
    ['is disqualified', (race) => race.correct({ kind: 'status', rider: 'tag:A', status: 'dsq', at: null })],
    ['is found to have had one lap less', (race) => race.correct({ kind: 'void', passing: { seq: 2 } })],
  ])('when the leader %s, another lap is the last', (_what, change) => {
    const race = new Race(rules);
    for (const s of [150, 300, 450, 660]) race.read('A', s);
    for (const s of [200, 400, 650, 880]) race.read('B', s);
    expect(resultOf(race, 'B')).toEqual([4, 880]);
    change(race);
    expect(resultOf(race, 'B')).toEqual([3, 650]);
  });

  test('a late read from before the race time delays the finish of the category', () => {
    const race = new Race(rules);
    for (const s of [200, 400, 650, 850]) race.read('A', s);
    for (const s of [300, 700, 900]) race.read('B', s);
    expect([resultOf(race, 'A'), resultOf(race, 'B')]).toEqual([
      [3, 650],
      [2, 700],
    ]);
    for (const s of [100, 500]) race.read('B', s);
    expect([resultOf(race, 'A'), resultOf(race, 'B')]).toEqual([
      [4, 850],
      [4, 700],
    ]);
  });

  test('reads from before the time may all come after it', () => {
    const race = new Race(rules);
    for (const s of [650, 400, 200]) race.read('A', s);
    expect(resultOf(race, 'A')).toEqual([3, 650]);
  });

  test('the finishing lap is announced as such', () => {
    const race = new Race(rules);
    race.read('A', 400);
    expect(race.read('B', 640).laps).toMatchObject([{ finished: false }]);
    expect(race.read('A', 650).laps).toMatchObject([{ finished: true }]);
    expect(race.read('B', 700).laps).toMatchObject([{ finished: true }]);
  });

  test('moving the gun moves the end of the race time', () => {
    const race = new Race(rules);
    for (const s of [400, 650, 900]) race.read('A', s);
    race.act({ type: 'gun-set', startAt: at(100) });
    expect(race.standing('A')).toMatchObject({ finishAt: at(900), rankedLaps: 3 });
  });
});

describe('at the hard stop crossings no longer count (rule 14)', () => {
  const rules = { finish: 'hard-stop', duration: ms(600_000), totalLaps: 1 } as const;

  test('a passing at exactly that instant counts, and no rider finishes', () => {
    const race = new Race(rules);
    for (const s of [300, 600, 900]) race.read('A', s);
    for (const s of [300, 600.001]) race.read('B', s);
    expect(race.standing('A')).toMatchObject({ laps: 2, rankedLaps: 2, finished: false, finishAt: null, elapsed: 600_000 });
    expect(race.standing('B')).toMatchObject({ laps: 1, finished: false });
  });

  test('laps rank, then the time of the last crossing that counted', () => {
    const race = new Race(rules);
    for (const s of [200, 590]) race.read('A', s);
    for (const s of [250, 580]) race.read('B', s);
    for (const s of [100, 620]) race.read('C', s);
    expect(race.standings().map(({ tag }) => tag)).toEqual(['B', 'A', 'C']);
  });

  test('with a longer duration more crossings count', () => {
    const race = new Race(rules);
    for (const s of [300, 700]) race.read('A', s);
    race.act({ type: 'rules-changed', rules: { ...race.state.ledger.control.rules, duration: ms(700_000) } });
    expect(race.standing('A').laps).toBe(2);
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

  test('a higher number of laps removes finishes, and a lower one adds finishes', () => {
    const race = new Race({ totalLaps: 2 });
    for (const s of [100, 200]) race.read('A', s);
    const { rules } = race.state.ledger.control;
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 3 } });
    expect(race.standing('A').finished).toBe(false);
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 1 } });
    expect(race.standing('A')).toMatchObject({ finished: true, finishAt: at(100), laps: 2, rankedLaps: 1 });
  });
});
