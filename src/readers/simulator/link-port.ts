import type { Link } from '../kit/link';
import type { DevicePort } from './port';

/** The device's end of a link, seen as a port. */
export function linkPort(link: Link): DevicePort {
  return {
    send: (bytes) => {
      // A link that takes no bytes has ended, and says so itself.
      link.write(bytes).catch(() => undefined);
    },
    onBytes: (listener) => link.onBytes(listener),
    onEnd: (listener) => void link.closed.then(() => listener()),
    end: () => void link.close(),
  };
}
