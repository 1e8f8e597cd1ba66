import { NO_PARAMS } from '../../domain/model/message';
import { antennasOf, departOf, namedPower, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { antennasOption, departOption, powerOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { configuredTransport } from '../transport/configured';
import { discoverLlrp } from './discovery';
import { createLlrpDriver } from './driver';

/** Readers that speak LLRP: Impinj, Zebra, ThingMagic and others. They serve one program at a time, so the search connects to none; it asks who announces LLRP. */
export const llrp: ReaderFamily<'llrp'> = {
  kind: 'llrp',
  label: { code: 'kind-llrp', params: NO_PARAMS },
  tcp: { port: 5084, exampleHost: '192.168.1.140', factoryHosts: [] },
  serial: null,
  // Their steps of power may be quarters of a dBm.
  options: [antennasOption(99), powerOption(2), departOption],
  clock: 'always',
  connectsToUs: false,
  create,
  identify: null,
  discover: (signal) => discoverLlrp(signal),
};

function create(config: ReaderConfig): ReaderDriver {
  const power = namedPower(config);
  return createLlrpDriver(configuredTransport(config), {
    ...antennasOf(config),
    ...(power === null ? {} : { power }),
    ...departOf(config),
  });
}
