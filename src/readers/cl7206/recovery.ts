import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { Observation } from '../kit/presence';
import { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import { Stored } from './messages';

/** Reads that the reader stored while the link was down: they come late, in order, and are right. */
export class Recovery {
  private readonly tags: TagTracker;
  private arrivals = 0;

  /** `gapFrom`: when the link before this one was lost; null for the first one. */
  constructor(
    private readonly session: Pick<DriverSession, 'elapsed' | 'report' | 'now'>,
    timers: Timers,
    private readonly options: { readonly departAfter: Ms; readonly gapFrom: EpochMs | null },
  ) {
    const report: DriverSession['report'] = (event) => {
      if (event.type === 'read' && event.read.kind === 'arrive') this.arrivals += 1;
      session.report(event);
    };
    this.tags = new TagTracker({ elapsed: () => session.elapsed(), report }, timers, options.departAfter);
  }

  /** Takes a read that was made before the link was opened. */
  take(observation: Observation): void {
    this.tags.observe(observation, { recovered: true });
  }

  /** Takes what the reader says of its store: says what came when nothing follows. */
  end(status: number | null): void {
    const { gapFrom } = this.options;
    if ((status !== Stored.none && status !== Stored.finished) || (this.arrivals === 0 && gapFrom === null)) return;
    const gap = gapFrom === null ? null : ((this.session.now() - gapFrom) as Ms);
    this.session.report({ type: 'notice', message: { code: 'recovered', params: { gap, reads: this.arrivals } }, level: 'info' });
    this.arrivals = 0;
  }

  close(): void {
    this.tags.close();
  }
}
