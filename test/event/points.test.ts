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
