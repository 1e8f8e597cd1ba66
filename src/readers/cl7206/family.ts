import { NO_PARAMS } from '../../domain/model/message';
import { antennasOf, departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import type { Link } from '../kit/link';
import { antennasOption, departOption } from '../kit/options';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { Conversation } from './conversation';
import { createCl7206Driver } from './driver';
import { openChannel } from './reading';

/** CLOU and Hopeland CL7206 with four or eight antennas, and relatives with the same protocol. */
export const cl7206: ReaderFamily<'cl7206'> = {
  kind: 'cl7206',
  label: { code: 'kind-cl7206', params: NO_PARAMS },
  tcp: { port: 9090, exampleHost: '192.168.1.116', factoryHosts: ['192.168.1.116'] },
  serial: { baudRate: 115_200, searchedBaudRates: [115_200] },
  options: [antennasOption(8), departOption],
  clock: 'sometimes',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  return createCl7206Driver(configuredTransport(config), {
    ...antennasOf(config),
    ...departOf(config),
  });
}

async function identify(link: Link, { session }: SearchSession): Promise<ReaderIdentity | null> {
  const channel = openChannel(link, { session, timers: systemTimers }, { frame: () => undefined });
  try {
    return await new Conversation(channel, systemTimers).identify({ isSearch: true });
  } finally {
    channel.close();
  }
}
