import { afterEach, describe, expect, it } from 'vitest';
import { bench, closeBenches } from './bench';
import type { FakeLlrpReader } from './fake-reader';

afterEach(closeBenches);

/** How the job transmits, for each antenna that it describes. */
function transmitters(reader: FakeLlrpReader): readonly string[] {
  const job = Buffer.from(reader.requests.find(({ type }) => type === 20)?.body ?? []).toString('hex');
  return [...job.matchAll(/00de0010(.{4})00e0000a(.{4})(.{4})(.{4})/g)].map(([, ...fields]) =>
    fields.map((hex) => Number.parseInt(hex, 16)).join(' '),
  );
}

describe('the power of an LLRP reader', () => {
  it('does not change when none is requested', async () => {
    const { reader, log } = await bench();
    expect(transmitters(reader)).toEqual([]);
    expect(reader.requests.filter(({ type }) => type === 1).map(({ body }) => body[0])).toEqual([1]);
    expect(log.of('ready')).toHaveLength(1);
  });

  it('is requested on every antenna, with the frequencies of the reader', async () => {
    const { reader, log } = await bench({}, { power: 27.5 });
    expect(transmitters(reader)).toEqual(['0 2 3 3']);
    expect([log.of('ready').length, log.of('notice')]).toEqual([1, []]);
  });

  it('is requested on each of the antennas that are read', async () => {
    const { reader } = await bench({}, { power: 30, antennas: [2, 3] });
    expect(transmitters(reader)).toEqual(['2 2 3 4', '3 2 3 4']);
  });

  it.each([
    { requested: 29, index: 3, used: 27.5, why: 'the next lower one' },
    { requested: 33, index: 4, used: 30, why: 'the highest, when more is requested' },
    { requested: 5, index: 1, used: 10, why: 'the lowest, when less is requested' },
  ])('is $why, and the timekeeper is notified of the range', async ({ requested, index, used }) => {
    const { reader, log } = await bench({}, { power: requested });
    expect(transmitters(reader)).toEqual([`0 2 3 ${index}`]);
    expect(log.params('power-changed')).toEqual([{ dbm: requested, used, lowest: 10, highest: 30 }]);
  });

  it('is found in a table in any order', async () => {
    const { reader } = await bench({ powers: [3000, 1000, 2000] }, { power: 25 });
    expect(transmitters(reader)).toEqual(['0 2 3 3']);
  });

  it.each([
    { simulated: { powers: [] }, why: 'has no table' },
    { simulated: { ignores: [1] }, why: 'does not answer' },
    { simulated: { ignores: [2] }, why: 'does not say how it transmits' },
  ])('does not change when the reader $why, and the timekeeper is notified', async ({ simulated }) => {
    const { timers, reader, log } = await bench(simulated, { power: 27.5 });
    await timers.advance(20_000);
    expect(transmitters(reader)).toEqual([]);
    expect(log.params('power-unknown')).toEqual([{ dbm: 27.5 }]);
    expect(log.of('ready')).toHaveLength(1);
  });

  it('is named when the reader refuses the job', async () => {
    const { log } = await bench({ refuses: [20] }, { power: 33, antennas: [2] });
    expect(await log.ended).toMatchObject({
      loss: {
        code: 'refused',
        message: { code: 'llrp-refused', params: { reason: 'no such thing', job: { antennas: [2], has: 4, dbm: 30 } } },
      },
    });
  });
});
