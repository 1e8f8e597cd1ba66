import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from './driver';
import { type Observation, Presence } from './presence';
import type { Timers } from './timers';

/** Departs may be late by this part of the depart time: nothing is decided by them. */
const CHECKS_PER_DEPART_TIME = 4;

/** Reports the arrivals and departures of one session. */
export class TagTracker {
  private readonly presence: Presence;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly session: DriverSession,
    private readonly timers: Timers,
    private readonly departAfter: Ms,
  ) {
    this.presence = new Presence(departAfter);
    this.checkLater();
  }

  /** `recovered`: from the reader's memory, after a gap. */
  observe(sighting: Observation, { recovered } = { recovered: false }): void {
    const reads = this.presence.observe(sighting);
    for (const read of reads) this.session.report({ type: 'read', read: { ...read, recovered } });
    const more = (sighting.reads ?? 1) - (reads.length === 0 ? 0 : 1);
    if (more > 0) this.session.report({ type: 'seen', antenna: sighting.antenna, rssi: sighting.rssi, reads: more });
  }

  /** Ends every stay: with the link gone nobody knows who is still there. */
  close(): void {
    this.cancel();
    this.depart(Number.POSITIVE_INFINITY as EpochMs);
  }

  private depart(now: EpochMs): void {
    for (const read of this.presence.expire(now)) this.session.report({ type: 'read', read });
  }

  private checkLater(): void {
    this.cancel = this.timers.after(this.departAfter / CHECKS_PER_DEPART_TIME, () => {
      this.depart(this.timers.now());
      this.checkLater();
    });
  }
}
