import type { Link } from '../../../src/readers/kit/link';
import type { DevicePort } from '../../../src/readers/simulator/port';

/** Lets a simulator sit at the other end of a real serial port or socket. */
export function linkPort(link: Link): DevicePort {
  return {
    send: (bytes) => void link.write(bytes).catch(() => undefined),
    onBytes: (listener) => link.onBytes((chunk) => listener(chunk)),
    onEnd: (listener) => void link.closed.then(() => listener()),
    end: () => void link.close(),
  };
}
