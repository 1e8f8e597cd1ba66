import { afterEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import type { ReaderNotice } from '../../../src/readers/readers';
import { type Network, setUpNetwork, type World } from './network';

let network: Network;

async function linked(world: World = {}): Promise<void> {
  network = setUpNetwork(world);
  await network.bench.until(network.bench.isLinked);
}
const notices = (): readonly ReaderNotice[] => network.bench.status().notices;
const codes = (): readonly string[] => notices().map((notice) => notice.code);
const arrivals = (tag: string): readonly TagRead[] => network.bench.stored.filter((read) => read.tag === tag && read.kind === 'arrive');
const arrived = (tag: string): Promise<void> => network.bench.until(() => arrivals(tag).length > 0);
/** Station time at which the station places the read. */
const placedAt = (read: TagRead | undefined): number => (read?.readerAt ?? Number.NaN) + (read?.clockOffset ?? Number.NaN);
const now = (): number => network.bench.timers.now();

/** The power fails for a moment, and the reader reads a tag before its clock is set. Resolves with the station time of that read. */
async function losePower(tag: string): Promise<number> {
  let readAt = 0;
  network.device.onPower((isUp) => {
    if (!isUp) return;
    network.device.settings.set('setup.operating_mode', 'active');
    network.device.read(tag, 1);
    readAt = now();
  });
  network.device.reboot(20);
  await network.bench.until(() => network.bench.status().state === 'lost');
  await network.bench.until(network.bench.isLinked);
  return readAt;
}

afterEach(async () => {
  await network.bench.readers.close();
  expect(network.bench.openLinks()).toBe(0);
});

describe('a Sirit 510 that lost power during a race', () => {
  it('delivers its reads from before its clock was set late, at the right time, and once', async () => {
    await linked();
    const readAt = await losePower('AB');
    await arrived('AB');
    expect(placedAt(arrivals('AB')[0])).toBe(readAt);
    expect(arrivals('AB')[0]?.extra).toMatchObject({ recovered: true });
    network.bench.unplug();
    await network.bench.until(() => network.bench.status().state === 'lost');
    network.bench.plug();
    await network.bench.until(network.bench.isLinked);
    network.device.read('CD', 1);
    await arrived('CD');
    expect(arrivals('AB')).toHaveLength(1);
  });

  it('does so also when its clock was hours ahead before', async () => {
    await linked({ prepare: (device) => device.settings.set('info.time_zone', 'Asia/Kolkata') });
    const readAt = await losePower('AB');
    await arrived('AB');
    expect(placedAt(arrivals('AB')[0])).toBe(readAt);
  });

  it('raises one alarm, to check the laps; its clock is set again and raises none', async () => {
    await linked();
    await losePower('AB');
    expect(notices().filter((notice) => notice.level === 'alarm')).toEqual([
      expect.objectContaining({ code: 'power-loss', text: expect.stringMatching(/check the laps/) }),
    ]);
    expect(network.bench.status().clock?.alarm).toBeNull();
  });

  it('reports how long the link was down', async () => {
    await linked();
    await losePower('AB');
    await arrived('AB');
    expect(notices().find((notice) => notice.code === 'recovered')?.text).toMatch(/for \d+ s\. 1 read of that time was fetched/);
  });

  it('raises an alarm when its clock cannot be set, and its reads are timed by their arrival', async () => {
    await linked({
      device: { isClockSet: false },
      prepare: (device) => {
        device.faults.refuse = 'info.time=';
      },
    });
    network.device.read('AB', 1);
    await arrived('AB');
    expect(codes()).toEqual(['setting-refused', 'clock']);
    expect(arrivals('AB')[0]).toMatchObject({ readerAt: null, clockOffset: null });
    expect(arrivals('AB')[0]?.timestamp).toBe(arrivals('AB')[0]?.receivedAt);
  });

  it('does not place reads by the first setting of its clock when a second power loss is not followed by one', async () => {
    await linked();
    await losePower('AB');
    await arrived('AB');
    network.device.faults.refuse = 'info.time=';
    await losePower('CD');
    await network.bench.until(() => network.bench.status().droppedMessages > 0);
    expect(codes()).toContain('setting-refused');
    expect(arrivals('CD')).toEqual([]);
  });

  it('is set up again although its connections are open', async () => {
    await linked();
    network.device.clock.powerUp();
    await network.bench.until(() => codes().includes('power-loss'));
    await network.bench.until(network.bench.isLinked);
    expect(network.device.clock.now()).toBe(now());
  });
});

describe('a Sirit 510 that lost power outside a race', () => {
  it('is set without an alarm', async () => {
    await linked({ device: { isClockSet: false }, isRacing: () => false });
    expect(notices()).toEqual([expect.objectContaining({ code: 'power-loss', level: 'info' })]);
  });
});

describe('the list of a Sirit 510', () => {
  it('has a record without a time: it is dropped and counted', async () => {
    await linked({
      prepare: (device) => {
        device.settings.set('setup.operating_mode', 'active');
        device.read('AB', 1);
        device.faults.refuse = 'taglist_fields';
        device.settings.set('tag.reporting.taglist_fields', 'tag_id antenna');
      },
    });
    expect(network.bench.stored).toEqual([]);
    expect(network.bench.status().droppedMessages).toBe(1);
  });

  it('is placed at the right times although another program set the clock back by an hour while the link was down', async () => {
    await linked();
    const { commands } = network.device.counts;
    await network.bench.until(() => network.device.counts.commands > commands + 2);
    network.bench.unplug();
    await network.bench.until(() => network.bench.status().state === 'lost');
    network.device.clock.step(-3_600_000);
    network.device.read('AB', 1);
    const readAt = now();
    network.bench.plug();
    await arrived('AB');
    expect(placedAt(arrivals('AB')[0])).toBe(readAt);
  });
});
