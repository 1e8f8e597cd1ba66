import type { Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import type { Link, Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { type LastPacket, Reading } from './reading';

/** Settings of one Chafon reader. */
export interface ChafonOptions {
  /** Ports to read, from 1; left out: 1 to 4 as far as they have an antenna. */
  readonly antennas?: readonly number[];
  /** Time without a read of a tag after which it has left; left out: two seconds. */
  readonly departAfter?: Ms;
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

const DEPART_AFTER = 2000 as Ms;

/**
 * Creates the driver of a Chafon reader (UHFReader18, UHFReader288M and relatives), on a serial port (57600 8N1) or over TCP. It only asks:
 * no setting of the reader is changed, so power and region are as the maker's program set them. A reader that was set to report by itself
 * is understood as well. The reader stamps nothing: a read is timed when its last byte came.
 */
export function createChafonDriver(transport: Transport, options: ChafonOptions = {}): ReaderDriver {
  // Outlives a session: the reader keeps nothing, so a lost link is a gap as well.
  const lastPacket: LastPacket = { elapsed: null };
  const run = (session: DriverSession): Promise<void> =>
    withLink(session, { transport, talk: (link) => talk(link, session, { ...options, lastPacket }) });
  return { kind: 'chafon', run };
}

async function talk(link: Link, session: DriverSession, options: ChafonOptions & { readonly lastPacket: LastPacket }): Promise<void> {
  const timers = options.timers ?? systemTimers;
  const tags = new TagTracker(session, timers, options.departAfter ?? DEPART_AFTER);
  const reading = new Reading(link, { session, tags, timers, lastPacket: options.lastPacket, antennas: options.antennas ?? null });
  try {
    await reading.run();
  } finally {
    reading.close();
    tags.close();
  }
}
