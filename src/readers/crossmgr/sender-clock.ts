import type { EpochMs, Ms } from '../../domain/model/time';
import { nearestDay, type SenderDay, type SenderMoment, type SenderTime, senderTime } from './message';

/** The difference between one sender's wall clock and the station's, measured when the sender connected. */
export interface SenderClock extends SenderDay {
  /** Station clock minus sender's wall time, zone difference included. */
  readonly offset: Ms;
  readonly measuredAt: EpochMs;
  readonly roundTrip: Ms;
}

/** When the sender was asked for its time and when the answer came, on the station clock. */
export interface TimeAnswer {
  readonly askedAt: EpochMs;
  readonly answeredAt: EpochMs;
}

/** Measures a sender's clock from its reply. A reply without a date gets the date that brings it nearest to the station's local time. */
export function measureClock(moment: SenderMoment, { askedAt, answeredAt }: TimeAnswer, localNow: SenderTime): SenderClock {
  const at = moment.date === null ? nearestDay(moment.timeOfDay, localNow) : ((moment.date + moment.timeOfDay) as SenderTime);
  const measuredAt = Math.round((askedAt + answeredAt) / 2) as EpochMs;
  return { offset: (measuredAt - at) as Ms, at, dayCount: moment.dayCount, measuredAt, roundTrip: (answeredAt - askedAt) as Ms };
}

/** Returns the sender's wall time of a moment that it reported in a message received at `receivedAt`. */
export function senderWall(clock: SenderClock, moment: SenderMoment, receivedAt: EpochMs): SenderTime {
  return senderTime(moment, clock, (receivedAt - clock.offset) as SenderTime);
}

/** Returns the same moment in station time. */
export function stationTime(clock: SenderClock, moment: SenderMoment, receivedAt: EpochMs): EpochMs {
  return (senderWall(clock, moment, receivedAt) + clock.offset) as EpochMs;
}

/** Returns the station's local wall time. */
export function stationWall(now: EpochMs): SenderTime {
  return (now - new Date(now).getTimezoneOffset() * 60_000) as SenderTime;
}
