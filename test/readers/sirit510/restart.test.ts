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
/** How long before `moment` the station places the read. */
const ago = (read: TagRead | undefined, moment: number): number =>
  moment - (read?.readerAt ?? Number.NaN) - (read?.clockOffset ?? Number.NaN);

/** The power fails for a blink; the reader reads again before anybody set its clock. */
async function losePower(tag: string): Promise<number> {
  let readAt = 0;
  network.device.onPower((isUp) => {
    if (!isUp) return;
    network.device.settings.set('setup.operating_mode', 'active');
    network.device.read(tag, 1);
    readAt = Date.now();
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

describe('a Sirit 510 that was without power in a race', () => {
  it('gives what it read with the clock of 1999 late, but at the right time, and once', async () => {
    await linked();
    const readAt = await losePower('AB');
    await arrived('AB');
    expect(Math.abs(ago(arrivals('AB')[0], readAt))).toBeLessThan(100);
    expect(arrivals('AB')[0]?.extra).toMatchObject({ recovered: true });
    network.bench.unplug();
    await network.bench.until(() => network.bench.status().state === 'lost');
    network.bench.plug();
    await network.bench.until(network.bench.isLinked);
    network.device.read('CD', 1);
    await arrived('CD');
    expect(arrivals('AB')).toHaveLength(1);
  });

  it('does so too when its clock was hours ahead before', async () => {
    await linked({ prepare: (device) => device.settings.set('info.time_zone', 'Asia/Kolkata') });
    const readAt = await losePower('AB');
    await arrived('AB');
    expect(Math.abs(ago(arrivals('AB')[0], readAt))).toBeLessThan(100);
  });

  it('is an alarm that says what to check, and not that its clock is unset, because it is set', async () => {
    await linked();
    await losePower('AB');
    expect(notices().filter((notice) => notice.level === 'alarm')).toEqual([
      expect.objectContaining({ code: 'power-loss', text: expect.stringMatching(/check the laps/) }),
    ]);
    expect(network.bench.status().clock?.alarm).toBeNull();
  });

  it('tells how long nobody listened', async () => {
    await linked();
    await losePower('AB');
    await arrived('AB');
    expect(notices().find((notice) => notice.code === 'recovered')?.text).toMatch(/for \d+ s\. 1 read of that time was fetched/);
  });

  it('and refuses to be set is an alarm, and times its reads by their arrival', async () => {
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

  it('twice, and refuses to be set the second time, places nothing by how it was set the first time', async () => {
    await linked();
    await losePower('AB');
    await arrived('AB');
    network.device.faults.refuse = 'info.time=';
    await losePower('CD');
    await network.bench.until(() => network.bench.status().droppedMessages > 0);
    expect(codes()).toContain('setting-refused');
    expect(arrivals('CD')).toEqual([]);
  });

  it('though its connections stand is set up anew', async () => {
    await linked();
    network.device.clock.powerUp();
    await network.bench.until(() => codes().includes('power-loss'));
    await network.bench.until(network.bench.isLinked);
    expect(Math.abs(network.device.clock.now() - Date.now())).toBeLessThan(100);
  });
});

describe('a Sirit 510 that was without power outside a race', () => {
  it('is set, and that is no alarm', async () => {
    await linked({ device: { isClockSet: false }, isRacing: () => false });
    expect(notices()).toEqual([expect.objectContaining({ code: 'power-loss', level: 'info' })]);
  });
});

describe('the list of a Sirit 510', () => {
  it('of which a record has no time is not placed anywhere, and counted', async () => {
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

  it('is understood though another program set the clock back by an hour while nobody listened', async () => {
    await linked();
    const { commands } = network.device.counts;
    await network.bench.until(() => network.device.counts.commands > commands + 2);
    network.bench.unplug();
    await network.bench.until(() => network.bench.status().state === 'lost');
    network.device.clock.step(-3_600_000);
    network.device.read('AB', 1);
    const readAt = Date.now();
    network.bench.plug();
    await arrived('AB');
    expect(Math.abs(ago(arrivals('AB')[0], readAt))).toBeLessThan(100);
  });
});
