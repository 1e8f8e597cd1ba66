import { describe, expect, it } from 'vitest';
import { event, sendEvents, serve } from './served';

const GUN = '2026-06-06T12:00:00.000Z';

/** A station with a clock past noon, and what it answers about a correction: its forecast, then the correction itself. */
async function corrected() {
  const served = await serve();
  await sendEvents(served, [event('E1', 60), event('E1', 120)]);
  const about = async (correction: Record<string, unknown>) => {
    const forecast = await served.order({ method: 'POST', url: '/race/forecast', payload: { correction } });
    const done = await served.order({ method: 'POST', url: '/corrections', payload: { correction } });
    expect([forecast.statusCode, done.statusCode]).toEqual([200, 200]);
    expect(done.json().not_counted).toEqual(forecast.json().not_counted);
    return done.json();
  };
  const post = (url: string, payload: object) => served.order({ method: 'POST', url, payload });
  return { served, about, post };
}

describe('a passing that is entered and counts for nothing', () => {
  it('is stored, and forecast and answer say why: before the gun', async () => {
    const { about, post } = await corrected();
    await post('/race/start', { at: GUN });
    const { act, not_counted } = await about({ kind: 'insert', rider: 'tag:E1', at: '2026-06-06T11:59:59.999Z' });
    expect(act.code).toBe('insert');
    expect(not_counted).toEqual({
      code: 'before-start',
      params: { start_at: Date.parse(GUN) },
      sentence: 'Before the start at 12:00:00.000; ignored.',
    });
  });

  it('is said of a passing that is set to a time before the gun', async () => {
    const { served, about, post } = await corrected();
    await post('/race/start', { at: GUN });
    const [first] = (await served.order({ url: '/riders/tag:E1/trace' })).json().reads;
    const retimed = await about({ kind: 'retime', passing: first.seq, at: '2026-06-06T11:58:00.000Z' });
    expect(retimed.not_counted.code).toBe('before-start');
  });

  it('is null for a passing that counts, and for corrections without a passing', async () => {
    const { served, about, post } = await corrected();
    await post('/race/start', { at: GUN });
    expect((await about({ kind: 'insert', rider: 'tag:E1', at: '2026-06-06T12:01:30.000Z' })).not_counted).toBeNull();
    expect((await about({ kind: 'status', rider: 'tag:E1', status: 'dnf' })).not_counted).toBeNull();
    const [first] = (await served.order({ url: '/riders/tag:E1/trace' })).json().reads;
    await about({ kind: 'status', rider: 'tag:E1', status: 'racing' });
    expect((await about({ kind: 'void', passing: first.seq })).not_counted).toBeNull();
    expect((await about({ kind: 'restore', passing: first.seq })).not_counted).toBeNull();
  });

  it('is null before the gun in a race whose passings count from its creation on', async () => {
    const { about } = await corrected();
    expect((await about({ kind: 'insert', rider: 'tag:E1', at: '2026-06-06T12:00:30.000Z' })).not_counted).toBeNull();
  });

  it('is said when another passing gives the crossing its time', async () => {
    const { about, post } = await corrected();
    await post('/race/start', { at: GUN });
    await about({ kind: 'insert', rider: 'tag:E1', at: '2026-06-06T12:01:30.000Z' });
    const second = await about({ kind: 'insert', rider: 'tag:E1', at: '2026-06-06T12:01:31.000Z' });
    expect(second.not_counted.code).toBe('same-crossing');
  });
});
