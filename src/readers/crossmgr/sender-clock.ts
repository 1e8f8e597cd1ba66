import type { EpochMs, Ms } from '../../domain/model/time';
import { nearestDay, type SenderDay, type SenderMoment, type SenderTime, senderTime } from './message';

/** How one sender's wall clock relates to the station's, as measured when it connected. */
export interface SenderClock extends SenderDay {
  /** Station clock minus sender's wall, zone difference included. */
  readonly offset: Ms;
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

/** What was on the sender's wall at a moment that it told in a message received at `receivedAt`. */
export function senderWall(clock: SenderClock, moment: SenderMoment, receivedAt: EpochMs): SenderTime {
  return senderTime(moment, clock, (receivedAt - clock.offset) as SenderTime);
}

/** The same moment in station time. */
export function stationTime(clock: SenderClock, moment: SenderMoment, receivedAt: EpochMs): EpochMs {
  return (senderWall(clock, moment, receivedAt) + clock.offset) as EpochMs;
}

/** What the station's own clock on the wall shows. */
export function stationWall(now: EpochMs): SenderTime {
  return (now - new Date(now).getTimezoneOffset() * 60_000) as SenderTime;
}
