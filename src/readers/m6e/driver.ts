import type { Ms } from '../../domain/model/time';
import type { ReaderDriver } from '../kit/driver';
import type { Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { type LastReport, Reading } from './reading';
import type { M6eSettings } from './set-up';

/** Settings of the driver of one module; those of the module are left as they are when left out. */
export interface M6eOptions extends Partial<M6eSettings> {
  /** Time without a read of a tag after which it has left; left out: one second. */
  readonly departAfter?: Ms;
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

const DEPART_AFTER = 1000 as Ms;

/**
 * Creates the driver of a ThingMagic M6e, M6e Micro or M6e Nano on a serial port (115200 8N1), also behind a TCP bridge. It sets protocol, ports,
 * filter and what was asked for, in the memory that the module loses with its power, and makes it read until the link is closed. The module keeps
 * no reads and has no clock: a read is timed when its last byte came.
 */
export function createM6eDriver(transport: Transport, options: M6eOptions = {}): ReaderDriver {
  const { timers = systemTimers, departAfter = DEPART_AFTER, region = null, power = null, antennas = null } = options;
  // Outlives a session: the module keeps nothing, so a lost link is a gap as well.
  const lastReport: LastReport = { elapsed: null };
  return {
    kind: 'm6e',
    run: (session) => {
      let reading: Reading | null = null;
      return withLink(session, {
        transport,
        farewell: () => reading?.farewell() ?? null,
        talk: async (link) => {
          const tags = new TagTracker(session, timers, departAfter);
          reading = new Reading(link, { session, tags, timers, lastReport, settings: { region, power, antennas } });
          try {
            await reading.run();
          } finally {
            reading.close();
            tags.close();
          }
        },
      });
    },
  };
}
