import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { controlAfter } from '../../../src/domain/ledger/control-acts';
import type { RaceAct } from '../../../src/domain/model/entry';
import type { Refusal, RefusalMessages } from '../../../src/domain/model/refusal.messages';
import { wavesProblem } from '../../../src/domain/model/rule-lists';
import { type RaceRules, sameRules } from '../../../src/domain/model/rules';
import type { RulesProblemMessage } from '../../../src/domain/model/rules-problem.messages';
import { lastWaveStart, waveStart } from '../../../src/domain/model/wave-start';
import type { Wave } from '../../../src/domain/model/waves';
import { lostStarts } from '../../../src/domain/views/rule-notices';
import { at, ms, OPEN_RULES, Race } from '../race-kit';

const wave = (category: string, s: number): Wave => ({ name: category, categories: [category], after: ms(s * 1000) });
const sameWaves = (one: readonly Wave[], other: readonly Wave[]) =>
  sameRules({ ...OPEN_RULES, waves: one }, { ...OPEN_RULES, waves: other });
const badValue = (params: RefusalMessages['bad-value']): Refusal => ({ code: 'bad-value', params });
const rules = { totalLaps: 2, waves: [wave('Women', 300), wave('Kids', 600)] } as const;

/** Bib 1 is in the first wave, 2 in the second, 3 in the third, and 4 in no wave. */
function threeWaves(more: Partial<RaceRules> = {}): Race {
  const race = new Race({ ...rules, ...more });
  race.add('1', ['A1'], 'Men');
  race.add('2', ['A2'], 'Women');
  race.add('3', ['A3'], 'Kids');
  race.add('4', ['A4']);
  return race;
}

const changed = (waves: readonly Wave[]): RaceAct => ({ type: 'rules-changed', rules: { ...OPEN_RULES, ...rules, waves } });

describe('categories start in waves (rule 8)', () => {
  test('the time of a rider runs from the start of their wave', () => {
    const race = threeWaves();
    for (const tag of ['A1', 'A2', 'A3', 'A4', 'UNKNOWN']) race.read(tag, 700);
    expect(race.standings().map(({ bib, tag, elapsed }) => [bib || tag, elapsed])).toEqual([
      ['3', 100_000],
      ['2', 400_000],
      ['1', 700_000],
      ['4', 700_000],
      ['UNKNOWN', 700_000],
    ]);
  });

  test('a read before the start of their wave does not count, one at it does', () => {
    const race = threeWaves();
    race.read('A2', 299.999);
    race.read('A2', 320);
    race.read('A3', 600);
    expect(race.trace('p2').map(({ verdict }) => verdict.code)).toEqual(['before-start', 'counted']);
    expect(race.standing('2')).toMatchObject({ laps: 1, lastLap: 20_000 });
    expect(race.standing('3')).toMatchObject({ laps: 1, lastLap: 0 });
  });

  test('a race over a time lasts as long for every wave', () => {
    const race = threeWaves({ finish: 'hard-stop', duration: ms(120_000) });
    for (const tag of ['A1', 'A2']) for (const s of [60, 130, 410, 421]) race.read(tag, s);
    expect(race.standing('1').laps).toBe(1);
    expect(race.standing('2').laps).toBe(1);
    expect(race.standing('2').lastPassAt).toBe(at(410));
  });

  test('the start window opens with the wave', () => {
    const race = threeWaves({ firstCrossing: 'is-the-start', startWindow: ms(30_000) });
    for (const tag of ['A1', 'A2']) race.read(tag, 310);
    expect(race.standing('1')).toMatchObject({ laps: 1, chipStartAt: null });
    expect(race.standing('2')).toMatchObject({ laps: 0, chipStartAt: at(310) });
  });

  test('a wave keeps its delay when the gun of the race is moved', () => {
    const race = threeWaves();
    race.read('A2', 700);
    race.act({ type: 'gun-set', startAt: at(60) });
    expect(race.standing('2').elapsed).toBe(340_000);
  });

  test('a rider who changes category starts with the new one', () => {
    const race = threeWaves();
    race.read('A2', 700);
    race.act({ type: 'participant-changed', participant: 'p2' as never, details: { bib: '2', name: '', category: 'Kids', team: '' } });
    expect(race.standing('2').elapsed).toBe(100_000);
    race.act({ type: 'participant-changed', participant: 'p2' as never, details: { bib: '2', name: '', category: 'Men', team: '' } });
    expect(race.standing('2').elapsed).toBe(700_000);
  });

  test('when a wave is moved the standings of its riders follow, also when that is undone', () => {
    const race = threeWaves();
    race.read('A2', 310);
    race.read('A2', 700);
    expect(race.standing('2').laps).toBe(2);
    race.act(changed([wave('Women', 320)]));
    expect(race.standing('2')).toMatchObject({ laps: 1, elapsed: 380_000 });
    race.act({ type: 'undone', act: race.last });
    expect(race.standing('2')).toMatchObject({ laps: 2, elapsed: 400_000 });
  });

  test('the leader of a category ends the race of that wave and of no other', () => {
    const race = threeWaves({ finish: 'with-leader' });
    race.add('5', ['A5'], 'Women');
    for (const s of [400, 500]) race.read('A2', s);
    for (const s of [450, 550]) race.read('A1', s);
    race.read('A5', 510);
    expect(race.standings().map(({ bib, finished, elapsed }) => [bib, finished, elapsed])).toEqual([
      ['2', true, 200_000],
      ['1', true, 550_000],
      ['5', true, 210_000],
      ['3', false, null],
      ['4', false, null],
    ]);
  });
});

describe('the guns of a race', () => {
  const { control } = threeWaves().state.ledger;

  test.each([
    { category: 'Women', s: 300, why: 'a wave' },
    { category: 'Men', s: 0, why: 'a category without one' },
    { category: 'women', s: 0, why: 'another spelling is another category' },
    { category: '', s: 0, why: 'no category' },
  ])('of “$category” is after $s s: $why', ({ category, s }) => {
    expect(waveStart(control, category)).toBe(at(s));
  });

  test('the last one is that of the latest wave', () => {
    expect(lastWaveStart(control)).toBe(at(600));
    expect(lastWaveStart({ ...control, rules: OPEN_RULES })).toBe(at(0));
  });
});

describe('a wave is started by hand', () => {
  const start = (race: Race, wave: string, s: number) => decide(race.state, { type: 'start', at: at(s), wave });
  const started = (): Race => {
    const race = threeWaves();
    race.act({ type: 'gun-set', startAt: at(10) });
    return race;
  };

  const womenStarted = (): Race => {
    const race = started();
    race.act({ type: 'wave-started', wave: 'Women', startAt: at(310) });
    return race;
  };

  test('its start is a moment of its own', () => {
    expect(start(started(), 'Women', 330.25)).toEqual({ ok: true, act: { type: 'wave-started', wave: 'Women', startAt: at(330.25) } });
  });

  test('a category without a wave becomes one', () => {
    const race = started();
    const decision = start(race, ' Men ', 20);
    expect(decision).toEqual({ ok: true, act: { type: 'wave-started', wave: 'Men', startAt: at(20) } });
    race.act({ type: 'wave-started', wave: 'Men', startAt: at(20) });
    race.read('A1', 100);
    expect(race.standing('1').elapsed).toBe(80_000);
  });

  test('the gun, moved afterwards, moves waves that are planned and none that was started', () => {
    const race = started();
    race.act({ type: 'wave-started', wave: 'Women', startAt: at(330) });
    race.act({ type: 'gun-set', startAt: at(8) });
    const { control } = race.state.ledger;
    expect(waveStart(control, 'Women')).toBe(at(330));
    expect(waveStart(control, 'Kids')).toBe(at(608));
  });

  test('its start stays when the wave gets another name, and is gone when its categories start otherwise', () => {
    const race = started();
    race.act({ type: 'wave-started', wave: 'Women', startAt: at(330) });
    const { rules: before } = race.state.ledger.control;
    const renamed = before.waves.map((one) => (one.name === 'Women' ? { ...one, name: 'Second start' } : one));
    race.act({ type: 'rules-changed', rules: { ...before, waves: renamed } });
    expect(waveStart(race.state.ledger.control, 'Women')).toBe(at(330));
    race.act({ type: 'undone', act: race.last });
    expect([...race.state.ledger.control.waveStarts]).toEqual([['Women', at(330)]]);
    race.act({ type: 'rules-changed', rules: { ...before, waves: before.waves.filter(({ name }) => name !== 'Women') } });
    expect([...race.state.ledger.control.waveStarts]).toEqual([]);
  });

  test('its start stays when the wave gets another name and another category in one change, also after an undo and redo', () => {
    const race = started();
    race.act({ type: 'wave-started', wave: 'Women', startAt: at(330) });
    const start = race.last;
    const { rules: before } = race.state.ledger.control;
    const change = (waves: readonly Wave[]) => decide(race.state, { type: 'change-rules', rules: { ...before, waves } });
    const second: Wave = { name: 'Second start', categories: ['Women', 'Juniors'], after: ms(300_000) };
    const decision = change(before.waves.map((one) => (one.name === 'Women' ? second : one)));
    if (!decision.ok) throw new Error('refused');
    expect(decision.act).toMatchObject({ renamed: [{ from: 'Women', to: 'Second start' }] });
    race.act(decision.act);
    expect(waveStart(race.state.ledger.control, 'Juniors')).toBe(at(330));
    race.read('A2', 400);
    expect(race.standing('2').elapsed).toBe(70_000);
    race.act({ type: 'undone', act: start });
    expect(waveStart(race.state.ledger.control, 'Women')).toBe(at(310));
    race.act({ type: 'redone', act: start });
    expect(waveStart(race.state.ledger.control, 'Women')).toBe(at(330));
  });

  test('an act of before keeps a start with the same categories only, so that a race file of then has the results of then', () => {
    const race = started();
    race.act({ type: 'wave-started', wave: 'Women', startAt: at(330) });
    race.act(changed([{ name: 'Second start', categories: ['Women', 'Juniors'], after: ms(300_000) }]));
    expect([...race.state.ledger.control.waveStarts]).toEqual([]);
  });

  test('a start that no wave keeps after a change is named, one that stays is not', () => {
    const race = started();
    race.act({ type: 'wave-started', wave: 'Women', startAt: at(330) });
    const { control } = race.state.ledger;
    const lost = (waves: readonly Wave[]) => {
      const decision = decide(race.state, { type: 'change-rules', rules: { ...control.rules, waves } });
      if (!decision.ok || decision.act.type !== 'rules-changed') throw new Error('no change');
      return lostStarts(control, controlAfter(control, decision.act));
    };
    const named = [{ code: 'wave-start-lost', params: { wave: 'Women', start_at: at(330) } }];
    const [, kids] = control.rules.waves;
    expect(lost([])).toEqual(named);
    expect(lost([{ ...(kids as Wave), categories: ['Kids', 'Women'] }])).toEqual(named);
    expect(lost([{ name: 'Second', categories: ['Women', 'Kids'], after: ms(0) }])).toEqual([]);
    expect(lost([{ ...(control.rules.waves[0] as Wave), categories: ['Juniors'] }])).toEqual([]);
  });

  test('one press starts all categories of a wave, by its name or by that of a category', () => {
    const race = new Race({ waves: [{ name: 'A', categories: ['Women', 'Juniors'], after: ms(60_000) }] });
    race.act({ type: 'gun-set', startAt: at(0) });
    expect(start(race, 'Juniors', 47.2)).toEqual({ ok: true, act: { type: 'wave-started', wave: 'A', startAt: at(47.2) } });
    race.act({ type: 'wave-started', wave: 'A', startAt: at(47.2) });
    const { control } = race.state.ledger;
    expect([waveStart(control, 'Women'), waveStart(control, 'Juniors')]).toEqual([at(47.2), at(47.2)]);
    race.act({ type: 'undone', act: race.last });
    expect(waveStart(race.state.ledger.control, 'Women')).toBe(at(60));
  });

  test.each<{ why: string; race: Race; category: string; s: number; refusal: Refusal }>([
    { why: 'the gun was not set', race: threeWaves(), category: 'Women', s: 300, refusal: badValue({ problem: 'gun-not-set' }) },
    {
      why: 'the gun is later',
      race: started(),
      category: 'Women',
      s: 9.999,
      refusal: badValue({ problem: 'wave-before-gun', start_at: at(10) }),
    },
    {
      why: 'the wave was started then',
      race: womenStarted(),
      category: 'Women',
      s: 310,
      refusal: { code: 'no-change', params: { problem: 'start', start_at: at(310) } },
    },
    {
      why: 'there is no category',
      race: started(),
      category: '',
      s: 310,
      refusal: badValue({ problem: 'missing', field: 'category' }),
    },
    {
      why: 'there is no time',
      race: started(),
      category: 'Women',
      s: Number.NaN,
      refusal: badValue({ problem: 'not-a-time', field: 'wave' }),
    },
  ])('refused: $why', ({ race, category, s, refusal }) => {
    expect(start(race, category, s)).toEqual({ ok: false, refusal });
  });
});

describe('waves are validated', () => {
  test.each([
    { waves: [], why: 'none' },
    { waves: [wave('A', 0), wave('a', 86_400)], why: 'both ends, and names that differ in case' },
  ])('they may be $why', ({ waves }) => {
    expect(wavesProblem(waves)).toBeNull();
  });

  const NO_NAME = { code: 'item-text', params: { list: 'waves', item: 1, member: 'name', max: 200 } } as const;
  const NO_CATEGORY = { code: 'wave-category', params: { wave: 1, max: 200 } } as const;
  const wrongStart = (number: number) => ({ code: 'wave-start', params: { wave: number, max: 86_400_000 } }) as const;

  test.each<{ why: string; waves: unknown; problem: RulesProblemMessage }>([
    { why: 'no list', waves: undefined, problem: { code: 'waves-not-a-list', params: {} } },
    {
      why: 'more than 200',
      waves: Array.from({ length: 201 }, (_, index) => wave(`${index}`, 0)),
      problem: { code: 'too-many-waves', params: { max: 200 } },
    },
    { why: 'one that is null', waves: [null], problem: NO_NAME },
    { why: 'one without categories', waves: [{ ...wave('A', 0), categories: [] }], problem: NO_CATEGORY },
    { why: 'one whose categories are no list', waves: [{ ...wave('A', 0), categories: 'A' }], problem: NO_CATEGORY },
    {
      why: 'a name twice',
      waves: [wave('A', 0), { ...wave('B', 0), name: 'A' }],
      problem: { code: 'repeated-item', params: { list: 'waves', item: 2, name: 'A' } },
    },
    { why: 'an empty category', waves: [{ ...wave('A', 0), categories: [''] }], problem: NO_CATEGORY },
    { why: 'a category with a space in front', waves: [{ ...wave('A', 0), categories: [' A'] }], problem: NO_CATEGORY },
    { why: 'a start before the gun', waves: [wave('A', 0), wave('B', -1)], problem: wrongStart(2) },
    { why: 'a start more than a day after the gun', waves: [wave('A', 86_400.001)], problem: wrongStart(1) },
    {
      why: 'a category twice',
      waves: [wave('A', 0), { ...wave('A', 1), name: 'B' }],
      problem: { code: 'repeated-wave', params: { wave: 2, category: 'A' } },
    },
  ])('they cannot be $why', ({ waves, problem }) => {
    expect(wavesProblem(waves)).toEqual(problem);
  });

  test('their order has no meaning', () => {
    expect(sameWaves([wave('A', 1), wave('B', 2)], [wave('B', 2), wave('A', 1)])).toBe(true);
    expect(sameWaves([wave('A', 1)], [wave('A', 2)])).toBe(false);
    expect(sameWaves([wave('A', 1)], [wave('A', 1), wave('B', 1)])).toBe(false);
  });
});
