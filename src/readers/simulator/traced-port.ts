import type { Timers } from '../timers';
import type { DevicePort } from './port';

/** The same port, with a line for every chunk: time, name, direction, bytes. A run can be followed, and its log compared. */
export function tracedPort(
  port: DevicePort,
  name: string,
  { timers, say }: { readonly timers: Timers; say(line: string): void },
): DevicePort {
  const trace = (direction: string, bytes: Uint8Array): void => {
    say(`${new Date(timers.now()).toISOString()} ${name} ${direction} ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`);
  };
  return {
    send: (bytes) => {
      trace('>', bytes);
      port.send(bytes);
    },
    onBytes: (listener) =>
      port.onBytes((chunk) => {
        trace('<', chunk);
        listener(chunk);
      }),
    onEnd: (listener) => port.onEnd(listener),
    end: () => port.end(),
  };
}
