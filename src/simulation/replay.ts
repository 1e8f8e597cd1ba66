import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { effectiveTime, type TagRead } from '../domain/model/read';
import { formatInstant, parseInstant } from '../domain/model/time';
import { type FeedCount, feed, type Speed } from './feeder';
import { RecordingError, type SimulationMessage } from './simulation-error';
import { type StationAddress, StationClient } from './station-client';
import type { DueEvent, TagEvent } from './tag-event';

/** What to replay, and where to. */
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
  /** Called with the result. */
  readonly report: (message: SimulationMessage) => void;
}

/** Sends the events of a recording with the spacing in which they came in, and with the times that they carry. Throws SimulationError. */
export async function runReplay({ station: address, file, speed, into, readsOf, signal, report }: ReplayOptions): Promise<FeedCount> {
  const station = new StationClient(address);
  const isLines = /\.(jsonl|ndjson)$/i.test(file);
  const events = isLines ? eventsOfLines(file) : eventsOfReads(readsOf(file));
  const prepared = into === 'open-race' ? events : newRaceFirst(station, `Replay of ${basename(file)}`, events);
  const count = await feed({ station, events: prepared, speed, ...(signal === undefined ? {} : { signal }) });
  report({ code: 'replay-finished', params: { events: count.events, batches: count.batches, resent: count.resent } });
  return count;
}

/** Converts recorded reads back to the events from which they were recorded. */
export function* eventsOfReads(reads: Iterable<TagRead>): Generator<DueEvent> {
  for (const read of reads) yield { dueAt: read.receivedAt, event: eventOf(read) };
}

/** Returns the events of a file that has one in each line; empty lines are skipped. Throws RecordingError for a line that is not an event. */
export async function* eventsOfLines(file: string): AsyncGenerator<DueEvent> {
  let number = 0;
  const input = Readable.from(decodedParts(file, await encodingOf(file)));
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    // Editors and shells of Windows write a byte order mark before the first line; joined files have more of them.
    // Of UTF-32 that is read as UTF-16, every other character is a zero.
    const text = line.replaceAll('\0', '').replace(/^\uFEFF+/, '');
    if (text.trim() !== '') yield dueEvent(text, { file: basename(file), line: number });
  }
}

/** The encoding of a recording by its first bytes: shells of Windows write UTF-16, with or without a byte order mark, and UTF-32. */
async function encodingOf(file: string): Promise<'utf-8' | 'utf-16le' | 'utf-16be'> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const [first, second] = bytesRead < 2 ? [1, 1] : [...buffer];
    if (first !== 0 && ((first === 0xff && second === 0xfe) || second === 0)) return 'utf-16le';
    return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
  } finally {
    await handle.close();
  }
}

async function* decodedParts(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(file)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
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

interface Where {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

function dueEvent(line: string, where: Where): DueEvent {
  const event = parsed(line, where);
  const dueAt = hasTimestamp(event) ? parseInstant(event.timestamp) : null;
  if (dueAt === null) throw new RecordingError({ code: 'recording-not-an-event', params: where });
  // The station checks everything else.
  return { dueAt, event: event as TagEvent };
}

function parsed(line: string, where: Where): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new RecordingError({ code: 'recording-not-json', params: where }, error);
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
    // The time that the station used when the read was recorded: reader clocks that were measured then are not measured now.
    timestamp: formatInstant(effectiveTime(read)),
    event_type: read.kind,
    tag_id: read.tag,
    antenna: read.antenna,
    rssi: read.rssi,
  };
}
