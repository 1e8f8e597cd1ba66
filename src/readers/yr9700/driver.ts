import type { Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import type { Link, Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { CommandChannel } from './command-channel';
import type { Variant } from './detect';
import { FrameHandler, type LastPacket } from './frame-handler';
import { readContinuously } from './reading';

/** Settings of one YR9700. */
export interface Yr9700Options {
  /** Left out: the driver finds out. */
  readonly variant?: Variant;
  /** Ports to read, from 1 to at most 8; left out: all that have an antenna. */
  readonly antennas?: readonly number[];
  /** Transmit power in whole dBm; left out: as the reader is set. Valid until the reader is switched off, never stored in its flash. */
  readonly power?: number;
  /** Time without a read of a tag after which it has left; left out: two seconds, several rounds of the slowest reader. */
  readonly departAfter?: Ms;
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

interface SessionContext {
  readonly session: DriverSession;
  readonly lastPacket: LastPacket;
}

const DEPART_AFTER = 2000 as Ms;

/**
 * Creates the driver of an Invelion YR9700 or another reader with the same module, on a serial port (115200 8N1) or behind its network
 * adapter (TCP 4001). The reader stamps nothing: a read is timed when its last byte came, late by up to the length of a round.
 * `codes.ts` names the documents that the commands come from.
 */
export function createYr9700Driver(transport: Transport, options: Yr9700Options = {}): ReaderDriver {
  // Outlives a session: the reader keeps nothing, so a lost link is a gap as well.
  const lastPacket: LastPacket = { elapsed: null };
  const run = (session: DriverSession): Promise<void> =>
    withLink(session, { transport, talk: (link) => talk(link, { session, lastPacket }, options) });
  return { kind: 'yr9700', run };
}

async function talk(link: Link, { session, lastPacket }: SessionContext, options: Yr9700Options): Promise<void> {
  const timers = options.timers ?? systemTimers;
  const tags = new TagTracker(session, timers, options.departAfter ?? DEPART_AFTER);
  const handler = new FrameHandler(session, tags, lastPacket);
  const channel = new CommandChannel(link, session, timers, handler);
  try {
    const settings = { antennas: options.antennas ?? null, power: options.power ?? null };
    await readContinuously({ session, channel, handler, timers, variant: options.variant ?? null, settings });
  } finally {
    channel.close();
    tags.close();
  }
}
