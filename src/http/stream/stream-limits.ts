import type { Pace } from './throttle';

/** How far a client may fall behind before it is disconnected. */
export interface BackpressureLimits {
  /** Bytes that may wait for a client behind the message that it has not read yet. */
  readonly maxQueuedBytes: number;
  /** How long a client may leave one message unread. */
  readonly maxBlockedMs: number;
}

/** How often the stream sends, and how far a client may fall behind. */
export interface StreamLimits extends BackpressureLimits {
  /** Least time between two whole tables for one client. */
  readonly tableEveryMs: number;
  /** Least time between two messages with changed rows for one client: they are small, and the people at the finish line wait for them. */
  readonly changesEveryMs: number;
  /** A client that was sent nothing for this long gets a comment, which shows it that the connection works. */
  readonly keepAliveEveryMs: number;
}

export const DEFAULT_STREAM_LIMITS: StreamLimits = {
  tableEveryMs: 250,
  changesEveryMs: 20,
  keepAliveEveryMs: 1000,
  maxQueuedBytes: 512 * 1024,
  maxBlockedMs: 30_000,
};

/** More streams than this are mostly phones of spectators, who can wait: reads come first. */
const MANY_STREAMS = 50;

/** What throttled messages may take of the time with so many open streams. To a crowd they go one after the other: sent at once, they would hold up every lap behind them. */
export function paceFor(streams: number): Pace {
  return streams > MANY_STREAMS ? { share: 0.05, isSpread: true } : { share: 0.25, isSpread: false };
}

/** The same for whole tables, which programs of the original contract wait for. */
export const PACE_OF_TABLES: Pace = { share: 0.1, isSpread: false };
