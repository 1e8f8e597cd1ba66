import type { EpochMs, Ms } from '../../domain/model/time';
import { nearestDay, type SenderDay, type SenderMoment, type SenderTime, senderTime } from './message';

/** The difference between one sender's clock and the station's, measured when the sender connected. */
export interface SenderClock extends SenderDay {
  /** Station clock minus the sender's local time, zone difference included. */
  readonly offset: Ms;
  readonly measuredAt: EpochMs;
  readonly roundTrip: Ms;
}

/** When the sender was asked for its time and when the answer came, on the station clock. */
export interface TimeAnswer {
  readonly askedAt: EpochMs;
  readonly answeredAt: EpochMs;
}

/** A sender that takes longer to answer read its clock at an unknown moment in between, most likely just before it answered. */
export const QUICK_ANSWER_MS = 200;

/**
 * Measures a sender's clock from its reply. A sender without a date is assumed to have the station's date, or around midnight the date next
 * to it, whichever is nearer.
 */
export function measureClock(moment: SenderMoment, { askedAt, answeredAt }: TimeAnswer, localNow: SenderTime): SenderClock {
  const at = moment.date === null ? nearestDay(moment.timeOfDay, localNow) : ((moment.date + moment.timeOfDay) as SenderTime);
  const roundTrip = (answeredAt - askedAt) as Ms;
  const measuredAt = roundTrip > QUICK_ANSWER_MS ? answeredAt : (Math.round((askedAt + answeredAt) / 2) as EpochMs);
  return { offset: (measuredAt - at) as Ms, at, dayCount: moment.dayCount, measuredAt, roundTrip };
}

/** The sender's local time of a moment that it reported in a message received at `receivedAt`. */
export function senderWall(clock: SenderClock, moment: SenderMoment, receivedAt: EpochMs): SenderTime {
  return senderTime(moment, clock, (receivedAt - clock.offset) as SenderTime);
}

/** Returns the same moment in station time. */
export function stationTime(clock: SenderClock, moment: SenderMoment, receivedAt: EpochMs): EpochMs {
  return (senderWall(clock, moment, receivedAt) + clock.offset) as EpochMs;
}

/** The station's local time. */
export function stationWall(now: EpochMs): SenderTime {
  return (now - new Date(now).getTimezoneOffset() * 60_000) as SenderTime;
}
