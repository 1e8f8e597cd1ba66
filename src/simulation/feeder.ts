import { setTimeout as pause } from 'node:timers/promises';
import type { EpochMs } from '../domain/model/time';
import { StationRefused } from './simulation-error';
import type { StationClient } from './station-client';
import type { DueEvent, TagEvent } from './tag-event';

/** Pace compared with the recording: 1 is the original pace, `max` as fast as the station accepts events. */
export type Speed = number | 'max';

/** What to send, and how fast. */
export interface FeedOptions {
  readonly station: StationClient;
  /** In sending order. */
  readonly events: Iterable<DueEvent> | AsyncIterable<DueEvent>;
  readonly speed: Speed;
  /** The instant of the recording that counts as now; events due earlier are sent at once. Left out: that of the first event. */
  readonly from?: EpochMs;
  /** Ends the feeding; batches sent so far are counted. */
  readonly signal?: AbortSignal;
  /** Called after every answered batch. */
  readonly onProgress?: (count: FeedCount) => void;
}

/** What was sent. */
export interface FeedCount {
  readonly batches: number;
  /** Events that the station confirmed. */
  readonly events: number;
  /** How many times a batch was sent again, because no answer came or the station could not store it. */
  readonly resent: number;
}

/** The reader service posts at most this many events together, those of at most this time. */
const BATCH_SIZE = 10;
const BATCH_WINDOW_MS = 50;
const FIRST_PAUSE_MS = 200;
const MAX_PAUSE_MS = 5_000;

/**
 * Posts events as a reader service does: small batches, one after the other. A batch without an answer is sent again until there is one.
 * Ends after the last event or with the signal. Throws StationRefused when the station refuses a batch.
 */
export async function feed(options: FeedOptions): Promise<FeedCount> {
  const { station, signal } = options;
  let count: FeedCount = { batches: 0, events: 0, resent: 0 };
  for await (const batch of batchesInTime(options)) {
    const resent = await deliver(station, batch, signal);
    if (resent === null) break;
    count = { batches: count.batches + 1, events: count.events + batch.length, resent: count.resent + resent };
    options.onProgress?.(count);
  }
  return count;
}

/** Sends a batch until it is confirmed. Returns how often it was sent again; null when the signal came first. */
async function deliver(station: StationClient, batch: readonly TagEvent[], signal: AbortSignal | undefined): Promise<number | null> {
  for (let tries = 0; ; tries += 1) {
    if (signal?.aborted) return null;
    try {
      await station.postEvents(batch);
      return tries;
    } catch (error) {
      if (error instanceof StationRefused) throw error;
    }
    await wait(Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10)), signal);
  }
}

async function* batchesInTime({ events, speed, from, signal }: FeedOptions): AsyncGenerator<readonly TagEvent[]> {
  const clock = { origin: from ?? null, startedAt: performance.now() };
  let batch: TagEvent[] = [];
  let closesAt = 0;
  for await (const { dueAt, event } of events) {
    if (signal?.aborted) return;
    clock.origin ??= dueAt;
    const dueIn = speed === 'max' ? 0 : (dueAt - clock.origin) / speed - (performance.now() - clock.startedAt);
    const sendAt = performance.now() + Math.max(0, dueIn);
    if (batch.length > 0 && sendAt > closesAt) {
      await wait(closesAt - performance.now(), signal);
      yield batch;
      batch = [];
    }
    if (batch.length === 0) {
      await wait(sendAt - performance.now(), signal);
      closesAt = performance.now() + BATCH_WINDOW_MS;
    }
    batch.push(event);
    if (batch.length < BATCH_SIZE) continue;
    await wait(sendAt - performance.now(), signal);
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Waits, not at all where the time is not above 0; the signal ends it. */
export async function wait(time: number, signal: AbortSignal | undefined): Promise<void> {
  if (time < 1 || signal?.aborted) return;
  try {
    await pause(time, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    // The signal ends the feeding without an error: callers check it next.
    if (!signal?.aborted) throw error;
  }
}
