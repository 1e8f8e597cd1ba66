import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { effectiveTime, type TagRead } from '../domain/model/read';
import { formatInstant, parseInstant } from '../domain/model/time';
import { type FeedCount, feed, type Speed } from './feeder';
import { type StationAddress, StationClient } from './station-client';
import type { DueEvent, TagEvent } from './tag-event';

export interface ReplayOptions {
  readonly station: StationAddress;
  /** A race file, or events as JSON lines: a file that ends in `.jsonl` or `.ndjson`. */
  readonly file: string;
  readonly speed: Speed;
  /** A new race starts with the first event; for that the address needs the operator token. */
  readonly into: 'new-race' | 'open-race';
  /** The reads of a race file in the order in which they came in. */
  readonly readsOf: (file: string) => Iterable<TagRead>;
  readonly signal?: AbortSignal;
  /** A line for whoever started the replay. */
  readonly say: (line: string) => void;
}

/** A file that cannot be replayed; the message says what is wrong with it, and where. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
}

/** Replays a recording with the spacing in which events came in, and with the times that they carry. */
export async function runReplay({ station: address, file, speed, into, readsOf, signal, say }: ReplayOptions): Promise<FeedCount> {
  const station = new StationClient(address);
  const isLines = /\.(jsonl|ndjson)$/i.test(file);
  const events = isLines ? eventsOfLines(file) : eventsOfReads(readsOf(file));
  const prepared = into === 'open-race' ? events : newRaceFirst(station, `Replay of ${basename(file)}`, events);
  const count = await feed({ station, events: prepared, speed, ...(signal === undefined ? {} : { signal }) });
  say(`${count.events} events in ${count.batches} batches replayed${count.resent === 0 ? '' : `, ${count.resent} of them sent again`}.`);
  return count;
}

/** Recorded reads as the events they were. */
export function* eventsOfReads(reads: Iterable<TagRead>): Generator<DueEvent> {
  for (const read of reads) yield { dueAt: read.receivedAt, event: eventOf(read) };
}

/** Events of a file with one a line; empty lines are skipped. Throws RecordingError with the number of a line that is none. */
export async function* eventsOfLines(file: string): AsyncGenerator<DueEvent> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') yield dueEvent(line, `${basename(file)}, line ${number}`);
  }
}

async function* newRaceFirst(
  station: StationClient,
  name: string,
  events: Iterable<DueEvent> | AsyncIterable<DueEvent>,
): AsyncGenerator<DueEvent> {
  let isCreated = false;
  for await (const due of events) {
    if (!isCreated) await station.send('POST', '/races', { name: name.slice(0, 200), start_at: due.event.timestamp });
    isCreated = true;
    yield due;
  }
}

function dueEvent(line: string, where: string): DueEvent {
  const event = parsed(line, where);
  const dueAt = hasTimestamp(event) ? parseInstant(event.timestamp) : null;
  if (dueAt === null) throw new RecordingError(`${where}: this is no event with a timestamp (ISO-8601 with zone).`);
  // The station checks the rest, and says what is wrong with it.
  return { dueAt, event: event as TagEvent };
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new RecordingError(`${where}: this is no JSON.`, { cause: error });
  }
}

function hasTimestamp(value: unknown): value is { readonly timestamp: string } {
  return typeof value === 'object' && value !== null && 'timestamp' in value && typeof value.timestamp === 'string';
}

function eventOf(read: TagRead): TagEvent {
  return {
    ...read.extra,
    source: read.source,
    reader_ip: read.reader,
    reader_serial: read.serial,
    session_id: read.session,
    // What the station went by when it was recorded; clocks that were measured then are not measured now.
    timestamp: formatInstant(effectiveTime(read)),
    event_type: read.kind,
    tag_id: read.tag,
    antenna: read.antenna,
    rssi: read.rssi,
  };
}
