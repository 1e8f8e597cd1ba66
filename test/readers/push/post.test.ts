import { afterEach, describe, expect, it } from 'vitest';
import { effectiveTime, type TagRead } from '../../../src/domain/model/read';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { READER_FAMILIES } from '../../../src/readers/families';
import { parseReaderAddress } from '../../../src/readers/kit/address';
import { ReaderRecord } from '../../../src/readers/manager/reader-record';
import { createPostDriver } from '../../../src/readers/push/post-driver';
import { PUSH_FORMATS, type PushFormat } from '../../../src/readers/simulator/push-events';
import { PushSender } from '../../../src/readers/simulator/push-sender';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { SessionLog } from '../yr9700/session-log';

const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
const KEY = '0123456789ab';
const open: SessionLog[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((log) => log.stop()));
});

/** A reader that posts, and a session of its driver. */
async function bench(format: PushFormat = 'impinj', ahead = 0) {
  const timers = new VirtualTimers(START);
  const driver = createPostDriver({ name: 'finish', key: KEY, timers });
  const post = async (body: string, key = KEY, from = '10.0.0.7', connectedFor = 0 as Ms): Promise<string> => {
    const result = await driver.receive?.({ key, from, connectedFor, bytes: Buffer.from(body) });
    return result?.outcome ?? '';
  };
  const log = new SessionLog(driver, timers);
  open.push(log);
  await timers.advance(0);
  const sender = new PushSender({ format, timers, ahead, post: async (body) => ((await post(body)) === 'stored' ? 200 : 503) });
  /** A tag crosses `count` times, `every` ms apart. */
  const ride = async (tag: string, count: number, every: number): Promise<void> => {
    for (let lap = 0; lap < count; lap++) {
      sender.cross([tag]);
      await timers.advance(every);
    }
  };
  return { timers, log, sender, post, ride };
}

/** The times that the reads of a session are stored with, and the alarms of its clock. */
function stored(log: SessionLog, timers: VirtualTimers): { readonly reads: readonly TagRead[]; readonly codes: readonly string[] } {
  const parsed = parseReaderAddress(`push+post:finish?key=${KEY}`, READER_FAMILIES);
  if (!parsed.ok) throw new Error('The address cannot be parsed.');
  const record = new ReaderRecord('push-1', parsed.config, { stepMs: () => 0 as Ms, isRacing: () => true });
  const reads: TagRead[] = [];
  for (const event of log.events) {
    if (event.type === 'read') reads.push(record.take(event.read));
    else if (event.type !== 'gun') record.note(event, timers.now());
  }
  return {
    reads: reads.filter(({ kind }) => kind === 'arrive'),
    codes: record.facts(timers.now()).notices.map(({ message }) => message.code),
  };
}

describe('a reader that posts', () => {
  it.each(PUSH_FORMATS)('is timed by its own clock, however its reads are written: %s', async (format) => {
    const { timers, log, ride } = await bench(format);
    await ride('E280', 5, 60_000);
    const { reads } = stored(log, timers);
    expect(reads.map((read) => effectiveTime(read) - START)).toEqual([0, 60_000, 120_000, 180_000, 240_000]);
    expect(reads.map(({ reader, source, antenna, rssi }) => [reader, source, antenna, rssi])).toEqual(
      Array(5).fill(['finish', 'push', 1, -52]),
    );
  });

  it('had no network for five minutes: what it kept is late and right, and no sample of its clock', async () => {
    const { timers, log, sender, ride } = await bench('impinj', 7000);
    await ride('E280', 5, 60_000);
    sender.setOnline(false);
    await ride('E280', 5, 60_000);
    sender.setOnline(true);
    await timers.advance(5000);
    await ride('E280', 3, 60_000);
    const { reads, codes } = stored(log, timers);
    // To a hundredth: what it had kept is retried while the clocks are compared.
    const times = reads.map((read) => Math.round((effectiveTime(read) - START) / 10) * 10);
    expect(times).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((lap) => lap * 60_000).concat([605_000, 665_000, 725_000]));
    expect(log.arrivals.map(({ recovered }) => recovered).filter(Boolean)).toHaveLength(5);
    expect(codes).toEqual(['sender-connected']);
  });

  it('whose clock is an hour behind is followed after three reads, and the first ones are named', async () => {
    const { timers, log, ride } = await bench('impinj', -3_600_000);
    await ride('E280', 8, 60_000);
    const { reads, codes } = stored(log, timers);
    expect(reads.map((read) => effectiveTime(read) - START).slice(2)).toEqual([120_000, 180_000, 240_000, 300_000, 360_000, 420_000]);
    expect(codes).toContain('reads-mistimed');
  });

  it('reports a tag that stays once, also when a post comes twice', async () => {
    const { timers, log, post } = await bench();
    const body = (ms: number): string =>
      JSON.stringify(
        [0, 100, 200].map((more) => ({ epc: 'E280', antennaPort: 1, firstSeenTimestamp: new Date(START + ms + more).toISOString() })),
      );
    for (const ms of [0, 0, 300, 300]) expect(await post(body(ms))).toBe('stored');
    expect(log.arrivals).toHaveLength(1);
    await timers.advance(60_000);
    for (const ms of [60_000, 60_000]) await post(body(ms));
    expect(log.arrivals).toHaveLength(2);
  });

  it('has a clock of its own where another reader at the same address has the same name', async () => {
    const { timers, log, post } = await bench();
    const body = (mac: string, tag: string, at: number): string =>
      JSON.stringify({
        ...{ reader_name: 'gate', mac_address: mac },
        tag_reads: [{ antennaPort: 1, epc: tag, firstSeenTimestamp: String(at * 1000), peakRssi: -50 }],
      });
    for (let lap = 0; lap < 6; lap++) {
      await post(body('00:16:25:00:00:01', 'AA', timers.now()));
      await post(body('00:16:25:00:00:02', 'BB', timers.now() - 3_600_000));
      await timers.advance(60_000);
    }
    const { reads, codes } = stored(log, timers);
    const timesOf = (tag: string): readonly number[] => reads.filter((read) => read.tag === tag).map((read) => effectiveTime(read) - START);
    expect(timesOf('AA')).toEqual([0, 60_000, 120_000, 180_000, 240_000, 300_000]);
    expect(timesOf('BB').slice(2)).toEqual([120_000, 180_000, 240_000, 300_000]);
    expect(codes).toContain('reads-mistimed');
    // A correction would be one of all reads at this address.
    expect(log.params('reads-mistimed')).toMatchObject([{ sender: 'gate (00:16:25:00:00:02)', mixed: true, shared: true }]);
    expect(log.params('sender-connected')).toEqual([{ sender: 'gate' }, { sender: 'gate (00:16:25:00:00:02)' }]);
  });

  it.each([
    ['with the same name', 'gate', { sender: 'gate' }, 'gate (10.0.0.8)'],
    ['without a name', '', null, '10.0.0.8'],
  ])('has a clock of its own where another one %s posts from another address', async (_what, hostname, first, second) => {
    const { timers, log, post } = await bench();
    const body = (epcHex: string, ms: number): string =>
      JSON.stringify([{ hostname, timestamp: new Date(ms).toISOString(), eventType: 'tagInventory', tagInventoryEvent: { epcHex } }]);
    for (let lap = 0; lap < 6; lap++) {
      await post(body('AA', timers.now()));
      await post(body('BB', timers.now() - 2500), KEY, '10.0.0.8');
      // A sign of life without a name is of the device that posts from there.
      await post('[]', KEY, '10.0.0.8');
      await timers.advance(60_000);
    }
    const { reads } = stored(log, timers);
    const clocks = log.arrivals.map(({ tag, clock }) => `${tag} ${clock ?? ''}`);
    expect(new Set(clocks)).toEqual(new Set([`AA ${first?.sender ?? ''}`, `BB ${second}`]));
    expect(reads.map((read) => effectiveTime(read) - START - 60_000 * Math.round((effectiveTime(read) - START) / 60_000))).toEqual(
      Array(12).fill(0),
    );
    expect(log.params('sender-connected')).toEqual([...(first === null ? [] : [first]), { sender: second }]);
  });

  it('raises an alarm where two have one name and one address, and their clocks differ', async () => {
    const { timers, log, post } = await bench();
    const body = (tag: string, ms: number): string => JSON.stringify([{ epc: tag, firstSeenTimestamp: new Date(ms).toISOString() }]);
    for (let lap = 0; lap < 40; lap++) {
      await post(body(`A${lap}`, timers.now() - (lap % 3) * 20));
      await post(body(`B${lap}`, timers.now() - 2600 - (lap % 5) * 20));
      await timers.advance(5000);
    }
    expect(log.params('clocks-mixed')).toEqual([{ sender: '', by: 2600, mayBeNetwork: false }]);
  });

  it.each([1000, 3000, 7000])(
    'raises it too where they differ by %d ms, as passings over a connection that is opened again do, if theirs stay open',
    async (by) => {
      const { timers, log, post } = await bench();
      const body = (tag: string, ms: number): string => JSON.stringify([{ epc: tag, firstSeenTimestamp: new Date(ms).toISOString() }]);
      for (let lap = 0; lap < 40; lap++) {
        await post(body(`A${lap}`, timers.now()), KEY, '10.0.0.7', (lap * 5000) as Ms);
        await post(body(`B${lap}`, timers.now() - by), KEY, '10.0.0.7', (lap * 5000) as Ms);
        await timers.advance(5000);
      }
      expect(log.params('clocks-mixed')).toEqual([{ sender: '', by, mayBeNetwork: false }]);
    },
  );

  it('raises none where a network delays some posts, or opens a lost connection again', async () => {
    const { timers, log, post } = await bench();
    for (let lap = 0; lap < 400; lap++) {
      const delay = lap % 7 === 0 ? 1010 + (lap % 4) : lap % 5 === 0 ? 600 + ((lap * 37) % 900) : lap % 10;
      await post(JSON.stringify([{ epc: `A${lap}`, firstSeenTimestamp: new Date(timers.now() - delay).toISOString() }]));
      await timers.advance(3000);
    }
    expect(log.params('clocks-mixed')).toEqual([]);
  });

  it('that starts anew with a clock that is not set is timed by arrival, and no read is said to be wrong', async () => {
    const { timers, log, post } = await bench();
    const body = (tag: string, at: number): string => JSON.stringify([{ epc: tag, firstSeenTimestamp: new Date(at).toISOString() }]);
    for (let lap = 0; lap < 12; lap++) {
      await post(body(`A${lap}`, lap < 6 ? timers.now() : 720_000 + lap * 10_000));
      await timers.advance(10_000);
    }
    const { reads, codes } = stored(log, timers);
    expect(reads.map((read) => effectiveTime(read) - START)).toEqual(Array.from({ length: 12 }, (_, lap) => lap * 10_000));
    expect(codes).not.toContain('reads-mistimed');
  });

  it('is named when it falls silent while others at the same address do not, and when it is back', async () => {
    const { timers, log, post } = await bench();
    const beat = (name: string): Promise<string> => post(JSON.stringify({ reader_name: name, mac_address: '', tag_reads: [] }));
    await beat('left');
    for (let minute = 0; minute < 5; minute++) {
      await beat('right');
      await timers.advance(60_000);
    }
    expect(log.params('push-device-silent')).toEqual([{ device: 'left', after: 150_000 }]);
    await beat('left');
    expect(log.params('sender-connected').at(-1)).toEqual({ sender: 'left' });
  });

  it('is silent when its signs of life stop, and never when it sends none', async () => {
    const { timers, log, post } = await bench();
    const isAlive = (): boolean => {
      const before = log.of('alive').length;
      return log.of('alive').length > before || before > 0;
    };
    await post('[{"epc":"E280","antennaPort":1}]');
    await timers.advance(600_000);
    expect(isAlive()).toBe(false);
    await post('[]');
    await timers.advance(140_000);
    const alive = log.of('alive').length;
    expect(alive).toBeGreaterThan(60);
    await timers.advance(600_000);
    expect(log.of('alive').length - alive).toBeLessThan(6);
  });
});
