import { describe, expect, it } from 'vitest';
import { EventRace, moment } from './event-kit';

const CHECKED = {
  riders: [
    { bib: '1', name: 'Ada' },
    { bib: '2', name: 'Bo' },
  ],
  gun: null,
} as const;
/** 09:41:05. */
const SIGN_ON = -1135;

describe('reads before the gun is set', () => {
  it('are presence checks: nobody is ranked, and each rider’s last read is listed', async () => {
    const race = await EventRace.open(CHECKED);
    await race.read(['1', SIGN_ON - 30], ['1', SIGN_ON], ['FFFF01', SIGN_ON + 5]);
    expect(await race.standings()).toMatchObject([
      { bib: '1', laps: 0, place: null, total_time_ms: null },
      { bib: '2', laps: 0, place: null, total_time_ms: null },
    ]);
    expect(await race.get('/presence')).toEqual({
      registered: 2,
      riders: [{ rider: 'p1', bib: '1', seen_at: moment(SIGN_ON), reader: '10.0.0.5', antenna: 1 }],
    });
    expect((await race.get('/classification')).standings).toMatchObject([{ laps: 0 }, { laps: 0 }]);
    expect((await race.get('/passings')).passings).toEqual([]);
    const trace = (await race.get('/riders/p1/trace')).reads;
    expect(trace.map(({ code, sentence }: Record<string, string>) => [code, sentence])).toEqual([
      ['gun-not-set', 'Seen at 09:40:35, antenna 1. The gun is not set, so it does not count.'],
      ['gun-not-set', 'Seen at 09:41:05, antenna 1. The gun is not set, so it does not count.'],
    ]);
    expect(race.served.station.race()?.phase(race.served.station.now())).toBe('not-started');
    expect((await race.get('/expected')).riders).toEqual([]);
    expect((await race.get('/expected')).counts).toEqual([{ category: '', registered: 2, started: 0, out: 0, finished: 0, stopped: 0 }]);
  });

  it('stay before when the gun is set', async () => {
    const race = await EventRace.open(CHECKED);
    await race.read(['1', SIGN_ON]);
    race.clock(1);
    await race.order('POST', '/race/start', { at: moment(0) });
    await race.read(['1', 300]);
    expect(await race.row('1')).toMatchObject({ laps: 1, place: 1, total_time_ms: 300_000 });
    expect(await race.verdicts('1')).toEqual(['before-start', 'counted']);
  });

  it('a gun that is given with the new race begins it', async () => {
    const race = await EventRace.open({ gun: null });
    await race.order('POST', '/races', { name: 'Timed', start_at: moment(-60) });
    await race.order('POST', '/participants', { bib: '1', name: '', tags: ['1'] });
    await race.read(['1', 240]);
    expect((await race.get('/standings')).race).toMatchObject({ gun_set: true, start_time: moment(-60) });
    expect(await race.row('1')).toMatchObject({ laps: 1, total_time_ms: 300_000 });
  });

  it('count from the creation on where the rules say so', async () => {
    const race = await EventRace.open({ ...CHECKED, rules: { counts_before_gun: true, min_lap_from_start: false } });
    await race.read(['1', 10]);
    expect(await race.row('1')).toMatchObject({ laps: 1, place: 1 });
  });
});
