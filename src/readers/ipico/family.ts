import { NO_PARAMS } from '../../domain/model/message';
import { departAfter, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import { LineSplitter } from '../kit/line-splitter';
import type { Link } from '../kit/link';
import { departOption, flowOption } from '../kit/options';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { LISTENING_KEEP_ALIVE_MS } from '../transport/tcp';
import { Dialogue } from './dialogue';
import { createIpicoDriver } from './driver';

/** IPICO readers, and Trident Time Machine, which prints nearly the same lines. Those that are only to be listened to may be `lines` readers with `format=ipico`, too. */
export const ipico: ReaderFamily<'ipico'> = {
  kind: 'ipico',
  label: { code: 'kind-ipico', params: NO_PARAMS },
  tcp: { port: 10_000, exampleHost: '192.168.0.155', factoryHosts: [], isSearchedNearby: true },
  serial: { baudRate: 38_400, searchedBaudRates: [38_400] },
  options: [departOption, flowOption],
  clock: 'always',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  const depart = departAfter(config);
  const transport = configuredTransport(config, { keepAliveMs: LISTENING_KEEP_ALIVE_MS });
  return createIpicoDriver(transport, depart === null ? {} : { departAfter: depart });
}

/** Asks for the time and for the name of the program, which changes nothing. */
async function identify(link: Link, { session }: SearchSession): Promise<ReaderIdentity | null> {
  const dialogue = new Dialogue(link, session, systemTimers, { sample: null });
  const splitter = new LineSplitter();
  link.onBytes((chunk, at) => {
    for (const line of splitter.push(chunk).lines) dialogue.take(line, at);
  });
  return (await dialogue.greet()) ? dialogue.identify() : null;
}
