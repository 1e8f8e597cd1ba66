import { systemTimers } from '../kit/timers';
import { pushFormat, type SimulatorCommand } from './command-options';
import type { DevicePort } from './port';
import { httpSender, pushStage, r700Stage } from './push-stage';
import { R700Simulator } from './r700';
import type { Stage } from './scenario';
import { selfSigned } from './self-signed';
import { listenWithTls } from './tls-listener';

/** Where a simulated reader says what it does. */
interface Output {
  say(line: string): void;
  trace(line: string): void;
}

/** A simulated reader that can be reached, or that sends. */
interface Playing {
  readonly stage: Stage;
  close(): Promise<void>;
}

const LOGIN = 'root:impinj';

/** Plays a reader that posts to the station. */
export function playPush(command: SimulatorCommand, output: Output): Playing {
  const { host, controlPort: port, name, key } = command;
  const trace = (line: string): void => {
    if (command.isTraced) output.trace(line);
  };
  const url = `http://${host}:${port}/push/${name}`;
  const sender = httpSender({ format: pushFormat(command), timers: systemTimers }, { url, key, trace });
  output.say(`A reader posts to ${url}.`);
  return { stage: pushStage(sender), close: async () => sender.close() };
}

/** Plays an Impinj R700, with a new certificate at each start. */
export async function playR700(
  { host, controlPort }: SimulatorCommand,
  output: Output,
  wrap: (port: DevicePort, name: string) => DevicePort,
): Promise<Playing> {
  const reader = new R700Simulator({ timers: systemTimers, login: LOGIN });
  const pem = selfSigned('impinj-14-0a-5c');
  const listening = await listenWithTls({ host, port: controlPort, pem }, (port) => reader.attach(wrap(port, 'line')));
  output.say(`An R700 listens on ${host}:${listening.port}; certificate=${pem.fingerprint}`);
  return { stage: r700Stage(reader), close: () => listening.close() };
}
