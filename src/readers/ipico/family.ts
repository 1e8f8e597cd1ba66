import { NO_PARAMS } from '../../domain/model/message';
import { departOf, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import { LineSplitter } from '../kit/line-splitter';
import type { Link, Transport } from '../kit/link';
import { departOption, flowOption, portOption } from '../kit/options';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { LISTENING_KEEP_ALIVE_MS, tcpTransport } from '../transport/tcp';
import { Dialogue } from './dialogue';
import { createIpicoDriver, type IpicoOptions } from './driver';
import { identifyElite } from './elite';

/** Ports of an Elite besides that of its reads. Source: public client Chronokeep (`IpicoInterface.cs`, `Constants.Readers`). */
const CONTROL_PORT = 9999;
const REPLAY_PORT = 10_300;

/** IPICO readers, and Trident Time Machine, which prints nearly the same lines. Those that are only to be listened to may be `lines` readers with `format=ipico`, too. */
export const ipico: ReaderFamily<'ipico'> = {
  kind: 'ipico',
  label: { code: 'kind-ipico', params: NO_PARAMS },
  tcp: { port: 10_000, exampleHost: '192.168.0.155', factoryHosts: [], isSearchedNearby: true },
  serial: { baudRate: 38_400, searchedBaudRates: [38_400] },
  options: [departOption, portOption('control'), flowOption],
  clock: 'always',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  const transport = configuredTransport(config, { keepAliveMs: LISTENING_KEEP_ALIVE_MS });
  return createIpicoDriver(transport, { ...eliteOf(config), ...departOf(config) });
}

/** Only what the reader shows on the network can be an Elite. */
function eliteOf({ place, options: { control } }: ReaderConfig): Pick<IpicoOptions, 'elite'> {
  if (place.via !== 'tcp') return {};
  const at = (port: number): Transport => tcpTransport({ host: place.host, port });
  return { elite: { control: at(Number(control ?? CONTROL_PORT)), replay: at(REPLAY_PORT), replayPort: REPLAY_PORT } };
}

/** Asks for the time and for the name of the program, which changes nothing; an Elite, which only sends its reads here, on its control port. */
async function identify(link: Link, { session, otherPort }: SearchSession): Promise<ReaderIdentity | null> {
  const dialogue = new Dialogue(link, session, systemTimers, { sample: null });
  const splitter = new LineSplitter();
  link.onBytes((chunk, at) => {
    for (const line of splitter.push(chunk).lines) dialogue.take(line, at);
  });
  if (await dialogue.greet()) return dialogue.identify();
  const control = otherPort(CONTROL_PORT);
  return control === null ? null : identifyElite(control, session);
}
