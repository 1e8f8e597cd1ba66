import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { createCl7206Driver } from '../../src/readers/cl7206/driver';
import { createIpicoDriver } from '../../src/readers/ipico/driver';
import type { ReaderDriver } from '../../src/readers/kit/driver';
import type { Transport } from '../../src/readers/kit/link';
import { createP3Driver } from '../../src/readers/p3/driver';
import { createPortalDriver } from '../../src/readers/portal/driver';
import { createRaceResultDriver } from '../../src/readers/raceresult/driver';
import { Cl7206Simulator } from '../../src/readers/simulator/cl7206';
import { IpicoSimulator } from '../../src/readers/simulator/ipico';
import { P3Simulator } from '../../src/readers/simulator/p3';
import type { DevicePort } from '../../src/readers/simulator/port';
import { PortalSimulator } from '../../src/readers/simulator/portal';
import { RaceResultSimulator } from '../../src/readers/simulator/raceresult';
import { UltraSimulator } from '../../src/readers/simulator/ultra';
import { VirtualTimers } from '../../src/readers/simulator/virtual-timers';
import { createUltraDriver } from '../../src/readers/ultra/driver';
import { memoryTransport } from '../suites/memory-port';
import { sessionOf } from './device-bench';

const START = new Date(2026, 4, 12, 18, 5, 0, 250).getTime() as EpochMs;

interface Kind {
  readonly device: (timers: VirtualTimers) => { attach(port: DevicePort): void };
  readonly driver: (transport: Transport, timers: VirtualTimers) => ReaderDriver;
}

/** Readers that are asked for their time on a link on which replies have no numbers. Their clocks are those of the station. */
const KINDS: Readonly<Record<string, Kind>> = {
  p3: { device: (timers) => new P3Simulator({ timers }), driver: (link, timers) => createP3Driver(link, { timers }) },
  ipico: { device: (timers) => new IpicoSimulator({ timers }), driver: (link, timers) => createIpicoDriver(link, { timers }) },
  ultra: { device: (timers) => new UltraSimulator({ timers }), driver: (link, timers) => createUltraDriver(link, { timers }) },
  portal: { device: (timers) => new PortalSimulator({ timers }), driver: (link, timers) => createPortalDriver(link, { timers }) },
  raceresult: {
    device: (timers) => new RaceResultSimulator({ timers }),
    driver: (link, timers) => createRaceResultDriver(link, { timers }),
  },
  cl7206: { device: (timers) => new Cl7206Simulator({ timers }), driver: (link, timers) => createCl7206Driver(link, { timers }) },
};
const DELAYS = [300, 900, 1100, 1700, 2600, 3100, 4300, 7000];

describe.each(Object.entries(KINDS))('the clock of a reader of kind %s', (_, { device, driver }) => {
  it.each(DELAYS)('is never compared by the reply to an earlier request (replies come after %i ms)', async (delay) => {
    const timers = new VirtualTimers(START);
    const reader = device(timers);
    const slow = memoryTransport((port) => reader.attach(port), {
      now: () => timers.now(),
      mangle: () => (message, emit) => void timers.after(delay, () => emit(message)),
    });
    for (let link = 0; link < 3; link += 1) {
      const log = sessionOf(driver(slow, timers), timers, false);
      await timers.advance(60_000);
      for (const { sample } of log.of('clock')) {
        expect(Math.abs(sample.hostAt - sample.readerAt)).toBeLessThanOrEqual((sample.roundTrip ?? 0) / 2 + 1);
      }
      await log.stop();
    }
  });
});

/** Readers that answer all else at once. */
const TIME_REPLIES: Readonly<Record<string, RegExp>> = {
  raceresult: /^GETTIME;/,
  ultra: /^\d\d:\d\d:\d\d \d\d-/,
  portal: /"(?:command|cmd|type)":"time"|"local"/,
};
const LONG_DELAYS = [9000, 11_000, 14_000, 21_000, 31_000, 45_000];

describe.each(Object.entries(TIME_REPLIES))('the clock of a reader of kind %s that answers with its time alone late', (kind, isTime) => {
  it.each(LONG_DELAYS)('is never compared by the reply to an earlier request (replies come after %i ms)', async (delay) => {
    const timers = new VirtualTimers(START);
    const { device, driver } = KINDS[kind] ?? expect.fail();
    const reader = device(timers);
    const slow = memoryTransport((port) => reader.attach(port), {
      now: () => timers.now(),
      mangle: () => (message, emit) => {
        if (isTime.test(Buffer.from(message).toString('latin1'))) timers.after(delay, () => emit(message));
        else emit(message);
      },
    });
    const log = sessionOf(driver(slow, timers), timers, false);
    await timers.advance(180_000);
    for (const { sample } of log.of('clock')) {
      expect(Math.abs(sample.hostAt - sample.readerAt)).toBeLessThanOrEqual((sample.roundTrip ?? 0) / 2 + 1);
    }
  });
});
