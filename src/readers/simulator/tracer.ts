import { systemTimers } from '../kit/timers';
import type { SimulatorCommand } from './command-options';
import type { DevicePort } from './port';
import { asHex, asText, tracedPort } from './traced-port';

const HEX_READERS: readonly SimulatorCommand['reader'][] = ['yr9700', 'chafon', 'p3', 'cl7206', 'm6e'];

/** Wraps connections so that their bytes are printed, where the command asks for it. */
export function tracer(command: SimulatorCommand, world: { trace(line: string): void }): (port: DevicePort, name: string) => DevicePort {
  const render = HEX_READERS.includes(command.reader) ? asHex : asText;
  return (port, name) =>
    command.isTraced ? tracedPort(port, name, { timers: systemTimers, say: (line) => world.trace(line), render }) : port;
}
