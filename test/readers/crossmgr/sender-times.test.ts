import { afterEach, describe, expect, it } from 'vitest';
import { addSample, clockOffset, clockProblem, noClock } from '../../../src/readers/manager/clock-estimate';
import { bench, closeBenches, START, SUMMER_TIME } from './bench';

afterEach(closeBenches);

describe('a bridge that sends no dates', () => {
  it('has the right date over several midnights, also when its count of days never changes', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('ALIEN-DRIVER', SUMMER_TIME, { isDateless: true });
    for (const tag of ['1', '2', '3', '4', '5', '6']) {
      await timers.advance(9 * 3_600_000);
      gate.read(tag, timers.now() - 5);
      await timers.advance(10);
    }
    expect(log.arrivals.map(({ readerAt, receivedAt }) => receivedAt - (readerAt ?? 0))).toEqual([5, 5, 5, 5, 5, 5]);
  });

  it('may send reads that are most of a day old', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('ALIEN-DRIVER', SUMMER_TIME, { isDateless: true });
    await timers.advance(26 * 3_600_000);
    gate.read('1', timers.now() - 20 * 3_600_000);
    await timers.advance(10);
    expect(log.arrivals[0]?.readerAt).toBe(START + 10 + 6 * 3_600_000);
  });
});

describe('the clock of a bridge', () => {
  it('has a known spread for as long as the bridge is connected', async () => {
    const { timers, bridge, log } = await bench();
    await bridge('gate1');
    await timers.advance(3_600_000);
    const clock = log.of('clock').reduce((known, { sample }) => addSample(known, sample), noClock);
    expect([clockProblem(clock, timers.now()), clockOffset(clock, timers.now())]).toEqual([null, 0]);
  });

  it('that was set ahead never dates reads after their arrival: they are timed by arrival, and the timekeeper is notified', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    gate.clockMoved = 5000;
    gate.read('1', timers.now());
    await timers.advance(10);
    expect(log.arrivals[0]).toMatchObject({ readerAt: null, extra: { sender: 'gate1', senderTime: '2026-05-12T18:05:05.010' } });
    expect(log.notices('sender-clock-moved')).toEqual([expect.stringContaining('gate1')]);
  });
});

describe('a bridge whose reads come long after their time', () => {
  const late = async (agoConnected: number, ago: number) => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    await timers.advance(agoConnected);
    gate.read('1', timers.now() - ago);
    await timers.advance(10);
    expect(log.arrivals.map(({ readerAt, receivedAt }) => receivedAt - (readerAt ?? 0))).toEqual([ago]);
    return log.notices('sender-late');
  };

  it('held them back or had its clock set back while it was connected: the timekeeper is notified, the time is kept', async () => {
    expect(await late(7_200_000, 3_600_000)).toEqual([expect.stringContaining('gate1')]);
  });

  it.each([
    { agoConnected: 60_000, ago: 3_600_000, why: 'it made them before it was connected' },
    { agoConnected: 7_200_000, ago: 30_000, why: 'it is only slow' },
  ])('causes no notice when $why', async ({ agoConnected, ago }) => {
    expect(await late(agoConnected, ago)).toEqual([]);
  });
});
