import { afterEach, describe, expect, it } from 'vitest';
import type { ReaderNotice } from '../../../src/readers/readers';
import { type Network, setUpNetwork, type World } from './network';

const UNKNOWN_COMMAND = 'error.parser.unknown_command';

let network: Network;

function begin(world: World = {}): void {
  network = setUpNetwork(world);
}
async function linked(world: World = {}): Promise<void> {
  begin(world);
  await network.bench.until(network.bench.isLinked);
}
const refusing =
  (pattern: string): NonNullable<World['prepare']> =>
  (device) => {
    device.faults.refuse = pattern;
  };
const notices = (): readonly ReaderNotice[] => network.bench.status().notices;
const wire = (): string => network.bench.readers.wireLog(network.bench.status().id) ?? '';
const arrived = (tag: string): Promise<void> =>
  network.bench.until(() => network.bench.stored.some((read) => read.tag === tag && read.kind === 'arrive'));

afterEach(async () => {
  await network.bench.readers.close();
  expect(network.bench.openLinks()).toBe(0);
});

describe('a Sirit 510 that refuses a step of its set-up', () => {
  it('because it needs a login gets one login, and then takes every setting', async () => {
    await linked({
      prepare: (device) => {
        device.faults.needsLogin = true;
      },
    });
    expect(notices()).toEqual([]);
    expect(wire().split('> "reader.login(login=admin, pwd=readeradmin)')).toHaveLength(2);
    expect(network.device.settings.get('tag.reporting.depart_time')).toBe('1000');
    expect(network.device.settings.isReading).toBe(true);
  });

  it.each([
    { refuses: 'arrive_fields = .*rssi', name: 'tag.reporting.arrive_fields', takes: 'tag_id time antenna' },
    { refuses: 'taglist_fields = .*rssi', name: 'tag.reporting.taglist_fields', takes: 'tag_id time antenna repeat' },
  ])('because it does not know the signal strength in $name still reports tag, time and antenna', async ({ refuses, name, takes }) => {
    await linked({ prepare: refusing(refuses) });
    expect(network.device.settings.get(name)).toBe(takes);
    expect(notices()).toEqual([]);
  });

  it('because it takes no milliseconds gets its clock set to the second, and its reads are corrected', async () => {
    await linked({ device: { isClockSet: false }, prepare: refusing('info.time=.*\\.\\d') });
    const behind = network.bench.timers.now() - network.device.clock.now();
    expect(behind).toBeGreaterThanOrEqual(0);
    expect(behind).toBeLessThan(1000);
    network.device.read('AB', 1);
    await arrived('AB');
    const [read] = network.bench.stored;
    expect((read?.readerAt ?? 0) + (read?.clockOffset ?? 0)).toBe(read?.receivedAt);
  });

  it('that binds the stream is registered by the id of the stream', async () => {
    await linked({ prepare: refusing('events.bind') });
    network.device.read('AB', 1);
    await arrived('AB');
  });

  it('that registers departures is used without them, with a warning', async () => {
    await linked({ prepare: refusing('event.tag.depart') });
    network.device.read('AB', 1);
    await arrived('AB');
    expect(notices()).toEqual([
      expect.objectContaining({ level: 'warning', message: { code: 'no-departs', params: { answer: UNKNOWN_COMMAND } } }),
    ]);
  });

  it('that reads its tag list is used without the list, with a warning', async () => {
    await linked({ prepare: refusing('tag.db') });
    network.device.read('AB', 1);
    await arrived('AB');
    expect(notices()).toEqual([
      expect.objectContaining({ level: 'warning', message: { code: 'no-list', params: { answer: UNKNOWN_COMMAND } } }),
    ]);
  });

  it('that names its antennas is shown without antennas', async () => {
    await linked({ prepare: (device) => device.settings.find('antennas.detected', 'none, or 1x') });
    expect(network.bench.status().antennas).toEqual([]);
  });

  it('and every other command is lost, with its reply as the reason', async () => {
    begin({ prepare: refusing('.') });
    await network.bench.until(() => network.bench.status().state === 'lost');
    expect(network.bench.status().reason).toEqual({ code: 'sirit-cannot-report', params: { answer: UNKNOWN_COMMAND } });
  });
});

describe('an antenna of a Sirit 510', () => {
  it('that is disconnected while the reader runs raises an alarm and is shown as disconnected', async () => {
    await linked();
    network.device.settings.find('antennas.detected', '2');
    await network.bench.until(() => notices().some(({ message }) => message.code === 'antenna-gone'));
    expect(notices()).toEqual([expect.objectContaining({ level: 'alarm', message: { code: 'antenna-gone', params: { antenna: 1 } } })]);
    expect(network.bench.status().antennas).toMatchObject([
      { antenna: 1, connected: false },
      { antenna: 2, connected: true },
    ]);
  });
});

describe('a Sirit 510 that the timekeeper closes', () => {
  it.each([
    { racing: false, isReading: false, why: 'its radio field is not needed' },
    { racing: true, isReading: true, why: 'its further reads are fetched when the link is opened again' },
  ])('continues to read: $isReading, during a race: $racing, because $why', async ({ racing, isReading }) => {
    await linked({ isRacing: () => racing });
    await network.bench.readers.setOpen(network.bench.status().id, false);
    expect(network.bench.openLinks()).toBe(0);
    expect(network.device.settings.isReading).toBe(isReading);
  });

  it('continues to read when the link breaks by itself', async () => {
    await linked({ isRacing: () => false });
    network.bench.unplug();
    await network.bench.until(() => network.bench.status().state === 'lost');
    expect(network.device.settings.isReading).toBe(true);
    network.bench.plug();
  });
});

describe('a connection of a Sirit 510', () => {
  it('for events that the reader closes at once is reported as refused', async () => {
    begin({
      prepare: (device) => {
        device.faults.refuseEvents = true;
      },
    });
    await network.bench.until(() => network.bench.status().state === 'lost');
    expect(network.bench.status().reason).toEqual({ code: 'sirit-events-refused', params: {} });
  });

  it('for commands that breaks while the greeting is awaited ends the wait at once', async () => {
    begin({
      prepare: (device) => {
        device.faults.noGreeting = true;
      },
    });
    await network.bench.until(() => network.ports.event.length > 0);
    const waitingSince = network.bench.timers.elapsed();
    network.ports.control[0]?.end();
    await network.bench.until(() => network.bench.status().state === 'lost');
    expect(network.bench.timers.elapsed() - waitingSince).toBeLessThan(1000);
    network.device.faults.noGreeting = false;
    await network.bench.until(network.bench.isLinked);
  });

  it('on which another reader answers than before is reported with both serial numbers', async () => {
    await linked();
    Object.assign(network.device.settings, { get: otherSerial(network.device.settings.get.bind(network.device.settings)) });
    network.ports.control[0]?.end();
    await network.bench.until(() => notices().some(({ message }) => message.code === 'other-reader'));
    expect(notices().find(({ message }) => message.code === 'other-reader')?.message.params).toEqual({
      serial: 'FFFF0000FFFF0000',
      before: '0973B40149483C3F',
    });
  });
});

function otherSerial(get: (name: string) => string | null): (name: string) => string | null {
  return (name) => (name === 'info.serial_number' ? 'FFFF0000FFFF0000' : get(name));
}
