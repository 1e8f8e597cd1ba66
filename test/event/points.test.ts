import { describe, expect, it } from 'vitest';
import { EventRace, inEveryWay, moment, type Read, type Row } from './event-kit';

/** Readers are named after their points. */
const at =
  (reader_ip: string) =>
  (bib: string, seconds: number): Read => [bib, seconds, { reader_ip }];
const [start, five, finish] = [at('start-mat'), at('5k-mat'), at('finish-mat')];

const POINTS = [
  { id: 'start', name: 'START', role: 'start', readers: ['start-mat'] },
  { id: '5k', name: '5K', role: 'split', readers: ['5k-mat'] },
  { id: 'finish', name: 'FINISH', role: 'finish', readers: ['finish-mat'] },
];
const COURSE = [
  { point: '5k', distance_m: 5000, not_before_ms: 720_000 },
  { point: 'finish', distance_m: 10_000, not_before_ms: 1_500_000 },
];
const ROAD = { total_laps: 1, finish: 'laps', points: POINTS, course: COURSE };

const RUN = {
  rules: ROAD,
  riders: ['101', '102', '103', '104'].map((bib) => ({ bib })),
  reads: [
    start('101', 12),
    five('101', 1212),
    finish('101', 2462),
    start('102', 20),
    finish('102', 2460),
    five('103', 1170),
    finish('103', 2370),
    finish('104', 180),
    start('104', 15),
    five('104', 1335),
    finish('104', 2715),
  ],
};

const seconds = (ms: number | null | undefined) => (ms === null || ms === undefined ? ms : ms / 1000);
const split = ({ splits }: Row, name: string) => seconds(splits.find((one) => one.name === name)?.time_ms);
const times = ({ bib, place, total_time_ms, gun_time_ms, chip_time_ms }: Row) => [
  bib,
  place,
  seconds(total_time_ms),
  seconds(gun_time_ms),
  seconds(chip_time_ms),
];

describe('a run of 10 km with a start, a mat at 5 km and a finish', () => {
  it.each([
    ['in the course as well', [{ point: 'start' }, ...COURSE]],
    ['not in the course', COURSE],
  ])('has gun time, chip time and splits of everybody, in whatever order the reads come; the start is %s', (_, course) =>
    inEveryWay({ ...RUN, rules: { ...ROAD, course } }, async (race) => {
      const rows = await race.standings();
      expect(rows.map(times)).toEqual([
        ['103', 1, 2370, 2370, null],
        ['102', 2, 2460, 2460, 2440],
        ['101', 3, 2462, 2462, 2450],
        ['104', 4, 2715, 2715, 2700],
      ]);
      expect(rows.map((row) => [row.bib, split(row, '5K'), split(row, 'FINISH')])).toEqual([
        ['103', 1170, 2370],
        ['102', null, 2440],
        ['101', 1200, 2450],
        ['104', 1320, 2700],
      ]);
      expect((await race.row('102')).splits).toEqual([
        { name: '5K', at: null, time_ms: null },
        { name: 'FINISH', at: moment(2460), time_ms: 2_440_000 },
      ]);
      expect(await race.verdicts('104')).toEqual(['start', 'too-early', 'passage', 'counted']);
    }),
  );

  it('ranks by chip time where the race says so, those without an own start by the gun', () =>
    inEveryWay({ ...RUN, rules: { ...ROAD, ranked_by: 'chip' } }, async (race) => {
      expect((await race.standings()).map(({ bib, total_time_ms }) => [bib, seconds(total_time_ms)])).toEqual([
        ['103', 2370],
        ['102', 2440],
        ['101', 2450],
        ['104', 2700],
      ]);
    }));

  it('ranks those on the way by how far they are, then by their time there', async () => {
    const race = await EventRace.open(RUN);
    await race.read(start('101', 12), start('102', 20), start('104', 15));
    expect((await race.standings()).map(({ place }) => place)).toEqual([null, null, null, null]);
    await race.read(five('101', 1212), five('103', 1170));
    expect((await race.standings()).map(times)).toEqual([
      ['103', 1, 1170, 1170, null],
      ['101', 2, 1212, 1212, 1200],
      ['102', null, null, null, null],
      ['104', null, null, null, null],
    ]);
    await race.read(finish('102', 2460));
    expect((await race.standings()).map(({ bib, place, interval_ms }) => [bib, place, interval_ms])).toEqual([
      ['102', 1, 0],
      ['103', 2, null],
      ['101', 3, 42_000],
      ['104', null, null],
    ]);
  });

  it('takes the last read at the start before leaving, and never one from later', async () => {
    const race = await EventRace.open({ rules: ROAD, riders: [{ bib: '1' }, { bib: '2' }] });
    await race.read(...[1, 5, 9.4].map((s) => start('1', s)), five('1', 1200), start('1', 1250), finish('1', 2400), start('1', 2410));
    // A mat at the start that lies beside the finish, and nothing on the way.
    await race.read(start('2', 30), start('2', 2498), finish('2', 2500), start('2', 2700), finish('2', 5000));
    expect([(await race.row('1')).chip_start_time, (await race.row('2')).chip_start_time]).toEqual([moment(9.4), moment(30)]);
    expect(await race.verdicts('1')).toEqual([
      ...['superseded-start', 'superseded-start', 'start', 'passage', 'start-point', 'counted', 'start-point'],
    ]);
    expect((await race.row('2')).total_time_ms).toBe(2_500_000);
  });

  it('has the same own start for a tag that waits on the mat for minutes', async () => {
    const race = await EventRace.open({ rules: ROAD, riders: [{ bib: '1' }] });
    await race.read(...Array.from({ length: 300 }, (_, index) => start('1', index)), finish('1', 2500));
    expect((await race.row('1')).chip_start_time).toBe(moment(299));
  });
});

describe('points that were assigned wrongly', () => {
  const wrong = POINTS.map((point) =>
    point.id === '5k' ? { ...point, readers: ['finish-mat'] } : point.id === 'finish' ? { ...point, readers: ['5k-mat'] } : point,
  );

  it('are put right after the race: the forecast names who differs, and an undo gives the same bytes', async () => {
    const race = await EventRace.open({ ...RUN, rules: { ...ROAD, points: wrong } });
    await race.read(...RUN.reads);
    const before = (await race.send('GET', '/standings')).body;
    const { rules } = await race.get('/race/control');
    const forecast = await race.order('POST', '/race/forecast', { rules: { ...rules, points: POINTS } });
    expect(forecast.riders.map(({ after }: { after: Row }) => after.bib).sort()).toEqual(['101', '102', '103', '104']);
    await race.rules({ points: POINTS });
    expect((await race.standings()).map(times)[0]).toEqual(['103', 1, 2370, 2370, null]);
    await race.order('POST', '/undo');
    const after = JSON.parse((await race.send('GET', '/standings')).body);
    expect(after.standings).toEqual(JSON.parse(before).standings);
  });
});

describe('enduro stages that count', () => {
  const readers = ['s1-start', 's1-end', 's2-start', 's2-end'];
  const [s1Start, s1End, s2Start, s2End] = readers.map(at) as [typeof start, typeof start, typeof start, typeof start];
  const points = readers.map((id) => ({ id, name: id, role: id === 's2-end' ? 'finish' : 'split', readers: [id] }));
  const rules = {
    ...ROAD,
    points,
    course: readers.map((point) => ({ point })),
    segments: [
      { name: 'S1', from: 's1-start', to: 's1-end', counts: true },
      { name: 'Transfer', from: 's1-end', to: 's2-start', counts: false },
      { name: 'S2', from: 's2-start', to: 's2-end', counts: true },
    ],
  };
  const scenario = {
    rules,
    riders: ['1', '2', '3'].map((bib) => ({ bib })),
    reads: [
      ...[s1Start('1', 600), s1End('1', 845.2), s2Start('1', 3000), s2End('1', 3238.9)],
      // Faster on the stages, longer on the way.
      ...[s1Start('2', 660), s1End('2', 900), s2Start('2', 5000), s2End('2', 5230)],
      // A stage without its beginning.
      ...[s1Start('3', 700), s1End('3', 900), s2End('3', 2000)],
    ],
  };

  it('rank by their sum; the ride between does not count, and fewer stages rank behind', () =>
    inEveryWay(scenario, async (race) => {
      const rows = await race.standings();
      expect(rows.map(({ bib, place, total_time_ms, segments_done }) => [bib, place, seconds(total_time_ms), segments_done])).toEqual([
        ['2', 1, 470, 2],
        ['1', 2, 484.1, 2],
        ['3', 3, 200, 1],
      ]);
      expect(rows[1]?.segments.map(({ name, time_ms }) => [name, seconds(time_ms)])).toEqual([
        ['S1', 245.2],
        ['Transfer', 2154.8],
        ['S2', 238.9],
      ]);
      expect(rows.map(({ gap_ms }) => gap_ms)).toEqual([0, 14_100, null]);
    }));

  it.each(['start', 'split'])('are the same where the first point has the role %s', async (role) => {
    const race = await EventRace.open({
      ...scenario,
      rules: { ...rules, points: points.map((one) => (one.id === 's1-start' ? { ...one, role } : one)) },
    });
    await race.read(...scenario.reads);
    expect((await race.standings()).map(({ bib, total_time_ms }) => [bib, seconds(total_time_ms)])).toEqual([
      ['2', 470],
      ['1', 484.1],
      ['3', 200],
    ]);
  });
});

describe('laps with a mat on the way', () => {
  const [hill, line] = [at('hill'), at('gate')];
  const rules = {
    total_laps: 3,
    min_lap_ms: 60_000,
    points: [
      { id: 'hill', name: 'Hill', role: 'split', readers: ['hill'] },
      { id: 'line', name: 'Line', role: 'line', readers: ['gate'] },
    ],
    course: [{ point: 'hill' }, { point: 'line' }],
  };
  const lapsOf = (bib: string, times: readonly number[]): Read[] => times.flatMap((lap) => [hill(bib, lap - 100), line(bib, lap)]);

  it('have splits of the last lap and of the one in progress, and order the riders between two laps', () =>
    inEveryWay(
      { rules, riders: [{ bib: '1' }, { bib: '2' }], reads: [...lapsOf('1', [300]), ...lapsOf('2', [290]), hill('1', 480)] },
      async (race) => {
        const [first, second] = await race.standings();
        expect([first?.bib, first?.reached, first?.total_time_ms, second?.bib, second?.reached]).toEqual(['1', 1, 480_000, '2', 0]);
        expect(first?.splits.map(({ name, lap, time_ms }) => [name, lap, seconds(time_ms)])).toEqual([
          ['Hill', 1, 200],
          ['Line', 1, 300],
          ['Hill', 2, 480],
          ['Line', 2, null],
        ]);
        expect(second?.splits.map(({ name, lap }) => [name, lap])).toEqual([
          ['Hill', 1],
          ['Line', 1],
        ]);
      },
    ));

  it('suspect a lap in which the hill was read twice, say where its end was missed, and put it there when it is split', () =>
    inEveryWay({ rules, riders: [{ bib: '1' }], reads: [hill('1', 200), hill('1', 500), line('1', 600)] }, async (race) => {
      const [suspected] = (await race.get('/suspected-laps')).laps;
      expect(suspected).toMatchObject({ looks_like: 2, missed: { passage: 'Line', from: moment(200), to: moment(500) } });
      expect((await race.row('1')).laps).toBe(1);
      await race.order('POST', '/corrections', { correction: { kind: 'split', rider: suspected.rider, passing: suspected.seq, into: 2 } });
      expect((await race.row('1')).laps).toBe(2);
      expect((await race.row('1')).splits.map(({ name, lap, time_ms }) => [name, lap, seconds(time_ms)])).toEqual([
        ['Hill', 2, 500],
        ['Line', 2, 600],
      ]);
      await race.order('POST', '/undo');
    }));

  it('show passages on the way among the last passings, and a passing at a point that was added by hand fills its hole', async () => {
    const race = await EventRace.open({ rules, riders: [{ bib: '1' }] });
    await race.read(line('1', 300), hill('1', 480));
    const passings = () =>
      race
        .get('/passings')
        .then(({ passings: all }) => all.map((one: Record<string, unknown>) => [one['passage'], one['laps'], one['on_way']]));
    expect(await passings()).toEqual([
      ['Hill', 2, true],
      ['Line', 1, false],
    ]);
    const { rider } = await race.row('1');
    const act = await race.order('POST', '/corrections', { correction: { kind: 'insert', rider, at: moment(210), point: 'hill' } });
    expect(act.act.sentence).toMatch(/at Hill by hand$/);
    expect((await race.row('1')).splits[0]).toEqual({ name: 'Hill', lap: 1, at: moment(210), time_ms: 210_000 });
    const unknown = await race.send('POST', '/corrections', { correction: { kind: 'insert', rider, at: moment(220), point: 'valley' } });
    expect([unknown.statusCode, unknown.json().detail]).toEqual([422, 'There is no point valley. Choose one of: hill, line.']);
  });

  it('a stray read on the way can be voided, and the one behind it takes its place', async () => {
    const race = await EventRace.open({ rules, riders: [{ bib: '1' }] });
    await race.read(hill('1', 100), hill('1', 200), line('1', 300));
    expect((await race.row('1')).splits[0]?.time_ms).toBe(100_000);
    const { rider } = await race.row('1');
    const [stray] = (await race.get(`/riders/${rider}/trace`)).reads;
    await race.order('POST', '/corrections', { correction: { kind: 'void', passing: stray.seq } });
    expect((await race.row('1')).splits[0]?.time_ms).toBe(200_000);
    await race.order('POST', '/undo');
    expect((await race.row('1')).splits[0]?.time_ms).toBe(100_000);
  });

  it('the same line twice in a lap is told apart by the time since the lap began', () =>
    inEveryWay(
      {
        rules: {
          ...rules,
          course: [
            { point: 'line', name: 'Half' },
            { point: 'line', not_before_ms: 250_000 },
          ],
        },
        riders: [{ bib: '1' }, { bib: '2' }],
        // Rider 2 was missed in the middle of the second lap.
        reads: [150, 300, 450, 600].map((s) => line('1', s)).concat([160, 310, 620].map((s) => line('2', s))),
      },
      async (race) => {
        expect((await race.standings()).map(({ bib, laps }) => [bib, laps])).toEqual([
          ['1', 2],
          ['2', 2],
        ]);
        expect((await race.row('2')).splits.map(({ name, time_ms }) => [name, seconds(time_ms)])).toEqual([
          ['Half', null],
          ['Line', 620],
        ]);
      },
    ));
});

describe('a turn that is passed twice in a lap', () => {
  const [turn, line] = [at('turn'), at('line')];
  const rules = {
    ...ROAD,
    points: [
      { id: 'turn', name: 'Turn', role: 'split', readers: ['turn'] },
      { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
    ],
    course: [
      { point: 'turn', name: '3 km', not_before_ms: 480_000 },
      { point: 'turn', name: '7 km', not_before_ms: 1_200_000 },
      { point: 'line', name: '10 km', not_before_ms: 1_620_000 },
    ],
    segments: [{ name: 'Middle', from: '3 km', to: '7 km', counts: true }],
  };

  it('is told apart by the order for who comes there first when others are there again, and by the time where one read is missing', () =>
    inEveryWay(
      {
        rules,
        riders: [{ bib: 'fast' }, { bib: 'slow' }, { bib: 'missed' }, { bib: 'lingers' }],
        reads: [
          ...[605, 1405].map((s) => turn('fast', s)),
          ...[1210, 2810].map((s) => turn('slow', s)),
          turn('missed', 1405),
          // 400 s after the first passage nobody can have come back: it is read again.
          ...[1300, 1700, 2900].map((s) => turn('lingers', s)),
          ...[line('fast', 2005), line('slow', 4010), line('missed', 2005), line('lingers', 4100)],
        ],
      },
      async (race) => {
        const splitsOf = async (bib: string) => (await race.row(bib)).splits.map(({ time_ms }) => seconds(time_ms));
        expect(await splitsOf('fast')).toEqual([605, 1405, 2005]);
        expect(await splitsOf('slow')).toEqual([1210, 2810, 4010]);
        expect(await splitsOf('missed')).toEqual([null, 1405, 2005]);
        expect(await splitsOf('lingers')).toEqual([1300, 2900, 4100]);
        expect((await race.standings()).map(({ bib, place, total_time_ms }) => [bib, place, seconds(total_time_ms)])).toEqual([
          ['fast', 1, 800],
          ['slow', 2, 1600],
          ['lingers', 2, 1600],
          ['missed', null, null],
        ]);
      },
    ));
});

describe('a reader that stands at no point', () => {
  const oneLap = { ...ROAD, points: POINTS.filter(({ id }) => id !== '5k'), course: [] };
  const fiveKm = at('5km');

  it('is named at its first read, and ends nobody’s race', async () => {
    const race = await EventRace.open({ rules: oneLap, riders: [{ bib: '1' }] });
    const events: string[] = [];
    race.served.station.subscribe(({ type }) => events.push(type));
    await race.read(fiveKm('1', 1200));
    expect(events).toContain('race');
    expect((await race.get('/race/control')).without_point).toEqual({ readers: ['5km'], at_line: false });
    const { checks } = await race.get('/preflight');
    expect(checks.find(({ code }: { code: string }) => code === 'point-of:5km')).toMatchObject({
      verdict: 'problem',
      sentence: expect.stringMatching(/5km/),
    });
    expect(await race.row('1')).toMatchObject({ finished: false, laps: 0 });
    expect(await race.verdicts('1')).toEqual(['no-point']);
  });

  it('stands at the line while no point with readers ends a lap, and is named as well', async () => {
    const race = await EventRace.open({
      rules: { ...ROAD, points: POINTS.slice(0, 2), course: [COURSE[0], { point: 'line', not_before_ms: 1_500_000 }] },
      riders: [{ bib: '1' }],
    });
    await race.read(start('1', 10), five('1', 1200), at('gate')('1', 2400));
    expect(await race.row('1')).toMatchObject({ finished: true, total_time_ms: 2_400_000, chip_time_ms: 2_390_000 });
    expect((await race.get('/race/control')).without_point).toEqual({ readers: ['gate'], at_line: true });
  });

  it('is no other than its antenna where a point names one antenna of it', async () => {
    const points = [
      { id: 'hill', name: 'Hill', role: 'split', readers: ['gate#2'] },
      { id: 'line', name: 'Line', role: 'line', readers: ['gate'] },
    ];
    const race = await EventRace.open({
      rules: { ...ROAD, points, course: [{ point: 'hill' }, { point: 'line' }] },
      riders: [{ bib: '1' }],
    });
    await race.read(['1', 600, { reader_ip: 'gate', antenna: 2 }], ['1', 1200, { reader_ip: 'gate', antenna: 1 }]);
    expect(await race.verdicts('1')).toEqual(['passage', 'counted']);
    expect((await race.get('/race/control')).without_point.readers).toEqual([]);
  });
});

describe('the own start', () => {
  it('is the crossing of the line where the race says so and has no point for it', () =>
    inEveryWay(
      {
        rules: { ...ROAD, starts: 'line', points: [], course: [], total_laps: 2 },
        riders: [{ bib: '1' }],
        reads: [at('gate')('1', 40), at('gate')('1', 340), at('gate')('1', 640)],
      },
      async (race) => {
        expect(await race.row('1')).toMatchObject({
          laps: 2,
          finished: true,
          chip_start_time: moment(40),
          total_time_ms: 600_000,
          gun_time_ms: 640_000,
        });
      },
    ));

  it('is a read at the start point, else the line where nobody can have come around', () =>
    inEveryWay(
      {
        rules: {
          ...ROAD,
          starts: 'line',
          points: [POINTS[0], { id: 'line', name: 'Line', role: 'line', readers: ['gate'] }],
          course: [{ point: 'line', not_before_ms: 1_500_000 }],
        },
        riders: ['1', '2', '3'].map((bib) => ({ bib })),
        reads: [
          start('1', 30),
          at('gate')('1', 20),
          at('gate')('1', 2030),
          at('gate')('2', 50),
          at('gate')('2', 2050),
          at('gate')('3', 2400),
        ],
      },
      async (race) => {
        expect(
          (await race.standings()).map(({ bib, chip_start_time, total_time_ms }) => [bib, chip_start_time, seconds(total_time_ms)]),
        ).toEqual([
          ['1', moment(30), 2000],
          ['2', moment(50), 2000],
          ['3', null, 2400],
        ]);
      },
    ));

  it('is the first read anywhere where the race says so', () =>
    inEveryWay(
      {
        rules: { ...ROAD, starts: 'first-read' },
        riders: [{ bib: '1' }, { bib: '2' }],
        reads: [start('1', 30), start('1', 33), finish('1', 2030), finish('2', 60), finish('2', 2360)],
      },
      async (race) => {
        expect((await race.standings()).map(({ bib, total_time_ms }) => [bib, seconds(total_time_ms)])).toEqual([
          ['1', 2000],
          ['2', 2300],
        ]);
      },
    ));

  it('begins the minimum lap', async () => {
    const rules = { total_laps: 5, min_lap_ms: 60_000, points: [POINTS[0], POINTS[2]], course: [] };
    const race = await EventRace.open({ rules, riders: [{ bib: '1' }] });
    await race.read(start('1', 50), finish('1', 109.9), finish('1', 110));
    expect(await race.row('1')).toMatchObject({ laps: 1, last_lap_ms: 60_000 });
    expect(await race.verdicts('1')).toEqual(['start', 'too-soon', 'counted']);
  });
});

describe('the minimum lap time from the own start', () => {
  const triathlon = {
    total_laps: 1,
    min_lap_ms: 1_800_000,
    points: [
      { id: 'swim', name: 'SWIM', role: 'split', readers: ['swim-mat'] },
      { id: 'finish', name: 'FINISH', role: 'finish', readers: ['finish-mat'] },
    ],
    course: [{ point: 'swim' }, { point: 'finish' }],
  };

  it('is for the end of a lap alone: somebody is sooner on the way, where no point is a start', () =>
    inEveryWay(
      {
        rules: triathlon,
        riders: [{ bib: '1' }],
        reads: [finish('1', 40), at('swim-mat')('1', 700), finish('1', 1500), finish('1', 4000)],
      },
      async (race) => {
        const row = await race.row('1');
        expect([split(row, 'SWIM'), split(row, 'FINISH'), row.total_time_ms]).toEqual([700, 4000, 4_000_000]);
        expect(await race.verdicts('1')).toEqual(['too-soon', 'passage', 'too-soon', 'counted']);
      },
    ));
});
