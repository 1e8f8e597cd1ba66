import { NO_PARAMS } from '../../domain/model/message';
import { departOf, namedAntennas, namedPower, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import type { Link } from '../kit/link';
import { antennasOption, choiceOption, departOption, powerOption } from '../kit/options';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { createM6eDriver } from './driver';
import type { Frame } from './frame';
import { commands, identityOf, Opcode, REGIONS } from './messages';
import { openChannel } from './reading';

/** Port of common bridges between a network and a serial port. */
const BRIDGE_PORT = 8899;
/** A module that reads sends a sign of life each second. */
const ANSWERS_WITHIN_MS = 1500;

/** ThingMagic M6e, M6e Micro and M6e Nano modules, on boards of any maker. */
export const m6e: ReaderFamily<'m6e'> = {
  kind: 'm6e',
  label: { code: 'kind-m6e', params: NO_PARAMS },
  tcp: { port: BRIDGE_PORT, exampleHost: '192.168.1.60', factoryHosts: [] },
  serial: { baudRate: 115_200, searchedBaudRates: [115_200] },
  options: [choiceOption('region', Object.keys(REGIONS)), powerOption(2), antennasOption(16), departOption],
  clock: 'never',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  return createM6eDriver(configuredTransport(config), {
    region: config.options.region ?? null,
    power: namedPower(config),
    antennas: namedAntennas(config),
    ...departOf(config),
  });
}

/** Asks for the version alone, which a module that reads does not answer: it is known by what it sends. */
async function identify(link: Link, { session }: SearchSession): Promise<ReaderIdentity | null> {
  const channel = openChannel(link, { session, timers: systemTimers }, { frame: () => undefined });
  try {
    const answers: readonly number[] = [Opcode.version, Opcode.report];
    const matches = ({ opcode }: Frame): boolean => answers.includes(opcode);
    const answer = await channel.exchange(commands.version(), { matches, timeoutMs: ANSWERS_WITHIN_MS });
    return answer?.opcode === Opcode.report ? { serial: '', model: 'M6e', firmware: '' } : identityOf(answer);
  } finally {
    channel.close();
  }
}
