import type { Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import type { Link, Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { CommandChannel } from './command-channel';
import type { Variant } from './detect';
import { FrameHandler, type LastHeard } from './frame-handler';
import { read } from './reading';

export interface Yr9700Options {
  /** Left out: the driver finds out. */
  readonly variant?: Variant;
  /** Ports to read, from 1 to at most 8; left out: all that have an antenna. */
  readonly antennas?: readonly number[];
  /** Transmit power in whole dBm; left out: as the reader is set. Set until the reader is switched off, never stored in its flash. */
  readonly power?: number;
  /** A tag has left when no round saw it for this long; left out: two seconds, several rounds of the slowest reader. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

interface Company {
  readonly session: DriverSession;
  readonly lastHeard: LastHeard;
}

const DEPART_AFTER = 2000 as Ms;

/**
 * Invelion YR9700 and its module family, on a serial port (115200 8N1) or behind its network adapter.
 * The reader stamps nothing: the time of a read is when its last byte came, with the length of a round as uncertainty.
 */
export function createYr9700Driver(transport: Transport, options: Yr9700Options = {}): ReaderDriver {
  // Outlives a session, because a reader that keeps nothing is worst when the link is lost.
  const lastHeard: LastHeard = { elapsed: null };
  const run = (session: DriverSession): Promise<void> =>
    withLink(session, { transport, talk: (link) => talk(link, { session, lastHeard }, options) });
  return { kind: 'yr9700', run };
}

async function talk(link: Link, { session, lastHeard }: Company, options: Yr9700Options): Promise<void> {
  const timers = options.timers ?? systemTimers;
  const stays = new TagTracker(session, timers, options.departAfter ?? DEPART_AFTER);
  const field = new FrameHandler(session, stays, lastHeard);
  const line = new CommandChannel(link, session, timers, field);
  try {
    const wishes = { antennas: options.antennas ?? null, power: options.power ?? null };
    await read({ session, line, field, timers, variant: options.variant ?? null, wishes });
  } finally {
    line.close();
    stays.close();
  }
}
