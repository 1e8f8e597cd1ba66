import type { Link } from '../kit/link';
import type { DevicePort } from './port';

/** Returns a link as a port, for a simulator at the other end of a real connection. */
export function linkPort(link: Link): DevicePort {
  return {
    send: (bytes) => {
      // A link that takes no bytes has ended, which `closed` reports.
      link.write(bytes).catch(() => undefined);
    },
    onBytes: (listener) => link.onBytes(listener),
    onEnd: (listener) => void link.closed.then(() => listener()),
    end: () => void link.close(),
  };
}
