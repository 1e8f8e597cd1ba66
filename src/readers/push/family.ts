import { NO_PARAMS } from '../../domain/model/message';
import { departAfter, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { departOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { createPostDriver } from './post-driver';

/** Shorter ones can be guessed over a network. */
const MIN_KEY_LENGTH = 12;

/** Readers that push their reads over HTTP: Impinj R700 and Speedway Connect, Zebra IoT Connector. */
export const push: ReaderFamily<'push'> = {
  kind: 'push',
  label: { code: 'kind-push', params: NO_PARAMS },
  tcp: null,
  serial: null,
  post: { exampleName: 'finish' },
  options: [
    { name: 'key', links: ['post'], format: { type: 'key', min: MIN_KEY_LENGTH }, isRequired: true },
    { ...departOption, links: ['post'] },
  ],
  clock: 'sometimes',
  connectsToUs: true,
  create,
  identify: null,
};

function create(config: ReaderConfig): ReaderDriver {
  const { place, options } = config;
  if (place.via !== 'post') throw new Error('A reader that pushes has no such link.');
  const depart = departAfter(config);
  return createPostDriver({ name: place.name, key: options.key ?? '', ...(depart === null ? {} : { departAfter: depart }) });
}
