import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';

/** Renders bytes of a line protocol for a trace. */
export const asText = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('latin1'));
/** Renders bytes of a frame protocol for a trace. */
export const asHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ');

/** The same port, with a trace line for every chunk: time, name, direction, bytes. */
export function tracedPort(
  port: DevicePort,
  name: string,
  { timers, say, render }: { readonly timers: Timers; say(line: string): void; render(bytes: Uint8Array): string },
): DevicePort {
  const trace = (direction: string, bytes: Uint8Array): void => {
    say(`${new Date(timers.now()).toISOString()} ${name} ${direction} ${render(bytes)}`);
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
