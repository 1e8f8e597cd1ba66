import type { TagRead } from '../../src/domain/model/read';
import type { EpochMs } from '../../src/domain/model/time';
import type { ReaderDriver } from '../../src/readers/kit/driver';
import type { Transport } from '../../src/readers/kit/link';
import { systemTimers, type Timers } from '../../src/readers/kit/timers';
import { createReaderManager } from '../../src/readers/manager/reader-manager';
import type { ReaderStatus, Readers } from '../../src/readers/readers';
import type { DevicePort } from '../../src/readers/simulator/port';
import { seededRandom } from '../../src/readers/simulator/random';
import { type MemoryTransport, memoryTransport } from './memory-port';
import type { WireFault } from './wire-faults';
import { whole } from './wire-faults';

/** Makes a transport to a device that the test plays; `clean` links get no noise. */
export type MakeWire = (device: (port: DevicePort) => void, options?: { readonly clean?: boolean }) => Transport;

/** A driver and a device for it to talk to. */
export interface DriverUnderTest {
  /** For the titles. */
  readonly name: string;
  /** In the form of `RACETAG_READERS`, of the driver's kind. */
  readonly address: string;
  /** `now` is the station clock. Waits of the driver should be as short as the device allows. */
  make(wire: MakeWire, now: () => EpochMs): { readonly driver: ReaderDriver; readonly device: FakeDevice };
  /** Bytes that may stand in front of a message without costing it. */
  noise(random: () => number): Uint8Array;
  /** The device hands over crossings of the time when its link was down. */
  readonly recovers: boolean;
  /** The device still has what was on the wire when the cable was pulled; like `recovers` when left out. */
  readonly keepsSent?: boolean;
  /** Whether a race runs; it does when left out. */
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
  readonly stored: readonly TagRead[];
  /** Tags of which an arrival was stored. */
  readonly arrived: ReadonlySet<string>;
  setDoor(isOpen: boolean): void;
  status(): ReaderStatus;
  /** Resolves when it is so. */
  until(isSo: () => boolean): Promise<void>;
  isLinked(): boolean;
  unplug(): void;
  plug(): void;
  openLinks(): number;
  opened(): number;
}

/** Back-off and looks, two hundred times as fast; clocks as they are. */
const hurried: Timers = { ...systemTimers, after: (delay, act) => systemTimers.after(delay / 200, act) };

/** Runs a driver as the station does: device, bytes, driver, supervisor, door. */
export function setUpBench(subject: DriverUnderTest, fault: WireFault, seed = 1): Bench {
  const random = seededRandom(seed);
  const cables: MemoryTransport[] = [];
  const wire: MakeWire = (device, options) => {
    const mangle = (): ReturnType<WireFault> => (options?.clean ? whole(random) : fault(random));
    const cable = memoryTransport(device, { now: hurried.now, mangle });
    cables.push(cable);
    return cable;
  };
  const { driver, device } = subject.make(wire, hurried.now);
  const stored: TagRead[] = [];
  const arrived = new Set<string>();
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of [...waiting]) look();
  };
  let isDoorOpen = true;
  const readers = createReaderManager({
    async deliver(reads) {
      if (!isDoorOpen) throw new Error('The disk is full.');
      stored.push(...reads);
      for (const { tag, kind } of reads) if (kind === 'arrive') arrived.add(tag);
      setImmediate(wake);
    },
    isRacing: subject.isRacing ?? (() => true),
    makeDriver: () => driver,
    ports: async () => [],
    scan: async () => [],
    timers: hurried,
  });
  readers.subscribe(() => setImmediate(wake));
  const added = readers.add(subject.address);
  if (!added.ok) throw new Error(added.sentence);
  const status = (): ReaderStatus => {
    const only = readers.list()[0];
    if (only === undefined) throw new Error('The reader is not linked.');
    return only;
  };
  return {
    device,
    readers,
    stored,
    arrived,
    status,
    setDoor: (isOpen) => {
      isDoorOpen = isOpen;
    },
    until: (isSo) =>
      new Promise((resolve) => {
        // Besides what the reader says: tests also wait for what a device counts.
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
