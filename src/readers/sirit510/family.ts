import { NO_PARAMS } from '../../domain/model/message';
import { departAfter, namedAntennas, namedPower, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import type { ReaderFamily, SearchSession } from '../kit/family';
import { createLineDriver, type LineDriverOptions } from '../kit/line-driver';
import type { Link } from '../kit/link';
import { antennasOption, choiceOption, departOption, flowOption, patternOption, portOption, powerOption } from '../kit/options';
import { patternFormat, plainFormat } from '../kit/pattern';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { tcpTransport } from '../transport/tcp';
import { readIdentity } from './ask';
import { commands } from './commands';
import { ConsoleChannel } from './console-channel';
import { ControlChannel } from './control-channel';
import { DEFAULT_TIMEOUTS, defaultSiritOptions, type SiritOptions } from './options';
import { type ConsoleStrategy, createSirit510SerialDriver } from './serial-driver';
import { createSirit510Driver } from './tcp-driver';

const CONTROL_PORT = 50_007;
const EVENT_PORT = 50_008;
/** The search asks many places: one that answers, answers soon. */
const SEARCH_REPLY_MS = 1000;
const SEARCH_QUIET_MS = 200;
/** A Sirit prints its serial number as hex; other devices may answer ok to anything. */
const SERIAL_NUMBER = /^[0-9a-f]{8,}$/i;

/** Sirit INfinity 510, in the network or on its serial console. */
export const sirit510: ReaderFamily<'sirit510'> = {
  kind: 'sirit510',
  label: { code: 'kind-sirit510', params: NO_PARAMS },
  tcp: { port: CONTROL_PORT, exampleHost: '192.168.1.130', factoryHosts: ['169.254.1.2'] },
  serial: { baudRate: 57_600, searchedBaudRates: [57_600, 115_200, 38_400, 19_200, 9600] },
  options: [
    antennasOption(4),
    powerOption(1),
    departOption,
    portOption('control'),
    portOption('event'),
    flowOption,
    choiceOption('console', ['events', 'list', 'lines'], ['serial']),
    patternOption(['serial']),
  ],
  clock: 'always',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  const { place, options } = config;
  const requested: SiritOptions = {
    ...defaultSiritOptions,
    antennas: namedAntennas(config),
    power: namedPower(config),
    departTime: departAfter(config) ?? defaultSiritOptions.departTime,
  };
  if (place.via === 'tcp') {
    const at = (port: number) => tcpTransport({ host: place.host, port });
    return createSirit510Driver(
      { control: at(Number(options.control ?? place.port)), event: at(Number(options.event ?? EVENT_PORT)) },
      requested,
    );
  }
  const transport = configuredTransport(config);
  if (options.console === 'lines') return createLineDriver(transport, { ...lineFormat(config), departAfter: requested.departTime });
  return createSirit510SerialDriver(transport, { ...requested, strategy: (options.console ?? 'auto') as ConsoleStrategy });
}

/** Some readers were set up to print tags on the console by themselves. */
function lineFormat({ options: { pattern } }: ReaderConfig): Pick<LineDriverOptions, 'format' | 'model'> {
  return pattern === undefined ? { format: plainFormat, model: 'plain' } : { format: patternFormat(pattern), model: 'pattern' };
}

async function identify(link: Link, { via, session }: SearchSession): Promise<ReaderIdentity | null> {
  const timeouts = { ...DEFAULT_TIMEOUTS, replyMs: SEARCH_REPLY_MS, consoleReplyMs: SEARCH_REPLY_MS, consoleQuietMs: SEARCH_QUIET_MS };
  const timing = { timers: systemTimers, timeouts };
  const console = via === 'serial' ? new ConsoleChannel(link, session, timing) : null;
  const channel = console ?? new ControlChannel(link, session, timing);
  await console?.sendEmptyLine();
  const { reply } = await channel.ask(commands.serialNumber);
  if (!reply.ok || !SERIAL_NUMBER.test(reply.data)) return null;
  return readIdentity((command) => channel.ask(command));
}
