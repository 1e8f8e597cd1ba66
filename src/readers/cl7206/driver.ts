import type { Ms } from '../../domain/model/time';
import type { ReaderDriver } from '../kit/driver';
import type { Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { systemTimers, type Timers } from '../kit/timers';
import { SeenReads } from './acknowledgements';
import { type Memory, Reading } from './reading';

/** Settings of one CL7206. */
export interface Cl7206Options {
  /** Antennas to read, from 1 to 8; left out: all that the reader has. */
  readonly antennas?: readonly number[];
  /** Time without a read of a tag after which it has left; left out: one second. */
  readonly departAfter?: Ms;
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

const DEPART_AFTER = 1000 as Ms;

/**
 * Creates the driver of a CLOU or Hopeland CL7206 over TCP (port 9090) or a serial port (115200 8N1). It makes the reader read and stops it when
 * the link is closed, compares its clock, which it sets when a person asks for it, and changes no setting. Where the reader stores its reads ("tag cache"), each has the reader's time and
 * a number, is acknowledged once it is on the disk, and is sent again otherwise; the store is never cleared.
 */
export function createCl7206Driver(transport: Transport, options: Cl7206Options = {}): ReaderDriver {
  const { timers = systemTimers, departAfter = DEPART_AFTER, antennas = null } = options;
  const memory: Memory = { seen: new SeenReads(), gapFrom: null, hasToldOfStore: false, hasToldOfOrder: false };
  let reading: Reading | null = null;
  return {
    kind: 'cl7206',
    setClock: async () => ((await reading?.setClock()) === true ? 'set' : 'refused'),
    run: (session) => {
      return withLink(session, {
        transport,
        farewell: () => reading?.farewell() ?? null,
        talk: async (link) => {
          reading = new Reading(link, { session, timers, memory, departAfter, antennas });
          try {
            await reading.run();
          } finally {
            reading.close();
            reading = null;
          }
        },
      });
    },
  };
}
