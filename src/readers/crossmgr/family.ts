import { NO_PARAMS } from '../../domain/model/message';
import { departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { departOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { createCrossmgrDriver } from './driver';

/** Programs that send reads to CrossMgr, and readers that speak its protocol (JChip): the station listens, they connect. */
export const crossmgr: ReaderFamily<'crossmgr'> = {
  kind: 'crossmgr',
  label: { code: 'kind-crossmgr', params: NO_PARAMS },
  tcp: { port: 53_135, exampleHost: '0.0.0.0', factoryHosts: [] },
  serial: null,
  options: [departOption],
  clock: 'sometimes',
  connectsToUs: true,
  create,
  identify: null,
};

function create(config: ReaderConfig): ReaderDriver {
  const { place } = config;
  if (place.via !== 'tcp') throw new Error('A CrossMgr bridge has no serial link.');
  return createCrossmgrDriver({ host: place.host, port: place.port, ...departOf(config) });
}
