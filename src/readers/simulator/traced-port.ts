import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';

/** How bytes are written down: as text where a protocol is made of lines, as hex where it is made of frames. */
export const asText = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('latin1'));
export const asHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ');

/** The same port, with a line for every chunk: time, name, direction, bytes. A run can be followed, and its log compared. */
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
