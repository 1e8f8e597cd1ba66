import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagRead } from '../../../src/domain/model/read';
import type { DevicePort } from '../../../src/readers/simulator/port';
import type { SiritDevice } from '../../../src/readers/simulator/sirit-device';
import type { SiritOptions } from '../../../src/readers/sirit510/options';
import type { Bench } from '../../suites/driver-bench';
import { type Network, setUpNetwork, type World } from './network';

let device: SiritDevice;
let bench: Bench;
let isRacing: boolean;
let ports: Network['ports'];

function begin(world: World = {}): void {
  ({ device, bench, ports } = setUpNetwork({ isRacing: () => isRacing, ...world }));
}

async function linked(world: World = {}): Promise<void> {
  begin(world);
  await bench.until(bench.isLinked);
}

const arrival = (tag: string): TagRead | undefined => bench.stored.find((read) => read.tag === tag && read.kind === 'arrive');
const arrived = (tag: string): Promise<void> => bench.until(() => arrival(tag) !== undefined);
const notices = (): readonly string[] => bench.status().notices.map((notice) => notice.code);
const noticed = (code: string): Promise<void> => bench.until(() => notices().includes(code));
/** Station time at which the station places the read. */
const placedAt = (read: TagRead | undefined): number => (read?.readerAt ?? Number.NaN) + (read?.clockOffset ?? Number.NaN);
const now = (): number => bench.timers.now();
/** A record of the reader's list is new when its time is later than the last probe by the reader's own clock. */
const clockMovesOn = (): Promise<void> => {
  const before = device.clock.now();
  return bench.until(() => device.clock.now() > before);
};
const probesSent = (): number => (bench.readers.wireLog(bench.status().id) ?? '').split('> "info.time\\r').length;
const latest = (list: readonly DevicePort[]): DevicePort => {
  const port = list.at(-1);
  if (port === undefined) throw new Error('Nothing is connected.');
  return port;
};

beforeEach(() => {
  isRacing = true;
});

afterEach(async () => {
  device.faults.frozen = false;
  await bench.readers.close();
  expect(bench.openLinks()).toBe(0);
});

describe('a Sirit 510 that is set up', () => {
  it('has reported its identity, its antennas and its clock', async () => {
    await linked();
    expect(bench.status()).toMatchObject({
      identity: { serial: '0973B40149483C3F', model: 'INfinity 510', firmware: 'simulated' },
      antennas: [
        { antenna: 1, connected: true },
        { antenna: 2, connected: true },
      ],
      clock: { alarm: null },
      notices: [],
    });
  });

  it('gets the ports and the power that the options name', async () => {
    await linked({ options: { antennas: [2, 4], power: 27.5 } });
    expect(
      ['antennas.mux_sequence', 'antennas.2.conducted_power', 'antennas.4.conducted_power', 'antennas.1.conducted_power'].map((name) =>
        device.settings.get(name),
      ),
    ).toEqual(['2 4', '275', '275', '190']);
  });

  it('is registered by the command names of old firmware', async () => {
    await linked({ device: { isOld: true } });
    device.read('AB', 1);
    await arrived('AB');
  });

  it('reports signal strength in dBm', async () => {
    await linked();
    device.read('AB', 1, { rssi: -612 });
    await arrived('AB');
    expect(arrival('AB')?.rssi).toBe(-61);
  });

  it('runs with its previous settings when it refuses every setting (S9)', async () => {
    await linked({
      prepare: (one) => {
        one.faults.refuseSettings = true;
        one.settings.set('setup.operating_mode', 'active');
      },
    });
    expect(notices()).toContain('setting-refused');
    device.read('AB', 1);
    await arrived('AB');
  });
});

describe('the clock of a Sirit 510', () => {
  it('is set after power-up, also during a race, before the first read', async () => {
    await linked({ device: { isClockSet: false } });
    expect(device.clock.now()).toBe(now());
    device.read('AB', 1);
    await arrived('AB');
    expect(placedAt(arrival('AB'))).toBe(arrival('AB')?.receivedAt);
  });

  it.each([
    { racing: true, behind: 3000, why: 'a step would shift the times of the race' },
    { racing: false, behind: 0, why: 'nothing is being timed' },
  ])('that runs 3 s behind is $behind ms behind afterwards: $why', async ({ racing, behind }) => {
    isRacing = racing;
    await linked({ prepare: (one) => one.clock.step(-3000) });
    expect(now() - device.clock.now()).toBe(behind);
    device.read('AB', 1);
    await arrived('AB');
    expect(placedAt(arrival('AB'))).toBe(arrival('AB')?.receivedAt);
  });

  it('is put on UTC outside a race; during one it keeps its zone and is corrected', async () => {
    await linked({ prepare: (one) => one.settings.set('info.time_zone', 'Asia/Kolkata') });
    expect(device.settings.get('info.time_zone')).toBe('Asia/Kolkata');
    device.read('AB', 1);
    await arrived('AB');
    expect(placedAt(arrival('AB'))).toBe(arrival('AB')?.receivedAt);
  });

  it('that steps during a race raises an alarm, and later reads have the right time (S22)', async () => {
    await linked();
    device.clock.step(1500);
    await bench.until(() => bench.status().clock?.alarm !== null);
    expect(notices()).toContain('clock');
    device.read('AB', 1);
    await arrived('AB');
    expect(placedAt(arrival('AB'))).toBe(arrival('AB')?.receivedAt);
  });

  it('is compared correctly although replies are late (S8)', async () => {
    await linked();
    device.faults.replyDelay = 60;
    await bench.until(() => bench.status().state === 'lost' || device.counts.commands > 40);
    expect(Math.abs(bench.status().clock?.offset ?? Number.NaN)).toBeLessThanOrEqual(30);
    expect(bench.status().clock?.alarm ?? null).toBeNull();
  });
});

describe('a Sirit 510 that fails', () => {
  it.each([
    { id: 'S10', what: 'the event connection', act: () => latest(ports.event).end() },
    { id: 'S11', what: 'the control connection', act: () => latest(ports.control).end() },
    { id: 'S12', what: 'its power', act: () => device.reboot(20) },
    { id: 'S13', what: 'its power for a moment', act: () => device.reboot(0) },
  ])('by losing $what ($id) is linked again over two new connections', async ({ act }) => {
    await linked();
    act();
    await bench.until(() => bench.status().state === 'lost');
    await bench.until(bench.isLinked);
    expect(ports.control.length).toBeGreaterThan(1);
    device.read('AB', 1);
    await arrived('AB');
    expect(placedAt(arrival('AB'))).toBe(arrival('AB')?.receivedAt);
  });

  it('to reply during set-up (S7) is linked again', async () => {
    begin({
      prepare: (one) => {
        one.faults.swallowReplies = 1;
      },
    });
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatch(/did not answer “info.serial_number”/);
    await bench.until(bench.isLinked);
  });

  it('to reply to a probe (S7) stays linked, and its clock is not compared by replies that may belong to other probes', async () => {
    await linked();
    device.faults.swallowReplies = 1;
    await bench.until(() => device.faults.swallowReplies === 0);
    const { commands } = device.counts;
    await bench.until(() => device.counts.commands > commands + 20 || bench.status().state === 'lost');
    expect(bench.status().state).not.toBe('lost');
    expect(ports.control).toHaveLength(1);
  });

  it('because its cable is out for a moment (S14) loses no read and doubles none', async () => {
    await linked();
    device.faults.frozen = true;
    for (const tag of ['A1', 'A2', 'A3']) device.read(tag, 1);
    const seenAt = now();
    const asked = probesSent();
    await bench.until(() => probesSent() > asked + 10);
    expect(bench.stored).toEqual([]);
    device.faults.frozen = false;
    await arrived('A3');
    expect(bench.stored.filter((read) => read.kind === 'arrive').map((read) => read.tag)).toEqual(['A1', 'A2', 'A3']);
    expect(placedAt(arrival('A1'))).toBe(seenAt);
    expect(ports.control).toHaveLength(1);
  });

  it('because its cable stays out (S14) is lost, and its reads are fetched afterwards', async () => {
    await linked();
    device.faults.frozen = true;
    device.read('A1', 1);
    const seenAt = now();
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatch(/has not answered/);
    device.faults.frozen = false;
    await bench.until(bench.isLinked);
    await arrived('A1');
    expect(placedAt(arrival('A1'))).toBe(seenAt);
  });

  it('by starting a new event stream (S15) is set up again, because it was restarted', async () => {
    await linked();
    device.settings.powerUp();
    device.clock.powerUp();
    device.startNewStreams();
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatch(/restarted/);
    await bench.until(bench.isLinked);
    expect(notices()).toContain('power-loss');
    device.read('AB', 1);
    await arrived('AB');
    expect(placedAt(arrival('AB'))).toBe(arrival('AB')?.receivedAt);
  });

  it('because another program put it in standby (S16) is switched on again, with an alarm', async () => {
    await linked();
    device.settings.set('setup.operating_mode', 'standby');
    await noticed('mode-changed');
    await bench.until(() => device.settings.get('setup.operating_mode') === 'active');
  });

  it.each([
    { id: 'S19', fault: 'noGreeting', says: /does not greet/ },
    { id: 'S20', fault: 'refuseEvents', says: /ended its event connection/ },
  ] as const)('to serve events ($id) is lost with a reason until it does', async ({ fault, says }) => {
    begin({
      prepare: (one) => {
        one.faults[fault] = true;
      },
    });
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatch(says);
    device.faults[fault] = false;
    await bench.until(bench.isLinked);
  });

  it('by refusing to report tags is lost with its reply as the reason', async () => {
    begin({
      device: { isOld: true },
      prepare: (one) => {
        one.registrations = () => null;
      },
    });
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatch(/refuses to report tags \(error\.parser/);
  });
});

describe('a message of a Sirit 510', () => {
  it('without an end (S5) is dropped and counted, and the next message is read', async () => {
    await linked();
    latest(ports.event).send(new Uint8Array(200_000).fill(0x61));
    device.sayOnEvents('\r\n\r\n');
    device.read('AB', 1);
    await arrived('AB');
    expect(bench.status().droppedBytes).toBe(200_004);
  });

  it('that is cut in two is a read when the other half comes (S4)', async () => {
    await linked();
    device.sayOnEvents('event.tag.arr');
    await bench.until(() => (bench.readers.wireLog(bench.status().id) ?? '').includes('event.tag.arr'));
    expect(bench.stored).toEqual([]);
    device.sayOnEvents('ive tag_id=0xAB, first=2026-05-12T10:00:00.000, antenna=1\r\n\r\n');
    await arrived('AB');
  });

  it('with wrong values (S6) is read as far as its values make sense', async () => {
    await linked();
    for (const pairs of [
      'tag_id=0xA1, antenna=, rssi=-61.2',
      'tag_id=0xA2, antenna=9, first=0000-00-00T00:00:00',
      'antenna=1',
      'tag_id=0xABC',
    ]) {
      device.sayOnEvents(`event.tag.arrive ${pairs}\r\n\r\n`);
    }
    device.read('AB', 1);
    await arrived('AB');
    expect(
      bench.stored.filter((read) => read.kind === 'arrive').map(({ tag, antenna, rssi, extra }) => ({ tag, antenna, rssi, extra })),
    ).toEqual([
      { tag: 'A1', antenna: null, rssi: -61, extra: { antenna: '' } },
      { tag: 'A2', antenna: null, rssi: null, extra: { antenna: '9', first: '0000-00-00T00:00:00' } },
      { tag: 'AB', antenna: 1, rssi: -60, extra: null },
    ]);
    expect(bench.status().droppedMessages).toBe(2);
  });

  it('about an antenna, many times a second (S17), is one notice', async () => {
    await linked();
    for (let index = 0; index < 500; index++) device.warn(2);
    device.read('AB', 1);
    await arrived('AB');
    expect(bench.status().notices).toEqual([expect.objectContaining({ code: 'antenna', text: expect.stringContaining('Antenna 2') })]);
  });

  it('for each of 300 tags at once (S18) arrives', async () => {
    await linked();
    for (let index = 0; index < 300; index++) device.read(`A1${1000 + index}`, 1);
    await arrived('A11299');
    expect(new Set(bench.stored.map((read) => read.tag)).size).toBe(300);
  });

  it('that comes twice (S21) is the same read by source, reader, antenna, tag, kind and time', async () => {
    await linked();
    device.read('AB', 1);
    await arrived('AB');
    device.repeatArrivals();
    await bench.until(() => bench.stored.filter((read) => read.kind === 'arrive').length === 2);
    const keys = bench.stored
      .filter((read) => read.kind === 'arrive')
      .map((read) => [read.source, read.reader, read.antenna, read.tag, read.kind, read.timestamp].join());
    expect(new Set(keys).size).toBe(1);
  });
});

describe('the list that a reader kept while the link was down', () => {
  it('has an arrival for a second presence of a known tag', async () => {
    await linked({ device: { keepsDeparted: true }, options: { departTime: 100 as SiritOptions['departTime'] } });
    device.read('AB', 1);
    await bench.until(() => bench.stored.some((read) => read.kind === 'depart'));
    bench.unplug();
    await bench.until(() => bench.status().state === 'lost');
    await clockMovesOn();
    device.read('AB', 2);
    bench.plug();
    const arrivals = (): readonly TagRead[] => bench.stored.filter((read) => read.kind === 'arrive');
    await bench.until(() => arrivals().length === 2);
    expect(arrivals()[1]).toMatchObject({ antenna: 2, extra: { recovered: true } });
  });

  it('has no second arrival for a tag that never left', async () => {
    await linked({ options: { departTime: 5000 as SiritOptions['departTime'] } });
    device.read('AB', 1);
    await arrived('AB');
    const probes = device.counts.commands;
    await bench.until(() => device.counts.commands > probes + 5);
    bench.unplug();
    await bench.until(() => bench.status().state === 'lost');
    await clockMovesOn();
    device.read('AB', 1);
    bench.plug();
    await bench.until(bench.isLinked);
    await bench.until(() => bench.stored.length === 2);
    expect(bench.stored.map((read) => read.kind)).toEqual(['arrive', 'depart']);
  });

  it('is ignored on the first link outside a race', async () => {
    isRacing = false;
    begin({
      prepare: (one) => {
        one.settings.set('setup.operating_mode', 'active');
        one.read('AB', 1);
      },
    });
    await bench.until(bench.isLinked);
    device.read('CD', 1);
    await arrived('CD');
    expect(bench.stored.filter((read) => read.kind === 'arrive').map((read) => read.tag)).toEqual(['CD']);
  });

  it('is delivered on the first link during a race: the station may have been restarted', async () => {
    begin({
      prepare: (one) => {
        one.settings.set('setup.operating_mode', 'active');
        one.read('AB', 1);
      },
    });
    await arrived('AB');
  });
});
