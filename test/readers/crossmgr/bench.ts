import type { EpochMs } from '../../../src/domain/model/time';
import { createCrossmgrDriver } from '../../../src/readers/crossmgr/driver';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { SessionLog } from '../yr9700/session-log';
import { FakeBridge, type FakeBridgeOptions, type MemoryServer, memoryServer } from './fake-bridge';

export const START = Date.UTC(2026, 4, 12, 16, 5) as EpochMs;
export const SUMMER_TIME = 2 * 3_600_000;

export interface Bench {
  readonly timers: VirtualTimers;
  readonly server: MemoryServer;
  readonly log: SessionLog;
  /** A bridge that has connected and has been asked for its time. */
  bridge(name: string, zone?: number, more?: Partial<FakeBridgeOptions>): Promise<FakeBridge>;
}

const open: SessionLog[] = [];

interface Race {
  readonly isRacing?: boolean;
  /** When the last read that the race has arrived. */
  readonly lastReadAt?: number;
}

/** A driver with a server without a network. */
export async function bench({ isRacing = false, lastReadAt }: Race = {}): Promise<Bench> {
  const timers = new VirtualTimers(START);
  const server = memoryServer();
  const log = new SessionLog(
    createCrossmgrDriver({ host: '127.0.0.1', port: 53_135, server, timers }),
    timers,
    isRacing,
    lastReadAt ?? null,
  );
  open.push(log);
  await timers.advance(0);
  const bridge = async (name: string, zone = SUMMER_TIME, more: Partial<FakeBridgeOptions> = {}): Promise<FakeBridge> => {
    const made = new FakeBridge(timers, { name, zone, ...more });
    made.call(server);
    await timers.advance(10);
    return made;
  };
  return { timers, server, log, bridge };
}

export async function closeBenches(): Promise<void> {
  await Promise.all(open.splice(0).map((log) => log.stop()));
}
