import { afterEach, describe, expect, it } from 'vitest';
import type { Timers } from '../../../src/readers/kit/timers';
import { type ConsoleProfile, serveConsole } from '../../../src/readers/simulator/sirit-console';
import type { SiritDevice } from '../../../src/readers/simulator/sirit-device';
import { defaultSiritOptions } from '../../../src/readers/sirit510/options';
import { type ConsoleStrategy, createSirit510SerialDriver } from '../../../src/readers/sirit510/serial-driver';
import { type Bench, type DriverUnderTest, setUpBench } from '../../suites/driver-bench';
import { describeReaderDriver } from '../../suites/reader-driver';
import { whole } from '../../suites/wire-faults';
import { keepReading, quickDevice } from './bench';

function subject(profile: ConsoleProfile, device: (timers: Timers) => SiritDevice, strategy: ConsoleStrategy = 'auto'): DriverUnderTest {
  return {
    name: `Sirit 510 on a serial port, profile ${profile}`,
    address: 'sirit510+serial:/dev/test',
    recovers: true,
    isVirtual: true,
    // A list that is polled is emptied by the command that asks for it.
    keepsSent: profile !== 'console',
    make(wire, timers) {
      const simulated = device(timers);
      const transport = wire((port) => serveConsole(simulated, port, profile));
      return {
        driver: createSirit510SerialDriver(transport, { ...defaultSiritOptions, timers, strategy }),
        device: { cross: (tag, antenna) => simulated.read(tag, antenna) },
      };
    },
    noise: (random) => Uint8Array.from({ length: 1 + Math.floor(random() * 8) }, () => 0x80 + Math.floor(random() * 0x7f)),
  };
}

for (const profile of ['as_tcp', 'console', 'console_events'] as const) {
  describeReaderDriver(subject(profile, (timers) => quickDevice({ timers, policy: 'per_antenna' })));
}

describe('a serial port', () => {
  let bench: Bench;
  let device: SiritDevice;

  const begin = (
    profile: ConsoleProfile,
    prepare: (device: SiritDevice) => void = () => undefined,
    strategy: ConsoleStrategy = 'auto',
  ): void => {
    const make = (timers: Timers): SiritDevice => {
      device = quickDevice({ timers });
      prepare(device);
      return device;
    };
    bench = setUpBench(subject(profile, make, strategy), whole);
  };
  const codes = (): readonly string[] => bench.status().notices.map(({ message }) => message.code);
  const arrived = (tag: string): Promise<void> =>
    bench.until(() => bench.stored.some((read) => read.tag === tag && read.kind === 'arrive'));

  afterEach(async () => {
    await bench.readers.close();
    expect(bench.openLinks()).toBe(0);
  });

  it.each([
    { profile: 'dead', received: 'nothing' },
    { profile: 'wrong_speed', received: 'noise' },
    { profile: 'application', received: 'nothing' },
  ] as const)('with profile $profile is lost with its reason', async ({ profile, received }) => {
    begin(profile);
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toEqual({ code: 'sirit-no-console', params: { link: 'memory', received } });
    expect(bench.stored).toEqual([]);
  });

  it('sets the clock as over the network', async () => {
    begin('console', (one) => one.clock.powerUp());
    await bench.until(bench.isLinked);
    expect(device.clock.now()).toBe(bench.timers.now());
    expect(bench.status().clock?.alarm ?? null).toBeNull();
  });

  it('without events is polled, which is reported', async () => {
    begin('console');
    await bench.until(bench.isLinked);
    device.read('AB', 2, { rssi: -550 });
    await arrived('AB');
    expect(bench.stored[0]).toMatchObject({ tag: 'AB', antenna: 2, rssi: -55, readerAt: expect.any(Number) });
  });

  it('that registers events but sends none is detected, and polled', async () => {
    begin('console_events', (one) => {
      one.sayOnEvents = () => undefined;
      one.openStream = () => Object.getPrototypeOf(one).openStream.call(one, { say: () => undefined }, () => undefined);
    });
    await bench.until(bench.isLinked);
    const stopReading = keepReading(device, 'AB', bench.timers);
    await bench.until(() => codes().includes('polling'));
    await arrived('AB');
    stopReading();
  });

  it('whose reader was restarted is set up again', async () => {
    begin('console_events');
    await bench.until(bench.isLinked);
    device.settings.powerUp();
    device.clock.powerUp();
    await bench.until(() => codes().includes('power-loss'));
    await bench.until(() => device.settings.isReading);
    const readAt = bench.timers.now();
    device.read('AB', 1);
    await arrived('AB');
    expect(bench.stored[0]?.timestamp).toBe(readAt);
    expect(bench.status().clock?.alarm).toBeNull();
  });

  it.each(['as_tcp', 'console', 'console_events'] as const)(
    'whose reader lost power delivers the reads from before it was linked again, with profile %s',
    async (profile) => {
      begin(profile);
      await bench.until(bench.isLinked);
      await bench.until(() => bench.status().clock !== null);
      let readAt = 0;
      device.onPower((isUp) => {
        if (!isUp) return;
        device.settings.set('setup.operating_mode', 'active');
        device.read('AB', 1);
        readAt = bench.timers.now();
      });
      device.reboot(10_000);
      await bench.until(() => bench.status().state === 'lost');
      await arrived('AB');
      const read = bench.stored.find(({ tag }) => tag === 'AB');
      expect(read?.extra).toMatchObject({ recovered: true });
      expect((read?.readerAt ?? 0) + (read?.clockOffset ?? 0)).toBe(readAt);
      expect(codes()).toContain('power-loss');
    },
  );

  it('delivers no second arrival of a tag that stays while the link is down', async () => {
    begin('console');
    await bench.until(bench.isLinked);
    device.read('AB', 1);
    await arrived('AB');
    bench.unplug();
    await bench.until(() => bench.status().state === 'lost');
    device.read('AB', 1);
    device.read('CD', 1);
    bench.plug();
    await arrived('CD');
    expect(bench.stored.filter(({ tag, kind }) => tag === 'AB' && kind === 'arrive')).toHaveLength(1);
  });

  it.each([
    { profile: 'as_tcp', had: 'was never read' },
    { profile: 'as_tcp', had: 'was read before' },
    { profile: 'console_events', had: 'was never read' },
    { profile: 'console_events', had: 'was read before' },
  ] as const)(
    'delivers a tag that came while the link was down and leaves at any moment of the set-up, when it $had, with profile $profile',
    async ({ profile, had }) => {
      for (let stays = 500; stays <= 3000; stays += 20) {
        begin(profile, (one) => {
          one.delay = () => 10;
        });
        await bench.until(bench.isLinked);
        if (had === 'was read before') {
          device.read('AB', 1);
          await bench.until(() => bench.stored.some(({ kind }) => kind === 'depart'));
          const from = bench.timers.now() + 12_000;
          await bench.until(() => bench.timers.now() > from);
        }
        bench.unplug();
        await bench.until(() => bench.status().state === 'lost');
        device.settings.set('tag.reporting.depart_time', String(stays));
        const cameAt = device.clock.now();
        device.read('AB', 1);
        bench.plug();
        await bench.until(() => bench.stored.some(({ kind, readerAt }) => kind === 'arrive' && readerAt === cameAt));
        const from = bench.timers.now() + 5000;
        await bench.until(() => bench.timers.now() > from);
        expect(bench.stored.filter(({ kind, readerAt }) => kind === 'arrive' && readerAt === cameAt)).toHaveLength(1);
        await bench.readers.close();
      }
    },
  );

  it('whose events did not come once is polled at once when it is linked again', async () => {
    begin('console_events', (one) => {
      one.openStream = () => Object.getPrototypeOf(one).openStream.call(one, { say: () => undefined }, () => undefined);
    });
    await bench.until(bench.isLinked);
    const stopReading = keepReading(device, 'AB', bench.timers);
    await bench.until(() => codes().includes('polling'));
    stopReading();
    bench.unplug();
    await bench.until(() => bench.status().state === 'lost');
    const registrations = (): number => (bench.readers.wireLog(bench.status().id) ?? '').split('events.register').length;
    const before = registrations();
    bench.plug();
    await bench.until(bench.isLinked);
    device.read('CD', 1);
    await arrived('CD');
    expect(registrations()).toBe(before);
  });

  it('on which events are required but refused is lost with the reply as the reason', async () => {
    begin('console', () => undefined, 'events');
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatchObject({ code: 'sirit-cannot-report' });
  });

  it('whose reader gives neither events nor its list is lost with the reply as the reason', async () => {
    begin('console', (one) => {
      one.faults.refuse = 'get_and_purge';
    });
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toEqual({ code: 'sirit-list-refused', params: { answer: 'error.parser.unknown_command' } });
  });

  it('whose reader has no serial number is linked', async () => {
    begin('console', (one) => {
      one.faults.refuse = 'serial_number';
    });
    await bench.until(bench.isLinked);
    expect(bench.status().identity).toMatchObject({ serial: '', model: 'INfinity 510' });
  });

  it('stays linked after a missing reply, and is lost after three', async () => {
    begin('console');
    await bench.until(bench.isLinked);
    device.faults.swallowReplies = 1;
    await bench.until(() => device.faults.swallowReplies === 0);
    device.read('AB', 1);
    await arrived('AB');
    device.faults.swallowReplies = 1000;
    await bench.until(() => bench.status().state === 'lost');
    expect(bench.status().reason).toMatchObject({ code: 'sirit-no-reply' });
    device.faults.swallowReplies = 0;
    await bench.until(bench.isLinked);
  });
});
