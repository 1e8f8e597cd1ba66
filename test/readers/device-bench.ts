import { onTestFinished } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import type { ClockSample, ReaderDriver } from '../../src/readers/kit/driver';
import type { Transport } from '../../src/readers/kit/link';
import type { DevicePort } from '../../src/readers/simulator/port';
import { VirtualTimers } from '../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../suites/memory-port';
import { SessionLog } from './yr9700/session-log';

interface Kind<Device> {
  simulate(timers: VirtualTimers): Device;
  drive(transport: Transport, timers: VirtualTimers): ReaderDriver;
}

interface Circumstances<Device> {
  readonly start: EpochMs;
  readonly isRacing: boolean;
  /** Done to the device before the link is opened. */
  readonly before: ((device: Device) => void) | undefined;
}

/** A session that ends with the test at the latest. */
export function sessionOf(...session: ConstructorParameters<typeof SessionLog>): SessionLog {
  const log = new SessionLog(...session);
  onTestFinished(async () => {
    await log.stop();
  });
  return log;
}

/** A simulated device and its driver, two seconds after the link was opened. Sessions end with the test. */
export async function deviceBench<Device extends { attach(port: DevicePort): void }>(
  { simulate, drive }: Kind<Device>,
  { start, isRacing, before }: Circumstances<Device>,
) {
  const timers = new VirtualTimers(start);
  const reader = simulate(timers);
  before?.(reader);
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  let driver = drive(cable, timers);
  const link = async (racing = isRacing, lastReadAt: number | null = null, clockBefore: ClockSample | null = null): Promise<SessionLog> => {
    cable.plug();
    const log = sessionOf(driver, timers, racing, lastReadAt, clockBefore);
    await timers.advance(2000);
    return log;
  };
  const log = await link();
  const restart = (lastReadAt: number, clockBefore: ClockSample | null = null): Promise<SessionLog> => {
    driver = drive(cable, timers);
    return link(true, lastReadAt, clockBefore);
  };
  return { timers, reader, cable, log, link, restart, driver: (): ReaderDriver => driver };
}
