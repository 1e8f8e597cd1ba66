import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { createLinesDriver, type LinesOptions } from '../../../src/readers/lines/driver';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';

const START = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;

const IPICO = 'aa0005800012183800012603071348512453';

/** A read of an Ultra with a number of its log, at a second of the race. */
function ultraRead(id: number, { tag = 1000 + id, stored = 0 } = {}): string {
  return `0,${tag},${1_463_076_300 + id},123,1,-61,${stored},1,4711,0,0,${id}\n`;
}

async function bench(options: LinesOptions = {}, race: { readonly isRacing?: boolean; readonly lastReadAt?: number } = {}) {
  const timers = new VirtualTimers(START);
  const ports: DevicePort[] = [];
  const cable = memoryTransport((port) => ports.push(port), { now: () => timers.now() });
  const driver = createLinesDriver(cable, { ...options, timers });
  const open = () => new SessionLog(driver, timers, race.isRacing ?? false, race.lastReadAt ?? null);
  const log = open();
  await timers.advance(0);
  const print = (text: string): void => ports.at(-1)?.send(Buffer.from(text, 'latin1'));
  const moments = () => log.of('moment').map(({ moment: { readerAt, level, message } }) => ({ readerAt, level, ...message(START) }));
  return { timers, cable, log, print, moments, open };
}

describe('a reader that prints a line for each tag', () => {
  it('reports one arrive and one depart for many lines of a tag', async () => {
    const { timers, log, print } = await bench();
    print('E2003016\r\nE2003016\r\n');
    await timers.advance(500);
    print('E2003016\r\n');
    await timers.advance(3000);
    expect(log.reads.map(({ kind, tag, receivedAt }) => [kind, tag, receivedAt])).toEqual([
      ['arrive', 'E2003016', START],
      ['depart', 'E2003016', START + 500],
    ]);
    expect(log.of('alive')).toEqual([]);
    await log.stop();
  });

  it('counts useless lines as dropped, with the reason', async () => {
    const { timers, log, print } = await bench({ format: 'wiclax' });
    print('*\rhello\r7;22-09-2011 02:41:30.620;;;;\r');
    await timers.advance(10);
    expect(log.of('dropped')).toEqual([{ type: 'dropped', bytes: 5, why: 'The line does not look like this reader’s.' }]);
    expect(log.arrivals).toHaveLength(1);
    await log.stop();
  });

  it('accepts lines in STX and ETX, and a byte order mark at the beginning', async () => {
    const { timers, log, print } = await bench();
    print('\xef\xbb\xbfE1\r\n\x02E2\x03\x02E3\r\n\x03');
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['E1', 'E2', 'E3']);
    expect(log.of('dropped')).toEqual([]);
    await log.stop();
  });

  it('reports once that its times are not understood; the reads are timed by their arrival', async () => {
    const { timers, log, print } = await bench({ format: { pattern: '^(?<tag>\\w+) (?<time>.+)$' } });
    print('A 5/12/26 6:05 PM\rB 5/12/26 6:06 PM\r');
    await timers.advance(10);
    expect(log.notices('time-not-understood')).toEqual([expect.stringContaining('“5/12/26 6:05 PM”')]);
    expect(log.arrivals.map(({ tag, readerAt }) => [tag, readerAt])).toEqual([
      ['A', null],
      ['B', null],
    ]);
    await log.stop();
  });

  it('has an unfinished line at the end of the link counted as dropped', async () => {
    const { timers, cable, log, print } = await bench();
    print('ABC\nDEF');
    await timers.advance(0);
    cable.unplug();
    await log.ended;
    expect(log.of('dropped')).toEqual([{ type: 'dropped', bytes: 3, why: 'A line that was cut off.' }]);
  });

  it('reports the reader’s own passings unchanged, also when they are close together', async () => {
    const { timers, log, print } = await bench({ format: 'timy' });
    print(' 0006 C0  13:20:16.0431 00\r 0006 C0  13:20:16.9431 00\r');
    await timers.advance(10);
    expect(log.arrivals.map(({ readerAt }) => readerAt)).toEqual(
      [16_043, 16_943].map((ms) => new Date(2026, 4, 12, 13, 20).getTime() + ms),
    );
    await log.stop();
  });

  it('is ready as soon as the link is open, and sends nothing to the device', async () => {
    const { timers, log } = await bench({ format: { pattern: '(?<tag>\\w+)' } });
    await timers.advance(10_000);
    expect(log.events).toEqual([{ type: 'ready', identity: { serial: '', model: 'pattern', firmware: '' } }]);
    await log.stop();
  });

  it('ends with the reason when the link is lost, after the departs', async () => {
    const { timers, cable, log, print } = await bench();
    print('ABC\n');
    await timers.advance(0);
    cable.unplug();
    expect(await log.ended).toMatchObject({ loss: { code: 'unplugged' } });
    expect(log.reads.map(({ kind }) => kind)).toEqual(['arrive', 'depart']);
    expect(cable.openLinks).toBe(0);
  });

  it('refuses an unusable pattern before anything is opened', () => {
    const cable = memoryTransport(() => undefined);
    expect(() => createLinesDriver(cable, { format: { pattern: '(' } })).toThrow(TypeError);
    expect(cable.opened).toBe(0);
  });
});

describe('a reader that sends each read only once', () => {
  const back = (log: SessionLog) => log.of('notice').flatMap(({ message }) => (message.code === 'link-back' ? [message.params.since] : []));

  it('is said to lack reads since its last one when it is back during a race', async () => {
    const { timers, cable, log, print, open } = await bench({ format: 'ipico' }, { isRacing: true });
    expect(back(log)).toEqual([]);
    await timers.advance(1000);
    print(`${IPICO}\n`);
    await timers.advance(9000);
    cable.unplug();
    await log.ended;
    cable.plug();
    const next = open();
    await timers.advance(0);
    expect(back(next)).toEqual([START + 1000]);
    await next.stop();
  });

  it('is so after the station was ended, too, and not before a race', async () => {
    for (const [isRacing, said] of [
      [true, [START - 5000]],
      [false, []],
    ] as const) {
      const { log } = await bench({}, { isRacing, lastReadAt: START - 5000 });
      expect(back(log)).toEqual(said);
      await log.stop();
    }
  });

  it('is not where its log has numbers: those that are missing are asked for', async () => {
    const { timers, cable, log, print, open } = await bench({ format: 'ultra' }, { isRacing: true });
    print(ultraRead(100));
    await timers.advance(1000);
    cable.unplug();
    await log.ended;
    cable.plug();
    const next = open();
    await timers.advance(0);
    expect(back(next)).toEqual([]);
    await next.stop();
  });
});

describe('lines that are no reads', () => {
  it('tells of a start signal with its moment, and compares the clock with it when it is given just now', async () => {
    const { timers, log, print } = await bench({ format: 'ipico' });
    print('ab000a2c260306052004151b2782ae\r\n');
    await timers.advance(10);
    const readerAt = new Date(2026, 2, 6, 20, 4, 15, 270).getTime();
    expect(log.of('gun').map(({ gun }) => gun)).toEqual([{ name: '', readerAt, receivedAt: START, shown: '20:04:15.27' }]);
    expect(log.of('clock')).toEqual([{ type: 'clock', sample: { readerAt, hostAt: START, roundTrip: null } }]);
    expect(log.of('dropped')).toEqual([]);
    await log.stop();
  });

  it('does not compare the clock with a start time of the past', async () => {
    const { timers, log, print } = await bench({ format: 'wiclax' });
    print('RACESTART 18:00:00,000\r');
    await timers.advance(10);
    expect(log.of('gun')).toMatchObject([{ gun: { shown: '18:00:00,000' } }]);
    expect(log.of('clock')).toEqual([]);
    await log.stop();
  });

  it('takes a pulse of the start channel without a number for a start signal', async () => {
    const { timers, log, print } = await bench({ format: 'timy' });
    print('?0000 C0  18:05:00.1230 00\r 0007 C0  18:05:01.0000 00\r');
    await timers.advance(10);
    expect(log.of('gun').map(({ gun }) => gun)).toEqual([{ name: '', readerAt: START + 123, receivedAt: START, shown: '18:05:00.1230' }]);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['7']);
    await log.stop();
  });

  it('tells which time the device took back', async () => {
    const { timers, log, print, moments } = await bench({ format: 'timy' });
    print(' 0080 C0M 11:34:22.7700 00\rc0080 C0M 11:34:22.7700 00\r');
    await timers.advance(10);
    expect(log.arrivals).toHaveLength(1);
    const params = { tag: '80', antenna: 0, at: START, shown: '11:34:22.7700', change: 'cleared' };
    expect(moments()).toMatchObject([{ readerAt: log.arrivals[0]?.readerAt, level: 'alarm', code: 'time-changed', params }]);
    expect(log.of('dropped')).toEqual([]);
    await log.stop();
  });

  it('tells of times without a number once a minute and channel, with their count', async () => {
    const { timers, log, print, moments } = await bench({ format: 'timy' });
    for (let second = 10; second < 50; second += 10) {
      print(`?0000 C1  18:05:${second}.0000 00\r?0000 C2  18:05:${second}.0000 00\r`);
      await timers.advance(second === 30 ? 60_000 : 10_000);
    }
    const told = moments().map(({ params }) => params);
    expect(told).toEqual([
      { antenna: 1, at: START, shown: '18:05:10.0000', count: 1 },
      { antenna: 2, at: START, shown: '18:05:10.0000', count: 1 },
      { antenna: 1, at: START, shown: '18:05:40.0000', count: 3 },
      { antenna: 2, at: START, shown: '18:05:40.0000', count: 3 },
    ]);
    expect(log.of('dropped')).toEqual([]);
    await log.stop();
  });

  it('saves the whole read behind a line that lost its end, and counts the rest as dropped', async () => {
    const { timers, log, print } = await bench({ format: 'ipico' });
    print(`aa00058000123b3200${IPICO}\r\n`);
    await timers.advance(10);
    expect(log.arrivals.map(({ tag }) => tag)).toEqual(['058000121838']);
    expect(log.of('dropped')).toMatchObject([{ bytes: 18 }]);
    await log.stop();
  });
});

describe('a reader that numbers its reads', () => {
  it('is asked for those that did not arrive, also when the link was lost meanwhile', async () => {
    const { timers, cable, log, print, received, reopen } = await ultraBench();
    print(ultraRead(100) + ultraRead(101) + ultraRead(102));
    await timers.advance(10);
    expect(received()).toBe('');
    cable.unplug();
    await log.ended;
    const next = await reopen();
    print(ultraRead(110));
    await timers.advance(10);
    expect(received()).toBe('6\0\0' + '102\r\n110\r\n');
    expect(next.notices('log-gap')).toEqual([
      'Entries 103 to 109 of the reader’s log did not arrive. The station is asking the reader for them.',
    ]);
    print([102, 103, 104, 105, 106, 107, 108, 109, 110].map((id) => ultraRead(id, { stored: 1 })).join(''));
    await timers.advance(60_000);
    expect(next.arrivals.filter(({ recovered }) => recovered).map(({ tag }) => Number(tag) - 1000)).toEqual([
      103, 104, 105, 106, 107, 108, 109,
    ]);
    expect(next.codes).toEqual(['log-gap', 'log-filled']);
    await next.stop();
  });

  it('is reported when it does not send them', async () => {
    const { timers, log, print } = await ultraBench();
    print(ultraRead(1) + ultraRead(5) + ultraRead(3, { stored: 1 }));
    await timers.advance(20_000);
    expect(log.params('log-not-filled')).toEqual([{ from: 2, to: 4, count: 2 }]);
    await log.stop();
  });

  it('is asked again after the link was lost before it sent them', async () => {
    const { timers, cable, log, print, received, reopen } = await ultraBench();
    print(ultraRead(1) + ultraRead(3));
    await timers.advance(10);
    cable.unplug();
    await log.ended;
    const next = await reopen();
    expect(received()).toBe('6\0\0' + '1\r\n3\r\n');
    await next.stop();
  });

  it('misses nothing when reads change places, the log is cleared, or a start signal has a number of its own', async () => {
    const { timers, log, print } = await ultraBench();
    const button = `0,0,1463076300,123,0,0,0,1,4711,0,0,12\n`;
    print([10, 11].map((id) => ultraRead(id)).join('') + button + [13, 13, 1, 2, 3].map((id) => ultraRead(id)).join(''));
    await timers.advance(20_000);
    expect(log.codes).toEqual([]);
    expect(log.arrivals.some(({ tag }) => tag === '0')).toBe(false);
    await log.stop();
  });

  it('gives up entries that a garbled number promised, and goes on with the right ones', async () => {
    const { timers, log, print } = await ultraBench();
    print(ultraRead(1) + ultraRead(2).replace(/2\n$/, '90000000\n'));
    for (let id = 3; id < 13; id += 1) {
      print(ultraRead(id));
      await timers.advance(2000);
    }
    print(ultraRead(14));
    await timers.advance(10);
    expect(log.codes).toEqual(['log-gap', 'log-not-filled', 'log-gap']);
    expect(log.params('log-gap')[1]).toEqual({ from: 13, to: 13 });
    await log.stop();
  });

  it('is told of a read that comes after its successor as filled', async () => {
    const { timers, log, print } = await ultraBench();
    print(ultraRead(1) + ultraRead(3) + ultraRead(2) + ultraRead(4));
    await timers.advance(20_000);
    expect(log.codes).toEqual(['log-gap', 'log-filled']);
    await log.stop();
  });
});

describe('a reader with a heartbeat', () => {
  /** How long after its last heartbeat the last report came that it is alive; null for none. */
  async function aliveFor(format: 'ultra' | 'wiclax' | 'plain', beat: string, everyMs: number, beats: number): Promise<number | null> {
    const { timers, log, print } = await bench({ format });
    for (let count = 0; count < beats; count += 1) {
      if (count > 0) await timers.advance(everyMs);
      print(beat);
      await timers.advance(0);
    }
    const lastBeat = timers.now();
    let last: number | null = null;
    let known = 0;
    for (let waited = 0; waited < 60_000; waited += 500) {
      const alive = log.of('alive').length;
      if (alive > known) last = timers.now() - lastBeat;
      known = alive;
      await timers.advance(500);
    }
    await log.stop();
    return last;
  }

  it.each([
    { format: 'ultra', beat: 'V=26.1\n', everyMs: 2000, beats: 5, until: 0, why: 'as often as it should' },
    { format: 'ultra', beat: 'V=26.1\n', everyMs: 2000, beats: 1, until: 0, why: 'one only' },
    { format: 'ultra', beat: 'V=26.1\n', everyMs: 10_000, beats: 5, until: 20_000, why: 'of a lazier device' },
    { format: 'wiclax', beat: '*\r', everyMs: 2000, beats: 5, until: 0, why: 'of a lively device' },
    { format: 'wiclax', beat: '*\r', everyMs: 5000, beats: 1, until: 8000, why: 'of unknown interval' },
  ] as const)('is alive until two intervals and a half have passed: $format, $why', async ({ format, beat, everyMs, beats, until }) => {
    expect(await aliveFor(format, beat, everyMs, beats)).toBe(until);
  });

  it('is never alive by lines of a format without one, nor before the first', async () => {
    expect(await aliveFor('plain', 'E1\n', 2000, 3)).toBeNull();
    expect(await aliveFor('ultra', ultraRead(1), 2000, 3)).toBeNull();
  });
});

/** A bench with an Ultra, what the station sends to it, and its next session. */
async function ultraBench() {
  const timers = new VirtualTimers(START);
  const ports: DevicePort[] = [];
  let sent: Buffer[] = [];
  const cable = memoryTransport(
    (port) => {
      sent = [];
      ports.push(port);
      port.onBytes((bytes) => sent.push(Buffer.from(bytes)));
    },
    { now: () => timers.now() },
  );
  const driver = createLinesDriver(cable, { format: 'ultra', timers });
  const open = async (): Promise<SessionLog> => {
    cable.plug();
    const log = new SessionLog(driver, timers);
    await timers.advance(0);
    return log;
  };
  const log = await open();
  const print = (text: string): void => ports.at(-1)?.send(Buffer.from(text, 'latin1'));
  return { timers, cable, log, print, received: () => Buffer.concat(sent).toString('latin1'), reopen: open };
}
