import type { EpochMs } from '../../../src/domain/model/time';
import { createLlrpDriver, type LlrpOptions } from '../../../src/readers/llrp/driver';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { type MemoryTransport, memoryTransport } from '../../suites/memory-port';
import { SessionLog } from '../yr9700/session-log';
import { type FakeLlrpOptions, FakeLlrpReader } from './fake-reader';

export const START = Date.UTC(2026, 4, 12, 18, 5) as EpochMs;
export const EPC = 'E200301666130121155074EF';

export interface Bench {
  readonly timers: VirtualTimers;
  readonly reader: FakeLlrpReader;
  readonly cable: MemoryTransport;
  readonly log: SessionLog;
  /** Opens another session with the same reader. */
  link(): SessionLog;
}

const open: SessionLog[] = [];

/** Opens a session with a reader and waits until it is set up. */
export async function bench(simulated: FakeLlrpOptions = {}, options: LlrpOptions = {}): Promise<Bench> {
  const timers = new VirtualTimers(START);
  const reader = new FakeLlrpReader(timers, simulated);
  const cable = memoryTransport((port) => reader.attach(port), { now: () => timers.now() });
  const link = (): SessionLog => {
    const log = new SessionLog(createLlrpDriver(cable, { ...options, timers }), timers);
    open.push(log);
    return log;
  };
  const log = link();
  await timers.advance(100);
  return { timers, reader, cable, log, link };
}

export async function closeBenches(): Promise<void> {
  await Promise.all(open.splice(0).map((log) => log.stop()));
}
