import { NO_PARAMS } from '../../domain/model/message';
import { departAfter, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { departOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { configuredTransport } from '../transport/configured';
import { createUltraDriver } from './driver';

/** RFID Timing Ultra and Joey in the network. Boxes that only print their lines are `lines` readers with `format=ultra`. */
export const ultra: ReaderFamily<'ultra'> = {
  kind: 'ultra',
  label: { code: 'kind-ultra', params: NO_PARAMS },
  tcp: { port: 23, exampleHost: '192.168.1.170', factoryHosts: [] },
  serial: null,
  options: [departOption],
  clock: 'always',
  connectsToUs: false,
  create,
  identify: null,
};

function create(config: ReaderConfig): ReaderDriver {
  const depart = departAfter(config);
  return createUltraDriver(configuredTransport(config), depart === null ? {} : { departAfter: depart });
}
