import type { Deliver } from './delivery';
import { createDriver } from './drivers';
import type { Readers } from './readers';
import { FACTORY_ADDRESSES, scanForReaders } from './scan';
import { createSupervisor } from './supervisor';
import { serialPorts } from './transport/serial-ports';

/** What the readers need of the station. */
export interface ReadersHome {
  /** The durable door: see `Deliver`. */
  readonly deliver: Deliver;
  /** True while a race runs: reader clocks are then never stepped. */
  isRacing(): boolean;
}

/** The readers on cables, with every driver there is. Nothing is opened before the first `add`. */
export function createReaders(home: ReadersHome): Readers {
  return createSupervisor({
    deliver: home.deliver,
    isRacing: () => home.isRacing(),
    makeDriver: createDriver,
    ports: serialPorts,
    scan: async ({ signal, isLinked }) => scanForReaders({ signal, isLinked, ports: await serialPorts(), addresses: FACTORY_ADDRESSES }),
  });
}
