import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';

/** By then the reads beside the damaged one have come. */
const ASK_AFTER_MS = 2000;
/** A read is sent at once; its time may be that of its strongest signal. */
const LOOK_BACK_MS = 10_000;

/** Asks for the reads of a moment at which bytes could not be used: the damaged line may have been the last read for long. */
export class DamagedLines {
  private cancel: (() => void) | null = null;

  /** `ask` is called with the time of the station from which on reads may be missing. */
  constructor(
    private readonly timers: Pick<Timers, 'after' | 'now'>,
    private readonly ask: (since: EpochMs) => void,
  ) {}

  /** Notes that bytes were dropped just now. */
  note(): void {
    if (this.cancel !== null) return;
    const since = (this.timers.now() - LOOK_BACK_MS) as EpochMs;
    this.cancel = this.timers.after(ASK_AFTER_MS, () => {
      this.cancel = null;
      this.ask(since);
    });
  }

  close(): void {
    this.cancel?.();
  }
}
