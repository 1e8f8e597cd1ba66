import { networkInterfaces } from 'node:os';
import type { NewGun } from '../../domain/model/gun';
import type { TagRead } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { READER_FAMILIES } from '../families';
import type { Readers } from '../readers';
import { serialPorts } from '../transport/serial-ports';
import type { Deliver } from './delivery-queue';
import { findReaders } from './find-readers';
import { neighbours } from './neighbours';
import { createReaderManager, type ReadersClock } from './reader-manager';

/** What the readers need from the station. */
export interface ReadersHost {
  /** Stores reads: see `Deliver`. */
  readonly deliver: Deliver;
  /** Offers a start signal to the timekeeper; returns whether it is on the disk. */
  offerGun(gun: NewGun): boolean;
  /** True while a race runs: reader clocks are then never stepped. */
  isRacing(): boolean;
  readonly clock?: ReadersClock;
  /** When the last read that the open race has from a reader arrived; null when it has none. */
  lastReadAt?(reader: string): EpochMs | null;
  /** That read as it is stored; null when there is none. */
  lastRead?(reader: string): TagRead | null;
  /** Called when a listener throws; `reader` is the id of the reader that it was notified of. */
  onListenerError(error: unknown, reader: string): void;
}

/** Creates the readers of a station, of every kind there is. Opens nothing before the first `add`. */
export function createReaders(host: ReadersHost): Readers {
  return createReaderManager({
    deliver: host.deliver,
    offerGun: (gun) => host.offerGun(gun),
    isRacing: () => host.isRacing(),
    ...(host.clock === undefined ? {} : { clock: host.clock }),
    lastReadAt: (reader) => host.lastReadAt?.(reader) ?? null,
    lastRead: (reader) => host.lastRead?.(reader) ?? null,
    onListenerError: (error, reader) => host.onListenerError(error, reader),
    families: READER_FAMILIES,
    ports: serialPorts,
    scan: async ({ signal, isLinked }) =>
      findReaders({
        ...{ signal, isLinked, families: READER_FAMILIES, ports: await serialPorts() },
        neighbours: neighbours(networkInterfaces()),
      }),
  });
}
