import { type EpochMs, SECOND } from '../../domain/model/time';
import { eachInSteps, mapSteps, type Steps } from '../../domain/steps';
import { instantOfUnchanged, instantsAt } from '../../readers/kit/wall-time';
import type { LogNoticeMessage, RepeatedHour } from '../reader-log.messages';
import { DayOfTimes } from './day-of-times';
import { firstDay, type KnownOfDay } from './first-day';
import type { LoggedRead, PrintedRead } from './logged-read';
import { type PlacedHour, placedHours, type Repeated } from './repeated-hour';

/** What is known of a log besides its lines. */
export interface KnownOfLog extends KnownOfDay {
  /** In which hour times are that occur twice, where the order of the lines does not tell it; null: nobody said. */
  readonly repeatedHour: RepeatedHour | null;
}

/** The reads of a log at their instants, and what was assumed of these. */
interface ReadsInTime {
  readonly reads: readonly LoggedRead[];
  readonly notices: readonly LogNoticeMessage[];
}

/** A time of a line: an instant, one of two, or none, which a clock showed that was not put ahead. */
type Found = { readonly at: EpochMs; readonly isSkipped?: boolean } | Repeated;

/** Finds the instants of the times of a log by the order of its lines, in steps. */
export function* readsInTime(printed: readonly PrintedRead[], known: KnownOfLog): Steps<ReadsInTime> {
  const day = yield* firstDay(printed, known);
  const days = new DayOfTimes(day.midnight);
  const found = yield* mapSteps(printed, (read) => foundTime(read, days));
  const hours = yield* repeatedHours(found, known);
  const reads = yield* mapSteps(printed, ({ printed: _, time: __, ...read }, index): LoggedRead => {
    const time = found[index] ?? { at: 0 as EpochMs };
    return { ...read, at: 'at' in time ? time.at : time[hours.get(index)?.hour ?? 'first'] };
  });
  const [first] = reads;
  const dayNotices = day.isAssumed && first !== undefined ? [{ code: 'day-assumed', params: { first: first.at } } as const] : [];
  return {
    reads,
    notices: [...dayNotices, ...futureNotices(reads, known.now), ...hourNotices([...hours.values()]), ...skippedNotices(printed, found)],
  };
}

function foundTime({ printed }: PrintedRead, days: DayOfTimes): Found {
  if (printed.kind === 'instant') {
    days.note(printed.at - offset(printed.at));
    return printed;
  }
  const local = days.localOf(printed);
  const [first, second] = instantsAt(local);
  if (first === undefined) return { at: instantOfUnchanged(local), isSkipped: true };
  return second === undefined ? { at: first } : { first, second };
}

/** The hours of the times that occur twice, by the index of their line. */
function* repeatedHours(found: readonly Found[], { repeatedHour, startAt }: KnownOfLog): Steps<ReadonlyMap<number, PlacedHour>> {
  // Reads before the start would not count.
  const taken = ({ first }: Repeated): RepeatedHour => repeatedHour ?? (startAt !== null && first < startAt ? 'second' : 'first');
  const hours = new Map<number, PlacedHour>();
  let before: EpochMs | null = null;
  let times: Repeated[] = [];
  const end = (index: number, after: EpochMs | null): void => {
    const placed = placedHours({ before, times, after }, taken);
    for (const [at, hour] of placed.entries()) hours.set(index - placed.length + at, hour);
    [before, times] = [after, []];
  };
  let index = 0;
  yield* eachInSteps(found, (time) => {
    if ('at' in time) end(index, time.at);
    else times.push(time);
    index += 1;
  });
  end(index, null);
  return hours;
}

/** A time may be a little ahead because clocks differ. */
const AHEAD_MS = 5 * SECOND;

function futureNotices(reads: readonly LoggedRead[], now: EpochMs): readonly LogNoticeMessage[] {
  const future = reads.filter(({ at }) => at > now + AHEAD_MS);
  if (future.length === 0) return [];
  const last = future.reduce((latest, { at }) => (at > latest ? at : latest), now);
  return [{ code: 'in-future', params: { reads: future.length, last } }];
}

function hourNotices(hours: readonly PlacedHour[]): readonly LogNoticeMessage[] {
  const [told, unclear] = [hours.filter(({ isTold }) => isTold), hours.filter(({ isTold }) => !isTold)];
  const first = told.filter(({ hour }) => hour === 'first').length;
  const notices: LogNoticeMessage[] = [];
  if (told.length > 0) notices.push({ code: 'repeated-hour', params: { first, second: told.length - first } });
  for (const taken of ['first', 'second'] as const) {
    const reads = unclear.filter(({ hour }) => hour === taken).length;
    if (reads > 0) notices.push({ code: 'unclear-hour', params: { reads, taken } });
  }
  return notices;
}

function skippedNotices(printed: readonly PrintedRead[], found: readonly Found[]): readonly LogNoticeMessage[] {
  const skipped = printed.filter((_, index) => {
    const time = found[index];
    return time !== undefined && 'at' in time && time.isSkipped === true;
  });
  const [first] = skipped;
  return first === undefined ? [] : [{ code: 'skipped-hour', params: { reads: skipped.length, line: first.line, text: first.time } }];
}

function offset(at: EpochMs): number {
  return new Date(at).getTimezoneOffset() * 60_000;
}
