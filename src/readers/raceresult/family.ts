import { NO_PARAMS } from '../../domain/model/message';
import type { ReaderFamily } from '../kit/reader-family';
import { configuredTransport } from '../transport/configured';
import { createRaceResultDriver } from './driver';

/** RACE RESULT decoders in the network. They get their address from the network, so the search has no place to look for them. */
export const raceresult: ReaderFamily<'raceresult'> = {
  kind: 'raceresult',
  label: { code: 'kind-raceresult', params: NO_PARAMS },
  tcp: { port: 3601, exampleHost: '192.168.1.160', factoryHosts: [] },
  serial: null,
  options: [],
  clock: 'always',
  connectsToUs: false,
  create: (config) => createRaceResultDriver(configuredTransport(config)),
  identify: null,
};
