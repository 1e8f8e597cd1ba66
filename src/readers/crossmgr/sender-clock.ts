import type { EpochMs, Ms } from '../../domain/time';
import { nearestDay, type SenderMoment, type SenderTime, senderTime } from './message';

/** How one sender's wall clock relates to the station's, as measured when it connected. */
export interface SenderClock {
  /** Station clock minus sender's wall, zone difference included. */
  readonly offset: Ms;
  /** The sender's wall at the measurement, and its count of days then. */
  readonly at: SenderTime;
  readonly dayCount: number | null;
  readonly measuredAt: EpochMs;
  readonly roundTrip: Ms;
}

/** When the sender was asked for its time and when the answer came, on the station clock. */
export interface TimeAnswer {
  readonly askedAt: EpochMs;
  readonly answeredAt: EpochMs;
}

/** A sender that tells no date is taken to live on the station's day, as near as can be. */
export function measureClock(moment: SenderMoment, { askedAt, answeredAt }: TimeAnswer, localNow: SenderTime): SenderClock {
  const at = moment.date === null ? nearestDay(moment.timeOfDay, localNow) : ((moment.date + moment.timeOfDay) as SenderTime);
  const measuredAt = Math.round((askedAt + answeredAt) / 2) as EpochMs;
  return { offset: (measuredAt - at) as Ms, at, dayCount: moment.dayCount, measuredAt, roundTrip: (answeredAt - askedAt) as Ms };
}

/** The station time of a moment on the sender's wall. */
export function stationTime(clock: SenderClock, moment: SenderMoment): EpochMs {
  return (senderTime(moment, clock) + clock.offset) as EpochMs;
}

/** What the station's own clock on the wall shows. */
export function stationWall(now: EpochMs): SenderTime {
  return (now - new Date(now).getTimezoneOffset() * 60_000) as SenderTime;
}
