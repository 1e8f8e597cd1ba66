import { NO_PARAMS } from '../../domain/model/message';
import type { ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import type { ReaderFamily } from '../kit/reader-family';
import { configuredTransport } from '../transport/configured';
import { DISCOVERY_PORT, discoverPortals, portalTransport } from './discovery';
import { createPortalDriver } from './driver';

/** Chronokeep Portals in the network, which answer a question to all. */
export const portal: ReaderFamily<'portal'> = {
  kind: 'portal',
  label: { code: 'kind-portal', params: NO_PARAMS },
  tcp: { port: DISCOVERY_PORT, exampleHost: '192.168.1.60', factoryHosts: [] },
  serial: null,
  options: [],
  clock: 'always',
  connectsToUs: false,
  create,
  identify: null,
  discover: (signal) => discoverPortals(signal),
};

/** Without another port than that of the question, the portal is asked for the one on which it listens. */
function create(config: ReaderConfig): ReaderDriver {
  const { place } = config;
  const isAsked = place.via === 'tcp' && place.port === DISCOVERY_PORT;
  return createPortalDriver(isAsked ? portalTransport(place.host) : configuredTransport(config));
}
