import { NO_PARAMS } from '../../domain/model/message';
import type { ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import type { ReaderFamily } from '../kit/reader-family';
import { createChronotrackDriver } from './driver';

/** ChronoTrack's SimpleClient, PointCam and others that speak CTP01: the station listens, they connect. */
export const chronotrack: ReaderFamily<'chronotrack'> = {
  kind: 'chronotrack',
  label: { code: 'kind-chronotrack', params: NO_PARAMS },
  tcp: { port: 61_611, exampleHost: '0.0.0.0', factoryHosts: [] },
  serial: null,
  options: [],
  clock: 'always',
  connectsToUs: true,
  create,
  identify: null,
};

function create({ place }: ReaderConfig): ReaderDriver {
  if (place.via !== 'tcp') throw new Error('A sender of CTP01 has no serial link.');
  return createChronotrackDriver({ host: place.host, port: place.port });
}
