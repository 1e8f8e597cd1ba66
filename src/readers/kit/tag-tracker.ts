import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from './driver';
import { type Observation, Presence } from './presence';
import type { Timers } from './timers';

/** Departures may be reported late by this part of the depart time: nothing is decided by them. */
const CHECKS_PER_DEPART_TIME = 4;

/** Reports the arrivals and departures of one session. */
export class TagTracker {
  private readonly presence: Presence;
  /** Cancels the next check for departures; null while no tag is in the field. */
  private cancelCheck: (() => void) | null = null;

  constructor(
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly departAfter: Ms,
  ) {
    this.presence = new Presence(departAfter);
  }

  /** Reports what a read of a tag means. `recovered`: from the reader's memory, after a gap. */
  observe(observation: Observation, { recovered } = { recovered: false }): void {
    const reads = this.presence.observe(observation);
    for (const read of reads) this.session.report({ type: 'read', read: { ...read, recovered } });
    const more = (observation.reads ?? 1) - (reads.length === 0 ? 0 : 1);
    if (more > 0) this.session.report({ type: 'seen', antenna: observation.antenna, rssi: observation.rssi, reads: more });
    if (this.cancelCheck === null) this.checkLater();
  }

  /** Reports the departure of every tag: with the link closed nobody knows which are still there. */
  close(): void {
    this.cancelCheck?.();
    this.cancelCheck = null;
    this.depart(Number.POSITIVE_INFINITY as EpochMs);
  }

  private depart(now: EpochMs): void {
    for (const read of this.presence.expire(now)) this.session.report({ type: 'read', read });
  }

  private checkLater(): void {
    this.cancelCheck = this.timers.after(this.departAfter / CHECKS_PER_DEPART_TIME, () => {
      this.cancelCheck = null;
      this.depart(this.timers.now());
      if (this.presence.size > 0) this.checkLater();
    });
  }
}
