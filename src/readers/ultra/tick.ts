import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockSample } from '../kit/driver';

/** The second that a clock showed, and the station times between which it showed it. */
export interface Reading {
  readonly shown: EpochMs;
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
}

const SECOND = 1000;

/**
 * The comparison of a clock that shows whole seconds only: between two replies its second changed, so it was that second sharp at some moment
 * between the first request and the second reply, which counts as the round trip. Null where the second did not change, or changed by more.
 */
export function tickBetween(before: Reading, after: Reading): ClockSample | null {
  if (after.shown - before.shown !== SECOND) return null;
  const window = (after.receivedAt - before.sentAt) as Ms;
  return { readerAt: after.shown, hostAt: Math.round(before.sentAt + window / 2) as EpochMs, roundTrip: window };
}

/** How long to wait from `now` until shortly before the second changes the next time, by the last comparison. */
export function untilTick({ hostAt }: Pick<ClockSample, 'hostAt'>, now: EpochMs, lead: number): Ms {
  const sinceTick = (((now - hostAt) % SECOND) + SECOND) % SECOND;
  const wait = SECOND - lead - sinceTick;
  return (wait < 0 ? wait + SECOND : wait) as Ms;
}
