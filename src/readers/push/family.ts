import { NO_PARAMS } from '../../domain/model/message';
import { departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver } from '../kit/driver';
import { departOption } from '../kit/options';
import type { ReaderFamily } from '../kit/reader-family';
import { tlsTransport } from '../transport/tls';
import { discoverImpinj } from './discovery';
import type { HttpLogin } from './http-conversation';
import { createPostDriver } from './post-driver';
import { createStreamDriver } from './stream-driver';

/** Shorter ones can be guessed over a network. */
const MIN_KEY_LENGTH = 12;
/** The user that a reader has when it leaves the factory. */
const USER = 'root';

/**
 * Readers that push their reads over HTTP: Impinj R700 and R720, Speedway Connect and Zebra IoT Connector post them to the station, and of an Impinj
 * R700 or R720 the station can read the stream of events.
 */
export const push: ReaderFamily<'push'> = {
  kind: 'push',
  label: { code: 'kind-push', params: NO_PARAMS },
  tcp: null,
  serial: null,
  https: { port: 443, exampleHost: '192.168.1.140', factoryHosts: [] },
  post: { exampleName: 'finish' },
  options: [
    { name: 'key', links: ['post'], format: { type: 'key', min: MIN_KEY_LENGTH }, isRequired: true },
    { name: 'user', links: ['https'], format: { type: 'word' } },
    { name: 'password', links: ['https'], format: { type: 'password' } },
    { name: 'certificate', links: ['https'], format: { type: 'certificate' } },
    { name: 'preset', links: ['https'], format: { type: 'word' } },
    { ...departOption, links: ['https', 'post'] },
  ],
  clock: 'sometimes',
  connectsToUs: true,
  create,
  // Which of them a reader allows is set on it, behind a login.
  identify: null,
  discover: (signal) => discoverImpinj(signal),
};

function create(config: ReaderConfig): ReaderDriver {
  const { place, options } = config;
  const departing = departOf(config);
  if (place.via === 'post') return createPostDriver({ name: place.name, key: options.key ?? '', ...departing });
  if (place.via !== 'https') throw new Error('A reader that pushes has no such link.');
  const { host, port } = place;
  const transport = tlsTransport({ host, port, certificate: options.certificate ?? null });
  const name = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return createStreamDriver(transport, { host: name, reader: host, login: loginOf(options), preset: options.preset ?? null, ...departing });
}

function loginOf({ user, password }: ReaderConfig['options']): HttpLogin | null {
  return user === undefined && password === undefined ? null : { user: user ?? USER, password: password ?? '' };
}
