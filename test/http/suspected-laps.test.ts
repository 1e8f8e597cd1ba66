import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

const LONG = {
  rider: 'tag:E1',
  seq: 4,
  from: '2026-06-06T12:02:00.000Z',
  to: '2026-06-06T12:04:00.000Z',
  looks_like: 2,
  median_ms: 60_000,
};
const CONFIRM = { kind: 'confirm-lap', rider: LONG.rider, passing: LONG.seq, from: LONG.from, to: LONG.to };

async function withLongLap(): Promise<Served> {
  const served = await serve();
  await sendEvents(
    served,
    [60, 120, 240, 300].map((s) => event('E1', s)),
  );
  return served;
}

async function suspects(served: Served): Promise<unknown> {
  return (await served.order({ url: '/suspected-laps' })).json().laps;
}

const keep = (served: Served, correction: object) =>
  served.order({ method: 'POST', url: '/corrections', payload: { correction, reason: 'a puncture' } });

describe('a suspected lap', () => {
  it.each(['confirm-lap', 'keep-lap'])(
    'is confirmed as one lap by its listed ends, and is suspected again after an undo (%s)',
    async (kind) => {
      const served = await withLongLap();
      expect(await suspects(served)).toEqual([LONG]);
      const answer = await keep(served, { ...CONFIRM, kind });
      expect([answer.statusCode, answer.json().act]).toMatchObject([
        200,
        { type: 'corrected', reason: 'a puncture', undoable: true, sentence: expect.stringMatching(/kept as one lap$/) },
      ]);
      expect(await suspects(served)).toEqual([]);
      await served.order({ method: 'POST', url: '/undo' });
      expect(await suspects(served)).toEqual([LONG]);
    },
  );

  it('cannot be confirmed when it is no longer suspected', async () => {
    const served = await withLongLap();
    await sendEvents(served, [event('E1', 180)]);
    const answer = await keep(served, CONFIRM);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'not-suspected']);
  });
});
