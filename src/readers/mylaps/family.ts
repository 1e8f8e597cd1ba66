import { NO_PARAMS } from '../../domain/model/message';
import type { ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import type { ReaderFamily } from '../kit/reader-family';
import { createMylapsDriver } from './driver';

/** MYLAPS Timing & Scoring and Toolkit, for BibTag and ProChip decoders: the station listens, they connect. */
export const mylaps: ReaderFamily<'mylaps'> = {
  kind: 'mylaps',
  label: { code: 'kind-mylaps', params: NO_PARAMS },
  tcp: { port: 3097, exampleHost: '0.0.0.0', factoryHosts: [] },
  serial: null,
  options: [],
  clock: 'always',
  connectsToUs: true,
  create,
  identify: null,
};

function create({ place }: ReaderConfig): ReaderDriver {
  if (place.via !== 'tcp') throw new Error('A MYLAPS program has no serial link.');
  return createMylapsDriver({ host: place.host, port: place.port });
}
