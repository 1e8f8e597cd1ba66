import type { TagRead } from '../../src/domain/model/read';
import type { EpochMs } from '../../src/domain/model/time';
import type { ReaderDriver } from '../../src/readers/kit/driver';
import type { Transport } from '../../src/readers/kit/link';
import { systemTimers, type Timers } from '../../src/readers/kit/timers';
import { createReaderManager } from '../../src/readers/manager/reader-manager';
import type { ReaderStatus, Readers } from '../../src/readers/readers';
import type { DevicePort } from '../../src/readers/simulator/port';
import { seededRandom } from '../../src/readers/simulator/random';
import { VirtualTimers } from '../../src/readers/simulator/virtual-timers';
import { familiesWith } from '../readers/families';
import { type MemoryTransport, memoryTransport } from './memory-port';
import type { WireFault } from './wire-faults';
import { whole } from './wire-faults';

/** Makes a transport to a device that the test simulates; `clean` links get no noise. */
export type MakeWire = (device: (port: DevicePort) => void, options?: { readonly clean?: boolean }) => Transport;

/** A driver and its simulated device. */
export interface DriverUnderTest {
  /** For the titles. */
  readonly name: string;
  /** In the form of `RACETAG_READERS`, of the driver's kind. */
  readonly address: string;
  /** `timers` are those of the station. */
  make(wire: MakeWire, timers: Timers): { readonly driver: ReaderDriver; readonly device: FakeDevice };
  /** Driver and device wait through `timers` alone, so time is virtual: it passes while the bench waits. Else it is real, and waits should be short. */
  readonly isVirtual?: boolean;
  /** When virtual time begins; ten in the morning of some day when left out. */
  readonly start?: EpochMs;
  /** Bytes that may come before a message without making it unreadable. */
  noise(random: () => number): Uint8Array;
  /** True when the device delivers crossings from the time when its link was down. */
  readonly recovers: boolean;
  /** True when the device still has the messages that were on the wire when the cable was pulled; like `recovers` when left out. */
  readonly keepsSent?: boolean;
  /** Tags as the device writes them, each index its own and in the order of the numbers; 24 hex digits when left out. */
  readonly tagOf?: (index: number) => string;
  /** True while a race runs; true when left out. */
  readonly isRacing?: () => boolean;
}

export interface FakeDevice {
  /**
   * A tag crosses an antenna. The device reports it as soon as its protocol lets it, and while its link is down it keeps
   * what the real one would keep. Tags are upper case hex; each crosses once.
   */
  cross(tag: string, antenna: number): void;
}

export interface Bench {
  readonly device: FakeDevice;
  readonly readers: Readers;
  /** The station clock and its timers. */
  readonly timers: Timers;
  readonly stored: readonly TagRead[];
  /** Tags with a stored arrival. */
  readonly arrived: ReadonlySet<string>;
  setIntakeOpen(isOpen: boolean): void;
  status(): ReaderStatus;
  /** Resolves when the condition is true. In virtual time it rejects after ten minutes. */
  until(isSo: () => boolean): Promise<void>;
  /** Resolves one turn later, so that bytes on the wire move on. */
  turn(): Promise<void>;
  isLinked(): boolean;
  unplug(): void;
  plug(): void;
  openLinks(): number;
  opened(): number;
}

/** Back-off and checks, two hundred times as fast; clocks as they are. */
const hurried: Timers = { ...systemTimers, after: (delay, act) => systemTimers.after(delay / 200, act) };
const VIRTUAL_START = Date.UTC(2026, 4, 12, 10) as EpochMs;

/** Runs a driver in the whole chain of the station: device, bytes, driver, manager, intake. */
export function setUpBench(subject: DriverUnderTest, fault: WireFault, seed = 1): Bench {
  const random = seededRandom(seed);
  const virtual = subject.isVirtual ? new VirtualTimers(subject.start ?? VIRTUAL_START) : null;
  const timers = virtual ?? hurried;
  const later = (act: () => void): void => {
    if (virtual === null) setImmediate(act);
    else virtual.after(TURN_MS, act);
  };
  const cables: MemoryTransport[] = [];
  const wire: MakeWire = (device, options) => {
    const mangle = (): ReturnType<WireFault> => (options?.clean ? whole : fault)(random, later);
    const cable = memoryTransport(device, { now: () => timers.now(), mangle });
    cables.push(cable);
    return cable;
  };
  const { driver, device } = subject.make(wire, timers);
  const stored: TagRead[] = [];
  const arrived = new Set<string>();
  const { until, turn, wake } = virtual === null ? realWaits() : virtualWaits(virtual);
  let isDoorOpen = true;
  const readers = createReaderManager({
    async deliver(reads) {
      if (!isDoorOpen) throw new Error('The disk is full.');
      stored.push(...reads);
      for (const { tag, kind } of reads) if (kind === 'arrive') arrived.add(tag);
      setImmediate(wake);
    },
    isRacing: subject.isRacing ?? (() => true),
    onListenerError: (error) => {
      throw error;
    },
    families: familiesWith(() => driver),
    ports: async () => [],
    scan: async () => [],
    timers,
  });
  readers.subscribe(() => setImmediate(wake));
  const added = readers.add(subject.address);
  if (!added.ok) throw new Error(JSON.stringify(added.problems));
  const status = (): ReaderStatus => {
    const only = readers.list()[0];
    if (only === undefined) throw new Error('The reader is not linked.');
    return only;
  };
  return {
    device,
    readers,
    timers,
    stored,
    arrived,
    status,
    setIntakeOpen: (isOpen) => {
      isDoorOpen = isOpen;
    },
    until,
    turn,
    isLinked: () => ['ready', 'reading'].includes(status().state),
    unplug: () => {
      for (const cable of cables) cable.unplug();
    },
    plug: () => {
      for (const cable of cables) cable.plug();
    },
    openLinks: () => cables.reduce((sum, cable) => sum + cable.openLinks, 0),
    opened: () => cables.reduce((sum, cable) => sum + cable.opened, 0),
  };
}

/** Ways to wait for something that the station or the device does. */
interface Waits {
  until(isSo: () => boolean): Promise<void>;
  turn(): Promise<void>;
  /** Checks the conditions of all waits at once. */
  wake(): void;
}

function realWaits(): Waits {
  const waiting = new Set<() => void>();
  return {
    until: (isSo) =>
      new Promise((resolve) => {
        // Besides what the reader reports: tests also wait for what a device counts.
        const timer = setInterval(() => look(), 5);
        const look = (): void => {
          if (!isSo()) return;
          clearInterval(timer);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    wake: () => {
      for (const look of [...waiting]) look();
    },
  };
}

/** Bytes that are cut or delayed travel a turn at a time, about as fast as on a serial line. */
const TURN_MS = 1;
const LIMIT_MS = 600_000;

function virtualWaits(timers: VirtualTimers): Waits {
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of [...waiting]) look();
  };
  let isRunning = false;
  /** Lets time pass while anything is waited for; several waits share it. */
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (waiting.size > 0) {
      await timers.advanceToNext(LIMIT_MS);
      wake();
    }
    isRunning = false;
  };
  return {
    until: (isSo) =>
      new Promise((resolve, reject) => {
        const limit = timers.elapsed() + LIMIT_MS;
        const look = (): void => {
          const isOver = isSo();
          if (!isOver && timers.elapsed() < limit) return;
          waiting.delete(look);
          if (isOver) resolve();
          else reject(new Error('It did not happen within ten minutes.'));
        };
        waiting.add(look);
        look();
        void run();
      }),
    turn: () => timers.advance(TURN_MS),
    wake,
  };
}
