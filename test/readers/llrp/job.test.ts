import { afterEach, describe, expect, it } from 'vitest';
import { tlv, u8, u32 } from '../../../src/readers/llrp/parameter';
import { type Bench, bench, closeBenches, EPC } from './bench';

afterEach(closeBenches);

/** Returns how many start requests the reader received. */
function starts({ reader }: Bench): number {
  return reader.requests.filter(({ type }) => type === 24).length;
}

describe('an LLRP reader that ends its job by itself', () => {
  it('is given it again at once, and the timekeeper is notified', async () => {
    const { timers, reader, cable, log } = await bench({}, { antennas: [2], power: 30 });
    await timers.advance(60_000);
    reader.endJob();
    await timers.advance(10);
    reader.report(EPC, 1);
    await timers.advance(10);
    expect(reader.requests.slice(-3).map(({ type }) => type)).toEqual([21, 20, 24]);
    expect(log.params('job-ended')).toEqual([{}]);
    expect(log.arrivals).toEqual([expect.objectContaining({ tag: EPC, recovered: false })]);
    const [first, again] = reader.requests.filter(({ type }) => type === 20).map(({ body }) => body);
    expect(again).toEqual(first);
    expect(cable.openLinks).toBe(1);
  });

  it('each time that it happens', async () => {
    const trial = await bench({ jobLasts: 10_000 });
    await trial.timers.advance(60_000);
    expect(starts(trial)).toBe(7);
    expect(trial.log.notices('job-ended')).toHaveLength(6);
  });

  it('with longer and longer pauses when it ends every job at once', async () => {
    const trial = await bench({ jobLasts: 10 });
    const perMinute: number[] = [];
    for (const _ of [1, 2, 3]) {
      const before = starts(trial);
      await trial.timers.advance(60_000);
      perMinute.push(starts(trial) - before);
    }
    expect(perMinute[0]).toBeLessThan(10);
    expect(perMinute.slice(1).every((count) => count > 1 && count <= 4)).toBe(true);
    expect(trial.cable.openLinks).toBe(1);
  });

  it('at once again when a job has lasted', async () => {
    const trial = await bench({ jobLasts: 10 });
    await trial.timers.advance(60_000);
    const { reader, timers } = trial;
    reader.jobLasts = null;
    await timers.advance(60_000);
    const before = starts(trial);
    reader.endJob();
    await timers.advance(10);
    expect(starts(trial)).toBe(before + 1);
  });

  it('is given it once when the event of its start comes late', async () => {
    const trial = await bench({ reportsLate: true });
    await trial.timers.advance(10_000);
    trial.reader.endJob();
    await trial.timers.advance(21);
    trial.reader.report(EPC, 1);
    await trial.timers.advance(1000);
    expect([starts(trial), trial.log.params('job-ended')]).toEqual([2, [{}]]);
  });

  it('and refuses the next one ends the session with its own words', async () => {
    const { timers, reader, log } = await bench();
    reader.refused.add(20);
    await timers.advance(10_000);
    reader.endJob();
    await timers.advance(10);
    expect(await log.ended).toMatchObject({
      loss: { code: 'refused', message: { code: 'llrp-refused', params: { request: 'add-job', reason: 'no such thing', status: 401 } } },
    });
  });

  it('and stops sending ends the session', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(10_000);
    reader.endJob();
    reader.isMute = true;
    await timers.advance(20_000);
    expect(await log.ended).toMatchObject({
      loss: { code: 'timeout', message: { code: 'llrp-no-reply', params: { request: 'delete-jobs' } } },
    });
  });
});

describe('the end of a job', () => {
  it('of another program is ignored', async () => {
    const trial = await bench();
    trial.reader.notify(tlv(249, u8(1), u32(7), u32(0)));
    await trial.timers.advance(5000);
    expect([starts(trial), trial.log.notices('job-ended')]).toEqual([1, []]);
  });

  it.each([false, true])('that the station deleted is not reported, whether the event comes in time or late (%s)', async (reportsLate) => {
    const { timers, reader, cable, link } = await bench({ reportsLate });
    cable.unplug();
    cable.plug();
    const log = link();
    await timers.advance(60_000);
    expect(log.notices('job-ended')).toEqual([]);
    expect(reader.requests.filter(({ type }) => type === 24)).toHaveLength(2);
  });

  it('is not reported when the station closes the link', async () => {
    const { timers, reader, log } = await bench();
    await timers.advance(10_000);
    await log.stop();
    await timers.advance(10);
    expect(log.notices('job-ended')).toEqual([]);
    expect(reader.requests.slice(-3).map(({ type }) => type)).toEqual([21, 3, 14]);
  });
});
