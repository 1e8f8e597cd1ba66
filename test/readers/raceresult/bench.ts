import type { EpochMs } from '../../../src/domain/model/time';
import type { ReaderDriver } from '../../../src/readers/kit/driver';
import { createRaceResultDriver } from '../../../src/readers/raceresult/driver';
import { RaceResultSimulator } from '../../../src/readers/simulator/raceresult';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { type Mangle, type MemoryTransport, memoryTransport } from '../../suites/memory-port';
import { joined, whole } from '../../suites/wire-faults';
import { SessionLog } from '../yr9700/session-log';

/** In the station's own zone, because decoders show local times. */
export const START = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;

export interface Bench {
  readonly timers: VirtualTimers;
  readonly decoder: RaceResultSimulator;
  readonly cable: MemoryTransport;
  readonly log: SessionLog;
  /** The driver of the last session. */
  readonly driver: () => ReaderDriver;
  /** Opens another session of the same driver. */
  link(): Promise<SessionLog>;
  /** A session of a station that was started again. */
  restart(isRacing: boolean, lastReadAt?: number | null): Promise<SessionLog>;
}

interface Simulated {
  readonly protocol?: string;
  readonly hasDate?: boolean;
  readonly isTiming?: boolean;
  readonly isRacing?: boolean;
  readonly start?: EpochMs;
  /** What the decoder sends within 23 ms comes in one piece. */
  readonly isJoined?: boolean;
  /** How late each of its lines comes; at once when left out. */
  readonly late?: number;
  /** Prepares the decoder before it is linked. */
  readonly before?: (decoder: RaceResultSimulator) => void;
}

const open: SessionLog[] = [];

/** Opens a session with a decoder and waits until it is set up. */
export async function bench({
  isRacing = false,
  isJoined = false,
  start = START,
  late = 0,
  before,
  ...simulated
}: Simulated = {}): Promise<Bench> {
  const timers = new VirtualTimers(start);
  const decoder = new RaceResultSimulator({ timers, ...simulated });
  before?.(decoder);
  const later = (act: () => void): void => void timers.after(23, act);
  const slow = (): Mangle => (message, emit) => void timers.after(late, () => emit(message));
  const mangle = (): Mangle => (late > 0 ? slow() : (isJoined ? joined : whole)(() => 0, later));
  const cable = memoryTransport((port) => decoder.attach(port), { now: () => timers.now(), mangle });
  let driver = createRaceResultDriver(cable, { timers });
  const session = async (racing: boolean, lastReadAt: number | null = null): Promise<SessionLog> => {
    cable.plug();
    const log = new SessionLog(driver, timers, racing, lastReadAt);
    open.push(log);
    await timers.advance(100);
    return log;
  };
  const log = await session(isRacing);
  return {
    ...{ timers, decoder, cable, log, driver: () => driver },
    link: () => session(isRacing),
    restart: (racing, lastReadAt) => {
      driver = createRaceResultDriver(cable, { timers });
      return session(racing, lastReadAt);
    },
  };
}

export async function closeBenches(): Promise<void> {
  await Promise.all(open.splice(0).map((log) => log.stop()));
}
