import { setTimeout as pause } from 'node:timers/promises';
import type { EpochMs } from '../domain/model/time';
import { type StationClient, StationRefused } from './station-client';
import type { DueEvent, TagEvent } from './tag-event';

/** How often time passes compared with the recording; `max`: as fast as the station takes it. */
export type Speed = number | 'max';

export interface FeedOptions {
  readonly station: StationClient;
  /** In sending order. */
  readonly events: Iterable<DueEvent> | AsyncIterable<DueEvent>;
  readonly speed: Speed;
  /** The instant of the recording that is now; what was due before is sent at once. Left out: that of the first event. */
  readonly from?: EpochMs;
  /** Ends the feeding; what was begun is counted. */
  readonly signal?: AbortSignal;
  /** Called after every answered batch. */
  readonly onProgress?: (count: FeedCount) => void;
}

export interface FeedCount {
  readonly batches: number;
  /** Events that the station confirmed. */
  readonly events: number;
  /** Batches that had to be sent again because no answer came, or the station could not store them. */
  readonly resent: number;
}

/** The reader service posts so many events together, or those of so many milliseconds. */
const BATCH = 10;
const BATCH_TIME = 50;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5000;

/**
 * Posts events as a reader service does: small batches, one after the other, and a batch without an answer again until there is one.
 * Ends with the last event or the signal. Throws StationRefused when the station says that the events are wrong.
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

/** How often the batch had to be sent again; null when the signal came first. */
async function deliver(station: StationClient, batch: readonly TagEvent[], signal: AbortSignal | undefined): Promise<number | null> {
  for (let tries = 0; ; tries += 1) {
    if (signal?.aborted) return null;
    try {
      await station.postEvents(batch);
      return tries;
    } catch (error) {
      if (error instanceof StationRefused) throw error;
    }
    await wait(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 10)), signal);
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
      closesAt = performance.now() + BATCH_TIME;
    }
    batch.push(event);
    if (batch.length < BATCH) continue;
    await wait(sendAt - performance.now(), signal);
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function wait(time: number, signal: AbortSignal | undefined): Promise<void> {
  if (time < 1 || signal?.aborted) return;
  try {
    await pause(time, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    // The signal ends the feeding, not with an error: whoever waits looks at it next.
    if (!signal?.aborted) throw error;
  }
}
