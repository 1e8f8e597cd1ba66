import type { Timers } from '../kit/timers';
import type { DevicePort } from './port';

/** Renders bytes of a protocol that consists of lines. */
export const asText = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('latin1'));
/** Renders bytes of a protocol that consists of frames: `A0 03 01`. */
export const asHex = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ');

/** Returns the same port, which logs every chunk: time, name, direction (`>` sent, `<` received) and bytes. */
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
