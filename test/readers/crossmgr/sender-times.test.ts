import { afterEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import { effectiveTime } from '../../../src/domain/model/read';
import type { Ms } from '../../../src/domain/model/time';
import { ReaderRecord } from '../../../src/readers/manager/reader-record';
import type { ReaderNotice } from '../../../src/readers/readers';
import type { SessionLog } from '../yr9700/session-log';
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

/** What the station stores of the reads of a driver, and what it notices. */
function stored(log: SessionLog): {
  readonly reads: readonly TagRead[];
  readonly notices: readonly ReaderNotice[];
  delays(): readonly number[];
} {
  const config = { kind: 'crossmgr', place: { via: 'tcp', host: '0.0.0.0', port: 53_135 }, options: {} } as const;
  const record = new ReaderRecord('crossmgr-1', config, { stepMs: () => 0 as Ms, isRacing: () => true });
  let last = START;
  const reads = log.events.flatMap((event) => {
    if (event.type === 'read') {
      last = event.read.receivedAt;
      const read = record.take(event.read);
      return event.read.kind === 'arrive' ? [read] : [];
    }
    if (event.type !== 'gun') record.note(event, event.type === 'clock' ? event.sample.hostAt : last);
    return [];
  });
  const { notices } = record.facts(last);
  return { reads, notices, delays: () => reads.map((read) => read.receivedAt - effectiveTime(read)) };
}

describe('the clock of a bridge', () => {
  it('that was set ahead never dates reads after their arrival: its reads are corrected, and the timekeeper is notified', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    for (const tag of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
      await timers.advance(15_000);
      gate.clockMoved = Number(tag) < 8 ? 0 : 5000;
      gate.read(tag, timers.now() - 20);
      await timers.advance(10);
    }
    const { delays, notices } = stored(log);
    expect(Math.max(...delays())).toBe(20);
    expect(Math.min(...delays())).toBeGreaterThanOrEqual(0);
    expect(notices.map(({ message }) => message)).toContainEqual({
      code: 'clock',
      params: { problem: 'jumped', by: 5000, sender: 'gate1' },
    });
  });

  it.each([{ step: -500 }, { step: -5000 }, { step: -120_000 }, { step: -3_600_000 }])(
    'that is set back by $step ms is followed after a few reads, which are named with their correction',
    async ({ step }) => {
      const { timers, bridge, log } = await bench();
      const gate = await bridge('gate1');
      for (let index = 0; index < 40; index += 1) {
        await timers.advance(3000);
        gate.clockMoved = index < 20 ? 0 : step;
        gate.read(String(index), timers.now() - 20);
        await timers.advance(10);
      }
      const { delays, notices } = stored(log);
      const wrong = delays().filter((delay) => Math.abs(delay - 20) > 50);
      const named = notices.flatMap(({ message }) => (message.code === 'reads-mistimed' ? [message.params] : []));
      expect(wrong.length).toBeLessThanOrEqual(4);
      expect(named.reduce((sum, { count }) => sum + count, 0)).toBe(wrong.length);
      for (const { by, mixed } of named) expect([by, mixed]).toEqual([-step, false]);
      expect(notices.map(({ message }) => message)).toContainEqual({
        code: 'clock',
        params: { problem: 'jumped', by: step, sender: 'gate1' },
      });
    },
  );

  it('that shows an earlier time than before is reported with the first read, which is timed by its arrival', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    await timers.advance(3000);
    gate.read('77', timers.now() - 120_000);
    await timers.advance(10);
    const { delays, notices } = stored(log);
    expect(delays()).toEqual([0]);
    expect(notices.map(({ message }) => message)).toContainEqual({
      code: 'read-back-in-time',
      params: { sender: 'gate1', back: 120_000, kept: false },
    });
  });

  it('that answers late is corrected by the first reads, and the timekeeper is notified', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1', SUMMER_TIME, { answersAfter: 1400 });
    await timers.advance(1500);
    gate.read('1', timers.now() - 5);
    await timers.advance(10);
    expect(log.params('sender-slow')).toEqual([{ sender: 'gate1', late: 1400 }]);
    expect(stored(log).delays()).toEqual([5]);
  });

  it('is its own: another sender whose clock is set does not change its reads', async () => {
    const { timers, bridge, log } = await bench();
    const [one, two] = [await bridge('gate1'), await bridge('gate2')];
    for (let index = 0; index < 30; index += 1) {
      await timers.advance(3000);
      two.clockMoved = index < 15 ? 0 : -5000;
      one.read(`1${index}`, timers.now() - 20);
      two.read(`2${index}`, timers.now() - 20);
      await timers.advance(10);
    }
    const { reads, delays } = stored(log);
    expect(new Set(delays().filter((_, index) => reads[index]?.extra?.sender === 'gate1'))).toEqual(new Set([20]));
  });
});

describe('reads that a bridge stored before it was connected', () => {
  it('keep their own times, in any order, and cause no notice', async () => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    for (const ago of [3_600_000, 1_800_000, 2_400_000, 60_000]) gate.read(String(ago), timers.now() - ago);
    await timers.advance(10);
    gate.read('live', timers.now() - 20);
    await timers.advance(10);
    const { delays, notices } = stored(log);
    expect(delays()).toEqual([3_600_000, 1_800_000, 2_400_000, 60_000, 20]);
    expect(notices.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

describe('a bridge whose reads come long after their time', () => {
  const late = async (agoConnected: number, ago: number) => {
    const { timers, bridge, log } = await bench();
    const gate = await bridge('gate1');
    await timers.advance(agoConnected);
    gate.read('1', timers.now() - ago);
    await timers.advance(10);
    const { delays, notices } = stored(log);
    expect(delays()).toEqual([ago]);
    return notices.flatMap(({ message }) => (message.code === 'read-back-in-time' ? [message.params] : []));
  };

  it('held them back or had its clock set back while it was connected: the timekeeper is notified, the time is kept', async () => {
    expect(await late(7_200_000, 3_600_000)).toEqual([{ sender: 'gate1', back: 3_600_000, kept: true }]);
  });

  it('causes no notice when it is only slow', async () => {
    expect(await late(7_200_000, 30_000)).toEqual([]);
  });
});

describe('a bridge that is connected again during a race', () => {
  it('is reported with the time of its last read, because reads on their way may be lost', async () => {
    const { timers, bridge, log } = await bench({ isRacing: true });
    const gate = await bridge('gate1');
    expect(log.params('sender-back')).toEqual([]);
    gate.read('1', timers.now());
    await timers.advance(5000);
    gate.hangUp();
    await timers.advance(10_000);
    await bridge('gate1');
    expect(log.params('sender-back')).toEqual([{ sender: 'gate1', since: START + 10 }]);
  });

  it('after the station was started again is reported with the last read that the race has; later newcomers are not', async () => {
    const before = START - 40_000;
    const { timers, bridge, log } = await bench({ isRacing: true, lastReadAt: before });
    await bridge('gate1');
    await bridge('gate2');
    await timers.advance(120_000);
    await bridge('gate3');
    expect(log.params('sender-back')).toEqual([
      { sender: 'gate1', since: before },
      { sender: 'gate2', since: before },
    ]);
  });

  it('is not reported so while no race runs', async () => {
    const { bridge, log } = await bench({ lastReadAt: START - 40_000 });
    await bridge('gate1');
    expect(log.params('sender-back')).toEqual([]);
  });
});
