import { NO_PARAMS } from '../../domain/model/message';
import { antennasOf, departOf, namedPower, type ReaderConfig } from '../kit/address';
import type { ReaderDriver, ReaderIdentity } from '../kit/driver';
import type { Link } from '../kit/link';
import { antennasOption, choiceOption, departOption, powerOption } from '../kit/options';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import { configuredTransport } from '../transport/configured';
import { CommandChannel } from './command-channel';
import { probe, type Variant } from './detect';
import { createYr9700Driver } from './driver';

const VARIANTS: readonly Variant[] = ['passive', 'active'];
const NO_LISTENER = { frame: () => undefined, bytes: () => undefined };

/** Invelion YR9700 and the readers with its module, on a serial port or behind its network adapter. */
export const yr9700: ReaderFamily<'yr9700'> = {
  kind: 'yr9700',
  label: { code: 'kind-yr9700', params: NO_PARAMS },
  tcp: { port: 4001, exampleHost: '192.168.0.178', factoryHosts: ['192.168.0.178', '192.168.1.200'] },
  serial: { baudRate: 115_200, searchedBaudRates: [115_200, 38_400] },
  options: [antennasOption(99), powerOption(0), departOption, choiceOption('variant', VARIANTS)],
  clock: 'never',
  connectsToUs: false,
  create,
  identify,
};

function create(config: ReaderConfig): ReaderDriver {
  const variant = VARIANTS.find((one) => one === config.options.variant);
  const power = namedPower(config);
  return createYr9700Driver(configuredTransport(config), {
    ...(variant === undefined ? {} : { variant }),
    ...antennasOf(config),
    ...(power === null ? {} : { power }),
    ...departOf(config),
  });
}

async function identify(link: Link, { session }: SearchSession): Promise<ReaderIdentity | null> {
  const channel = new CommandChannel(link, session, systemTimers, NO_LISTENER);
  try {
    return (await probe(channel, null))?.identity ?? null;
  } finally {
    channel.close();
  }
}
