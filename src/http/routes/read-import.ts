import { LOG_SOURCE, readKey, type TagRead } from '../../domain/model/read';
import { type EpochMs, formatInstant } from '../../domain/model/time';
import { eachInSteps, type Steps } from '../../domain/steps';
import type { LoggedRead } from '../../imports/reader-log/logged-read';
import { type ReaderLog, readerLog } from '../../imports/reader-log/reader-log';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Recorded, Station } from '../../station';
import type { Texts } from '../../texts/texts';
import type { Handlers, OperationRequest, OperationResponse, Wire } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { MAX_ISSUES } from '../validation-issue';

/** So many reads are stored at once: live reads are stored between two such parts. */
const PART = 500;
const MAX_TEXT = 200;

/** Imports the logs of readers. Its reads go the way of all reads. */
export function readImportRoutes(station: Station): Pick<Handlers, 'importReads'> {
  return { importReads: (request) => importReads(station, request) };
}

async function importReads(
  station: Station,
  { body, query, texts }: OperationRequest<'importReads'>,
): Promise<OperationResponse<'importReads'>> {
  const race = requireRace(station);
  const { gunSet, startAt, stopAt } = race.control;
  const day = { noon: noonOf(query.date), startAt: gunSet ? startAt : null, stopAt, now: station.now() };
  const read = await inPieces(readerLog(body.bytes, { ...day, repeatedHour: query.repeated_hour ?? null }));
  if (!read.ok) return problem(texts, 422, read.problem);
  const receivedAt = station.now();
  const reads = read.log.reads.flatMap((one) => tagRead(one, query.reader, receivedAt) ?? []);
  if (reads.length < read.log.reads.length) return problem(texts, 422, { code: 'no-log', params: { problem: 'unnamed' } });
  const isPreview = query.preview === 1;
  const facts = await inPieces(factsOf(race, reads));
  const counted = isPreview ? facts.counted : await record(station, reads);
  const { stored: fresh, known } = counted;
  return {
    status: 200,
    body: { stored: !isPreview, ...facts.row, new: fresh, known, ...logRow(read.log, texts) },
  };
}

/** Stores the reads part by part. What was stored when a part fails is known when the log is sent again. */
async function record(station: Station, reads: readonly TagRead[]): Promise<Recorded> {
  let [stored, known] = [0, 0];
  for (let at = 0; at < reads.length; at += PART) {
    const part = await station.record(reads.slice(at, at + PART), 'log');
    stored += part.stored;
    known += part.known;
  }
  return { stored, known };
}

function tagRead(
  { origin, tag, at, kind, antenna, rssi, extra }: LoggedRead,
  name: string | undefined,
  receivedAt: EpochMs,
): TagRead | null {
  const from = name === undefined ? origin : { source: LOG_SOURCE, reader: name };
  if (from === null) return null;
  const own = { serial: null, session: null, readerAt: null, clockOffset: null };
  return { ...from, ...own, antenna, tag, kind, rssi, timestamp: at, receivedAt, extra };
}

/** What the reads are, and what the open race has of them. */
function* factsOf(
  race: RaceView,
  reads: readonly TagRead[],
): Steps<{
  readonly counted: Recorded;
  readonly row: Pick<Wire<'ReadImport'>, 'readers' | 'reads' | 'tags' | 'unknown_tags' | 'first_at' | 'last_at'>;
}> {
  const keys = new Set<string>();
  const tags = new Map<string, TagRead>();
  const readers = new Set<string>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  yield* eachInSteps(reads, (read) => {
    if (!race.holds(read)) keys.add(readKey(read));
    readers.add(read.reader);
    const tag = race.riderIdOf(read.tag);
    if (!tags.has(tag)) tags.set(tag, read);
    first = Math.min(first, read.timestamp);
    last = Math.max(last, read.timestamp);
  });
  const unknown = [...tags].filter(([rider, { tag, timestamp }]) => race.riderOfTag(tag, timestamp) === rider).length;
  const times = { first_at: formatInstant(first as EpochMs), last_at: formatInstant(last as EpochMs) };
  return {
    counted: { stored: keys.size, known: reads.length - keys.size },
    row: { readers: [...readers], reads: reads.length, tags: tags.size, unknown_tags: unknown, ...times },
  };
}

function logRow(
  { format, others, refused, notices }: ReaderLog,
  texts: Texts,
): Pick<Wire<'ReadImport'>, 'format' | 'other_lines' | 'refused' | 'refused_lines' | 'notices'> {
  const refused_lines = refused.slice(0, MAX_ISSUES).map(({ line, text, message }) => {
    const { code, params } = message;
    return { line, text: text.slice(0, MAX_TEXT), sentence: texts.say('logLine', message), code, params: { ...params } };
  });
  const said = notices.map((message) => {
    const { code, params } = message;
    return { sentence: texts.say('logNotice', message), code, params: { ...params } };
  });
  return { format, other_lines: others, refused: refused.length, refused_lines, notices: said };
}

/** Noon of a day, by the clocks of the station; null where none was given. */
function noonOf(date: string | undefined): EpochMs | null {
  if (date === undefined) return null;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12).getTime() as EpochMs;
}
