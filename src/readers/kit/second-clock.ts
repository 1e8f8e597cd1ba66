import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockSample } from './driver';

/** The second that a clock showed, and the station times between which it showed it. */
export interface Reading {
  readonly shown: EpochMs;
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
}

const SECOND = 1000;
/** More than the way of a request and its replies takes. */
const SET_TO_WITHIN_MS = 1500;

/** The next second that begins in more than `lead` milliseconds, and how long to wait so that as many are left until it does. */
export function nextSecond(now: EpochMs, lead = 0): { readonly at: EpochMs; readonly wait: Ms } {
  const at = (Math.floor((now + lead) / SECOND) + 1) * SECOND;
  return { at: at as EpochMs, wait: (at - lead - now) as Ms };
}

/** True for the comparison of a clock that shows the time of the station. */
export function isSetTo(sample: ClockSample | null): sample is ClockSample {
  return sample !== null && Math.abs(sample.readerAt - sample.hostAt) < SET_TO_WITHIN_MS;
}

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

/** What a comparison needs. */
export interface SecondClockAccess {
  /** Asks for the time once; null where no reply comes. */
  read(): Promise<Reading | null>;
  pause(durationMs: number): Promise<void>;
  now(): EpochMs;
}

/** Time between two requests for the time, to see its second change. */
const STEP_MS = 40;
const LEAD_MS = 30;
/** A second, and some. */
const TRIES = 35;
const TRIES_AGAIN = 6;

/** Compares a clock that shows whole seconds only, from shortly before the moment at which its second changes. */
export class SecondClock {
  private last: ClockSample | null = null;

  constructor(private readonly access: SecondClockAccess) {}

  /** The last comparison; null before the first. */
  get sample(): ClockSample | null {
    return this.last;
  }

  /** Sees the second change; null where it was not seen to. Rejects as `access` does. */
  async compare(): Promise<ClockSample | null> {
    const { last } = this;
    if (last !== null) await this.access.pause(untilTick(last, this.access.now(), LEAD_MS));
    const again = last === null ? null : await this.seeTick(TRIES_AGAIN);
    const sample = again ?? (await this.seeTick(TRIES));
    this.last = sample ?? last;
    return sample;
  }

  private async seeTick(tries: number): Promise<ClockSample | null> {
    let before = await this.access.read();
    for (let tried = 0; tried < tries && before !== null; tried += 1) {
      await this.access.pause(STEP_MS);
      const after = await this.access.read();
      const sample = after === null ? null : tickBetween(before, after);
      if (sample !== null) return sample;
      before = after;
    }
    return null;
  }
}
