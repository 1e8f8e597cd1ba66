import type { ReaderDriver } from '../kit/driver';
import type { Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { PassingLog } from '../kit/passing-log';
import { systemTimers, type Timers } from '../kit/timers';
import { type Memory, Reading } from './reading';

/**
 * Creates the driver of a decoder that speaks P3 (AMB, MYLAPS X2, ProChip, RC4) on TCP port 5403. Passings have the number of the transponder
 * and the decoder's time, which is asked for and never set. What did not arrive is asked for by its number; nothing is cleared or reset.
 */
export function createP3Driver(transport: Transport, { timers = systemTimers }: { readonly timers?: Timers } = {}): ReaderDriver {
  const memory: Memory = { log: new PassingLog(), newest: null, lastAt: null, firstNumber: 0, countsAnewSince: null };
  return {
    kind: 'p3',
    run: (session) =>
      withLink(session, {
        transport,
        talk: async (link) => {
          const reading = new Reading(link, { session, timers, memory });
          try {
            await reading.run();
          } finally {
            reading.close();
          }
        },
      }),
  };
}
