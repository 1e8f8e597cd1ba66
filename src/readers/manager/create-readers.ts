import type { Readers } from '../readers';
import { serialPorts } from '../transport/serial-ports';
import type { Deliver } from './delivery-queue';
import { createDriver } from './drivers';
import { FACTORY_ADDRESSES, scanForReaders } from './find-readers';
import { createReaderManager } from './reader-manager';

/** What the readers need of the station. */
export interface ReadersHost {
  /** The durable door: see `Deliver`. */
  readonly deliver: Deliver;
  /** True while a race runs: reader clocks are then never stepped. */
  isRacing(): boolean;
}

/** The readers on cables, with every driver there is. Nothing is opened before the first `add`. */
export function createReaders(home: ReadersHost): Readers {
  return createReaderManager({
    deliver: home.deliver,
    isRacing: () => home.isRacing(),
    makeDriver: createDriver,
    ports: serialPorts,
    scan: async ({ signal, isLinked }) => scanForReaders({ signal, isLinked, ports: await serialPorts(), addresses: FACTORY_ADDRESSES }),
  });
}
