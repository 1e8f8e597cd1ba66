import { type EpochMs, HOUR, instantsOf, later, MINUTE, type Ms } from '../domain/model/time';
import type { ListField } from './heading-words';
import { headingKey } from './headings';
import type { ListNotice } from './list-notice.messages';
import type { ListRecord } from './records';
import { localInstant, type WrittenStart, writtenStart } from './written-start';

/** What the start times of a list count from. */
export interface StartClock {
  /** The gun of the race; null while it is not set. */
  readonly gunAt: EpochMs | null;
  /** A time of day is of the day that brings it near this: at most four hours before, less than twenty after. */
  readonly near: EpochMs;
  /** Minutes that clocks of the list's zone are ahead of UTC. */
  readonly offsetAt: (at: EpochMs) => number;
}

/** The own starts of a list, by the number of their line; what cannot be read is named in a notice. */
export interface ListedStarts {
  readonly byLine: ReadonlyMap<number, EpochMs>;
  readonly notices: readonly ListNotice[];
}

export const NO_STARTS: ListedStarts = { byLine: new Map(), notices: [] };

/** So many cells that cannot be read are named; of more, the number. */
const MAX_NAMED = 10;
const BEFORE = 4 * HOUR;
const DAY_LONG = 24 * HOUR;

interface Cell {
  readonly line: number;
  readonly text: string;
  readonly start: WrittenStart | null;
}

/** Headings that may be of start times, of start numbers or of groups: what stands below them decides. */
const UNCLEAR_HEADINGS = new Set('start starts salida salidas inicio partida largada depart partenza sortida rozpoczecie'.split(' '));

/** Whether a column holds start times although its heading does not say so clearly. */
export function holdsStarts(heading: string, samples: readonly string[]): boolean {
  if (samples.length === 0 || !UNCLEAR_HEADINGS.has(headingKey(heading))) return false;
  return samples.every((text) => !['number', undefined].includes(writtenStart(text)?.kind));
}

/** Reads the column of start times, where the list has one. */
export function listedStarts(lines: readonly ListRecord[], fields: readonly ListField[], clock: StartClock | null): ListedStarts {
  const at = fields.indexOf('start');
  if (at < 0 || clock === null) return NO_STARTS;
  const cells = lines.flatMap(({ line, cells: all }): readonly Cell[] => {
    const text = all[at] ?? '';
    return text === '' ? [] : [{ line, text, start: writtenStart(text) }];
  });
  const counts = countsFromGun(cells);
  const hasOffsets = counts || cells.some(({ start }) => start?.kind === 'offset');
  const byLine = new Map<number, EpochMs>();
  const unreadable: Cell[] = [];
  let withoutGun = 0;
  for (const cell of cells) {
    const resolved = instantOf(cell.start, { counts, hasOffsets }, clock);
    if (resolved === 'no-gun') withoutGun++;
    else if (resolved === null) unreadable.push(cell);
    else byLine.set(cell.line, resolved);
  }
  return {
    byLine,
    notices: [...readNotices([...byLine.values()], hasOffsets), ...withoutGunNotices(withoutGun), ...unreadableNotices(unreadable)],
  };
}

/**
 * Whether times without a day and a plus count from the gun: one cannot be a time of day, or they begin within the first hour of a day and none is
 * near midnight, as those of a race through the night.
 */
function countsFromGun(cells: readonly Cell[]): boolean {
  const clocks = cells.flatMap(({ start }) => (start?.kind === 'clock' ? [start] : []));
  if (clocks.some(({ asTime }) => asTime === null)) return true;
  const times = clocks.map(({ asTime }) => asTime ?? 0);
  return times.length > 0 && Math.min(...times) < HOUR && Math.max(...times) < 22 * HOUR;
}

interface ColumnOfStarts {
  readonly counts: boolean;
  /** Some of its times count from the gun: so does a number. */
  readonly hasOffsets: boolean;
}

function instantOf(start: WrittenStart | null, { counts, hasOffsets }: ColumnOfStarts, clock: StartClock): EpochMs | 'no-gun' | null {
  if (start === null) return null;
  switch (start.kind) {
    case 'instant':
      return start.at;
    case 'local':
      return localInstant(start.local, clock.offsetAt);
    case 'offset':
      return afterGun(start.span, clock);
    case 'number':
      return hasOffsets ? afterGun(start.span, clock) : null;
    case 'clock':
      if (counts) return afterGun(start.asSpan, clock);
      return start.asTime === null ? null : timeOfDay(start.asTime, clock);
  }
}

function afterGun(span: Ms, { gunAt }: StartClock): EpochMs | 'no-gun' {
  return gunAt === null ? 'no-gun' : later(gunAt, span);
}

/** The instant of a time of day near the race; null where clocks leave it out. */
function timeOfDay(time: Ms, { near, offsetAt }: StartClock): EpochMs | null {
  const from = near - BEFORE;
  const midnight = Math.floor((from + offsetAt(near) * MINUTE) / DAY_LONG) * DAY_LONG;
  const instants = [0, 1].flatMap((days) => instantsOf(midnight + days * DAY_LONG + time, offsetAt));
  return instants.find((at) => at >= from) ?? null;
}

function readNotices(times: readonly EpochMs[], fromGun: boolean): readonly ListNotice[] {
  if (times.length === 0) return [];
  // Spreading thousands of arguments may be more than a call takes.
  const first_at = times.reduce((least, at) => (at < least ? at : least));
  const last_at = times.reduce((most, at) => (at > most ? at : most));
  return [{ line: null, message: { code: 'starts-read', params: { starts: times.length, first_at, last_at, from_gun: fromGun } } }];
}

function withoutGunNotices(starts: number): readonly ListNotice[] {
  return starts === 0 ? [] : [{ line: null, message: { code: 'starts-without-gun', params: { starts } } }];
}

function unreadableNotices(cells: readonly Cell[]): readonly ListNotice[] {
  const named = cells.slice(0, MAX_NAMED).map(({ line, text }): ListNotice => {
    return { line, message: { code: 'unreadable-start', params: { text } } };
  });
  const more = cells.length - named.length;
  return more === 0 ? named : [...named, { line: null, message: { code: 'more-unreadable-starts', params: { cells: more } } }];
}
