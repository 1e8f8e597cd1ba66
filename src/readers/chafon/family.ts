import { NO_PARAMS } from '../../domain/model/message';
import { antennasOf, departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import type { Link } from '../kit/link';
import { antennasOption, departOption } from '../kit/options';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { createChafonDriver } from './driver';
import { askReaderInfo, openChannel } from './reading';

/** Chafon and RUFID readers: UHFReader18, UHFReader288M, UHFReader86 and relatives. */
export const chafon: ReaderFamily<'chafon'> = {
  kind: 'chafon',
  label: { code: 'kind-chafon', params: NO_PARAMS },
  tcp: { port: 6000, exampleHost: '192.168.1.190', factoryHosts: ['192.168.1.190', '192.168.0.250'] },
  serial: { baudRate: 57_600, searchedBaudRates: [57_600, 115_200] },
  options: [antennasOption(16), departOption],
  clock: 'never',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  return createChafonDriver(configuredTransport(config), {
    ...antennasOf(config),
    ...departOf(config),
  });
}

async function identify(link: Link, { session }: SearchSession): Promise<ReaderIdentity | null> {
  const channel = openChannel(link, { session, timers: systemTimers }, { frame: () => undefined });
  try {
    return (await askReaderInfo(channel))?.identity ?? null;
  } finally {
    channel.close();
  }
}
