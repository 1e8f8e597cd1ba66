import type { Ms } from '../../domain/model/time';
import type { DriverSession } from './driver';
import { type Observation, Presence } from './presence';
import type { Timers } from './timers';

/** Departures are reported late by at most this part of the depart time: no result depends on them. */
const CHECKS_PER_DEPART_TIME = 4;

/** Reports the arrivals and departures of one session. */
export class TagTracker {
  private readonly presence: Presence;
  /** Cancels the next check for departures; null while no tag is in the field. */
  private cancelCheck: (() => void) | null = null;

  constructor(
    private readonly session: Pick<DriverSession, 'elapsed' | 'report'>,
    private readonly timers: Timers,
    private readonly departAfter: Ms,
  ) {
    this.presence = new Presence(departAfter);
  }

  /**
   * Reports what a read of a tag means. `elapsed` is the stopwatch of now when left out. `recovered`: from the reader's memory, after a gap.
   */
  observe(seen: Omit<Observation, 'elapsed'> & { readonly elapsed?: number }, { recovered } = { recovered: false }): void {
    const observation: Observation = { elapsed: this.session.elapsed(), ...seen };
    const reads = this.presence.observe(observation);
    for (const read of reads) this.session.report({ type: 'read', read: { ...read, recovered } });
    const more = (observation.reads ?? 1) - (reads.length === 0 ? 0 : 1);
    if (more > 0) this.session.report({ type: 'seen', antenna: observation.antenna, rssi: observation.rssi, reads: more });
    if (this.cancelCheck === null) this.checkLater();
  }

  /** Reports the departure of every tag in the field, because once the link is closed nothing says when a tag leaves. */
  close(): void {
    this.cancelCheck?.();
    this.cancelCheck = null;
    this.depart(Number.POSITIVE_INFINITY);
  }

  private depart(elapsed: number): void {
    for (const read of this.presence.expire(elapsed)) this.session.report({ type: 'read', read });
  }

  private checkLater(): void {
    this.cancelCheck = this.timers.after(this.departAfter / CHECKS_PER_DEPART_TIME, () => {
      this.cancelCheck = null;
      this.depart(this.session.elapsed());
      if (this.presence.size > 0) this.checkLater();
    });
  }
}
