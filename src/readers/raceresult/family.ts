import { NO_PARAMS } from '../../domain/model/message';
import type { ReaderIdentity } from '../kit/driver';
import type { Link } from '../kit/link';
import type { ReaderFamily } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { Conversation } from './conversation';
import { createRaceResultDriver } from './driver';
import { agreeOnProtocol, readIdentity } from './set-up';

const NO_LISTENER = { passing: () => undefined, heard: () => undefined, dropped: () => undefined, last: 0 };

/** RACE RESULT decoders in the network, from which they get their address. */
export const raceresult: ReaderFamily<'raceresult'> = {
  kind: 'raceresult',
  label: { code: 'kind-raceresult', params: NO_PARAMS },
  tcp: { port: 3601, exampleHost: '192.168.1.160', factoryHosts: [], isSearchedNearby: true },
  serial: null,
  options: [],
  clock: 'always',
  connectsToUs: false,
  create: (config) => createRaceResultDriver(configuredTransport(config)),
  identify,
};

async function identify(link: Link): Promise<ReaderIdentity | null> {
  const conversation = new Conversation(link, systemTimers, NO_LISTENER);
  return (await agreeOnProtocol(conversation)) === null ? null : readIdentity(conversation);
}
