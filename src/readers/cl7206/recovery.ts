import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { Observation } from '../kit/presence';
import { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import { Stored } from './messages';

/** No live read takes so long to arrive. */
const OLD_AFTER_MS = 2000;

/** Reads that the reader stored while the link was down: they come late, when they are asked for, and are right. */
export class Recovery {
  private readonly tags: TagTracker;
  private arrivals = 0;
  /** True while stored reads come, among live ones. */
  private isRunning = false;

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

  /**
   * Takes a read that the reader had stored; `offset` is station clock minus reader clock. False for a live read, also of a clock that was set
   * back.
   */
  take(observation: Observation, offset: number | null): boolean {
    const { readerAt, receivedAt } = observation;
    if (!this.isRunning || readerAt === null || offset === null || readerAt + offset > receivedAt - OLD_AFTER_MS) return false;
    this.tags.observe(observation, { recovered: true });
    return true;
  }

  /** Takes what the reader says of its store: says what came when nothing follows. */
  note(status: number | null): void {
    const { gapFrom } = this.options;
    this.isRunning = status === Stored.follows;
    if ((status !== Stored.none && status !== Stored.finished) || (this.arrivals === 0 && gapFrom === null)) return;
    const gap = gapFrom === null ? null : ((this.session.now() - gapFrom) as Ms);
    this.session.report({ type: 'notice', message: { code: 'recovered', params: { gap, reads: this.arrivals } }, level: 'info' });
    this.arrivals = 0;
  }

  close(): void {
    this.tags.close();
  }
}
