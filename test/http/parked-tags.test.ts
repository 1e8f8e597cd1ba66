import { describe, expect, it } from 'vitest';
import { event, sendEvents, serve } from './served';

describe('a parked tag', () => {
  it('is not in the results, is listed, and is muted and unmuted with one act each', async () => {
    const served = await serve();
    const reads = Array.from({ length: 121 }, (_, index) => event('E1', 60 + index));
    await sendEvents(served, [...reads, event('E2', 100)]);
    const standings = async () => (await served.order({ url: '/standings' })).json().standings.map((row: { tag_id: string }) => row.tag_id);
    const parked = async () => (await served.order({ url: '/parked-tags' })).json().tags;
    expect(await standings()).toEqual(['E2']);
    expect(await parked()).toEqual([
      {
        tag: 'E1',
        rider: 'tag:E1',
        from: '2026-06-06T12:01:00.000Z',
        until: '2026-06-06T12:03:00.000Z',
        reads: 121,
        reads_per_minute: 61,
        muted: false,
      },
    ]);
    const correction = { kind: 'mute', tag: 'E1', from: '2026-06-06T12:01:00.000Z' };
    const muted = await served.order({ method: 'POST', url: '/corrections', payload: { correction, reason: 'lies in the grass' } });
    expect([muted.statusCode, muted.json().act.code, muted.json().act.sentence]).toEqual([
      200,
      'mute',
      expect.stringMatching(/^Tag E1 muted from/),
    ]);
    expect(await parked()).toMatchObject([{ tag: 'E1', muted: true }]);
    const trace = (await served.order({ url: '/riders/tag:E1/trace' })).json().reads;
    expect(new Set(trace.map((read: { code: string }) => read.code))).toEqual(new Set(['muted']));
    await served.order({ method: 'POST', url: '/undo' });
    expect(await parked()).toMatchObject([{ tag: 'E1', muted: false }]);
  });

  it('has the rules that a client left out as they are', async () => {
    const served = await serve();
    const control = async () => (await served.order({ url: '/race/control' })).json();
    const { rules } = await control();
    expect(rules).toMatchObject({ stay_gap_ms: 3000, parked_after_ms: 60_000, edition: 2 });
    const { stay_gap_ms: _, parked_after_ms: __, edition: ___, ...known } = rules;
    await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, parked_after_ms: 90_000, edition: 1 } } });
    await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...known, total_laps: 7 } } });
    expect((await control()).rules).toMatchObject({ total_laps: 7, stay_gap_ms: 3000, parked_after_ms: 90_000, edition: 1 });
  });

  it('a whole crossing or only one of its reads is voided, each with its own forecast', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 60), event('E1', 65), event('E1', 120)]);
    const trace = async () => (await served.order({ url: '/riders/tag:E1/trace' })).json().reads;
    const [first] = await trace();
    const lapsAfter = async (only_read: boolean) => {
      const correction = { kind: 'void', passing: first.seq, only_read };
      const { riders } = (await served.order({ method: 'POST', url: '/race/forecast', payload: { correction } })).json();
      return riders.map((rider: { after: { laps: number } | null }) => rider.after?.laps);
    };
    expect([await lapsAfter(false), await lapsAfter(true)]).toEqual([[1], [2]]);
    const done = await served.order({ method: 'POST', url: '/corrections', payload: { correction: { kind: 'void', passing: first.seq } } });
    expect(done.json().act.sentence).not.toContain('Only this read');
    expect((await trace()).map((read: { code: string }) => read.code)).toEqual(['voided', 'voided', 'counted']);
  });
});
