import type { EpochMs, Ms } from '../model/time';

/**
 * The own start of a rider at a start point (rule 26 has the starts that are given): the last read there before the rider left. While the
 * rider is at the start it is the latest read; the first passage that can have been ridden to since a read at the start, or since the gun,
 * settles it, so that a later read at the start, on the way or after the finish, is none.
 */
export interface OwnStart {
  /** Times of the reads at the start that may count, ascending. */
  readonly reads: EpochMs[];
  /** Null where no read gives it. */
  at: EpochMs | null;
  /** When the passage was that settled it; null before. */
  leftAt: EpochMs | null;
}

export function noOwnStart(): OwnStart {
  return { reads: [], at: null, leftAt: null };
}

export function forgetOwnStart(start: OwnStart): void {
  start.reads.length = 0;
  start.at = null;
  start.leftAt = null;
}

/** Takes the next read at the start, in time order. */
export function readAtStart(start: OwnStart, at: EpochMs): void {
  if (start.leftAt !== null) return;
  start.reads.push(at);
  start.at = at;
}

/** How a passage is judged that may settle the start. */
export interface Leaving {
  /** Nobody rides to it in less. */
  readonly span: Ms;
  /** The start of riders without a read. */
  readonly gunAt: EpochMs;
  /** Whether the passage may have been ridden to since the gun although there are reads at the start, all of them too late for it. */
  readonly mayIgnoreReads: boolean;
}

/** Takes the next passage, in time order. Settles the start where the passage can have been ridden to. */
export function passAfterStart(start: OwnStart, at: EpochMs, { span, gunAt, mayIgnoreReads }: Leaving): void {
  const latest = (at - span) as EpochMs;
  if (start.leftAt !== null || latest < gunAt) return;
  const [first] = start.reads;
  if (first === undefined || first <= latest || mayIgnoreReads) settle(start, at, latest);
}

/** Takes a moment at which the rider has left, whatever was ridden since. */
export function leaveStart(start: OwnStart, at: EpochMs): void {
  if (start.leftAt === null) settle(start, at, at);
}

function settle(start: OwnStart, at: EpochMs, latest: EpochMs): void {
  const { reads } = start;
  while (reads.length > 0 && (reads[reads.length - 1] ?? at) > latest) reads.pop();
  start.at = reads[reads.length - 1] ?? null;
  start.leftAt = at;
  reads.length = 0;
}
