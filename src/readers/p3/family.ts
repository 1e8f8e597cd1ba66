import { NO_PARAMS } from '../../domain/model/message';
import type { ReaderFamily } from '../kit/reader-family';
import { configuredTransport } from '../transport/configured';
import { createP3Driver } from './driver';

/** Decoders that speak P3. They get their address from the network, so the search has no place to look for them. */
export const p3: ReaderFamily<'p3'> = {
  kind: 'p3',
  label: { code: 'kind-p3', params: NO_PARAMS },
  tcp: { port: 5403, exampleHost: '192.168.1.50', factoryHosts: [] },
  serial: null,
  options: [],
  clock: 'always',
  connectsToUs: false,
  create: (config) => createP3Driver(configuredTransport(config)),
  identify: null,
};
