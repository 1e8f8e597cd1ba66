import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from './driver';
import type { Transport } from './link';
import { untilClosed, withLink } from './link-session';
import { Listening } from './listening';
import { LogWatch } from './log-watch';
import type { LineFormat, LineHabits } from './parsed-line';
import { systemTimers, type Timers } from './timers';

/** How the lines of a reader are read. */
export interface LineDriverOptions {
  readonly format: LineFormat;
  readonly habits?: LineHabits;
  /** What the format is called, shown as the model of the reader. */
  readonly model: string;
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER_MS = 1000 as Ms;

/**
 * Drives a reader that prints one line per tag by itself. Starts, stops and resets no reader; sends only the request for reads that were lost on
 * the way, to readers that keep them.
 */
export function createLineDriver(transport: Transport, options: LineDriverOptions): ReaderDriver {
  const timers = options.timers ?? systemTimers;
  const log = options.habits?.log === undefined ? null : new LogWatch(options.habits.log, timers);
  const memory: Memory = { heardAt: null };
  return {
    kind: 'lines',
    run: (session) =>
      withLink(session, {
        transport,
        talk: async (link) => {
          session.report({ type: 'ready', identity: { serial: '', model: options.model, firmware: '' } });
          tellOfReturn(session, memory, log);
          const listening = new Listening(session, {
            ...options,
            departAfter: options.departAfter ?? DEPART_AFTER_MS,
            timers,
            log,
            tag: (at) => {
              memory.heardAt = at;
            },
          });
          try {
            listening.recover(link);
            listening.open(link);
            await untilClosed(link);
          } finally {
            listening.close();
          }
        },
      }),
  };
}

/** What outlives a session. */
interface Memory {
  /** When the last line about a tag came. */
  heardAt: EpochMs | null;
}

/** During a race the timekeeper has to look for reads that were lost with the link, or with a station that was ended. */
function tellOfReturn(session: DriverSession, { heardAt }: Memory, log: LogWatch | null): void {
  const since = heardAt ?? session.lastReadAt?.() ?? null;
  if (since === null || !session.isRacing() || log?.hasBegun === true) return;
  session.report({ type: 'notice', message: { code: 'link-back', params: { since } }, level: 'warning' });
}
