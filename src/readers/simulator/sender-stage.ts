import { systemTimers, type Timers } from '../kit/timers';
import { tcpTransport } from '../transport/tcp';
import { linkPort } from './link-port';
import type { DevicePort } from './port';
import { type Stage, wait } from './scenario';

/** A simulated program or device that connects to the station. */
export interface SimulatedSender {
  /** Called with each connection. */
  attach(port: DevicePort): void;
  /** Tags crossed at `at`. */
  cross(at: number, tags: readonly string[]): void;
  gun(at: number, name: string): void;
  hangUp(): void;
}

/** Where the station listens. */
interface Call {
  readonly host: string;
  readonly port: number;
  /** Wraps each connection, to trace it. */
  wrap(port: DevicePort, name: string): DevicePort;
}

const AGAIN_AFTER_MS = 2000;
/** Both antennas of a line make one passing. */
const COUNTED_ANTENNA = 1;

/** Lets a scenario play with a simulated sender. */
export function senderStage(sender: SimulatedSender, timers: Pick<Timers, 'now'>): Stage {
  return {
    pass({ tag, antenna }) {
      if (antenna === COUNTED_ANTENNA) sender.cross(timers.now(), [tag]);
    },
    fault(name) {
      if (name === 'gun') sender.gun(timers.now(), 'Gunshot');
      else if (name === 'hang-up') sender.hangUp();
      return name === 'gun' || name === 'hang-up';
    },
  };
}

/** Connects a sender to the station, again whenever the connection ends, until the result is closed. */
export function keepCalling(sender: SimulatedSender, { host, port, wrap }: Call): { close(): Promise<void> } {
  const stop = new AbortController();
  const transport = tcpTransport({ host, port });
  const life = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const link = await transport.open(stop.signal).catch(() => null);
      if (link !== null) {
        const hangUp = (): void => void link.close();
        stop.signal.addEventListener('abort', hangUp, { once: true });
        sender.attach(wrap(linkPort(link), 'line'));
        await link.closed;
        stop.signal.removeEventListener('abort', hangUp);
      }
      await wait(AGAIN_AFTER_MS, systemTimers, stop.signal);
    }
  };
  const ended = life();
  return {
    close: async () => {
      stop.abort();
      await ended;
    },
  };
}
