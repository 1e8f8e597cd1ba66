import { afterEach, describe, expect, it } from 'vitest';
import { bench, closeBenches } from './bench';
import type { FakeLlrpReader } from './fake-reader';

afterEach(closeBenches);

/** How the job transmits, for each antenna that it says something about. */
function transmitters(reader: FakeLlrpReader): readonly string[] {
  const job = Buffer.from(reader.requests.find(({ type }) => type === 20)?.body ?? []).toString('hex');
  return [...job.matchAll(/00de0010(.{4})00e0000a(.{4})(.{4})(.{4})/g)].map(([, ...fields]) =>
    fields.map((hex) => Number.parseInt(hex, 16)).join(' '),
  );
}

describe('the power of an LLRP reader', () => {
  it('is its own when nobody asks for another: nothing is said of it', async () => {
    const { reader, log } = await bench();
    expect(transmitters(reader)).toEqual([]);
    expect(reader.requests.filter(({ type }) => type === 1).map(({ body }) => body[0])).toEqual([1]);
    expect(log.of('ready')).toHaveLength(1);
  });

  it('is asked for on every antenna, with the frequencies that the reader has chosen', async () => {
    const { reader, log } = await bench({}, { power: 27.5 });
    expect(transmitters(reader)).toEqual(['0 2 3 3']);
    expect([log.of('ready').length, log.of('notice')]).toEqual([1, []]);
  });

  it('is asked for on each of the antennas that are read', async () => {
    const { reader } = await bench({}, { power: 30, antennas: [2, 3] });
    expect(transmitters(reader)).toEqual(['2 2 3 4', '3 2 3 4']);
  });

  it.each([
    { wanted: 29, index: 3, says: 'no 29 dBm: it reads with 27.5 dBm', why: 'the next lower one' },
    { wanted: 33, index: 4, says: 'no 33 dBm: it reads with 30 dBm', why: 'the highest, when more is wanted' },
    { wanted: 5, index: 1, says: 'no 5 dBm: it reads with 10 dBm', why: 'the lowest, when less is wanted' },
  ])('is $why, and the timekeeper told which there are', async ({ wanted, index, says }) => {
    const { reader, log } = await bench({}, { power: wanted });
    expect(transmitters(reader)).toEqual([`0 2 3 ${index}`]);
    expect(log.notices('power-changed')).toEqual([expect.stringContaining(says)]);
    expect(log.notices('power-changed')[0]).toContain('10 to 30 dBm');
  });

  it('is found in a table in any order', async () => {
    const { reader } = await bench({ powers: [3000, 1000, 2000] }, { power: 25 });
    expect(transmitters(reader)).toEqual(['0 2 3 3']);
  });

  it.each([
    { simulated: { powers: [] }, why: 'has no table' },
    { simulated: { ignores: [1] }, why: 'does not answer' },
    { simulated: { ignores: [2] }, why: 'does not say how it transmits' },
  ])('stays as it is when the reader $why, and the timekeeper is told', async ({ simulated }) => {
    const { timers, reader, log } = await bench(simulated, { power: 27.5 });
    await timers.advance(20_000);
    expect(transmitters(reader)).toEqual([]);
    expect(log.notices('power-unknown')).toEqual([expect.stringContaining('27.5 dBm')]);
    expect(log.of('ready')).toHaveLength(1);
  });

  it('is named when the reader refuses the job', async () => {
    const { log } = await bench({ refuses: [20] }, { power: 33, antennas: [2] });
    expect(await log.ended).toMatchObject({
      loss: { code: 'refused', sentence: expect.stringMatching(/job on antennas 2 \(it has 4\) with 30 dBm: no such thing/) },
    });
  });
});
