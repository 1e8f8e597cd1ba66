import type { EpochMs, Ms } from '../../domain/model/time';
import { BEFORE_IT_WAS_MADE_MS, clockOffset, estimateClock, type ReaderClock, type ReadMoment } from './clock-estimate';

/**
 * The offset of one read, to be added to its time by the reader's clock. `clockOffset` says what the clock shows at the arrival; which of
 * these functions times a read follows from how the read came and how its clock is compared:
 *
 * | function         | times a read that …                                                  | differs from `clockOffset` where …                                    |
 * |------------------|----------------------------------------------------------------------|-----------------------------------------------------------------------|
 * | `readOffset`     | was sent at once, by a clock that only the delays of reads show       | this read is late: it is timed by its arrival, or by a guess           |
 * | `liveOffset`     | was sent at once, by a clock that answers when it is asked            | answers were so slow that the read would come before it was made       |
 * | `keptOffset`     | the reader had kept, so that its delay says nothing                   | the read would be of the future, by a clock of which nothing is known  |
 * | `measuredOffset` | one of the two before, first of all                                   | the clock was set, and the read fits only what the clock was before    |
 * | `doubtOf`        | `measuredOffset` has timed: what to add if it was made before the clock was set | null: no such doubt                                          |
 */

/** Returns the offset of a read that came with the last sample, at `at`; null when it is timed by its arrival. */
export function readOffset(clock: ReaderClock, at: EpochMs): Ms | null {
  const { timing } = clock;
  if (timing.by === 'arrival') return null;
  const offset = clockOffset(clock, at);
  return offset === null || timing.by !== 'guess' ? offset : (Math.round(offset + timing.late) as Ms);
}

/**
 * The offset by which a read is timed whose delay says nothing. That of the clock before it was set, where the read would else be of the future, or
 * of a time before it was set.
 */
export function measuredOffset(clock: ReaderClock, { readerAt, receivedAt }: ReadMoment): Ms | null {
  const offset = clockOffset(clock, receivedAt);
  const { jump } = clock;
  if (offset === null || jump === null) return offset;
  const latest = receivedAt - readerAt + BEFORE_IT_WAS_MADE_MS;
  const before = (offset - jump.by) as Ms;
  const isOfBefore = jump.by < 0 && readerAt + offset < jump.from - BEFORE_IT_WAS_MADE_MS;
  return (offset > latest || isOfBefore) && before <= latest ? before : offset;
}

/** The offset of a read that was sent at once. It came after it was made: so an offset is too large that was found by slow answers. */
export function liveOffset(clock: ReaderClock, read: ReadMoment): Ms | null {
  const offset = measuredOffset(clock, read);
  const latest = (read.receivedAt - read.readerAt) as Ms;
  if (offset === null || offset <= latest + BEFORE_IT_WAS_MADE_MS) return offset;
  const spread = estimateClock(clock, read.receivedAt)?.spread ?? 0;
  return offset - spread <= latest + BEFORE_IT_WAS_MADE_MS ? latest : offset;
}

/**
 * The offset of a read that the reader had kept. One that would be of the future was made by the clock of before, of which nothing is known after a
 * start of the station: it is taken to have been that of the station, and the read to be of its arrival where that would be of the future, too.
 */
export function keptOffset(clock: ReaderClock, read: ReadMoment): Ms | null {
  const offset = measuredOffset(clock, read);
  const latest = (read.receivedAt - read.readerAt) as Ms;
  if (offset === null || offset <= latest + BEFORE_IT_WAS_MADE_MS) return offset;
  return Math.min(0, latest) as Ms;
}

/** What has to be added to the time of a read if it was made before its clock was set ahead; null where it was not, or `measuredOffset` knows. */
export function doubtOf(clock: ReaderClock, { readerAt, receivedAt }: ReadMoment): Ms | null {
  const { jump } = clock;
  const offset = measuredOffset(clock, { readerAt, receivedAt });
  if (jump === null || offset === null || jump.by >= 0 || offset !== clockOffset(clock, receivedAt)) return null;
  return readerAt + offset - jump.by <= jump.at ? (-jump.by as Ms) : null;
}
