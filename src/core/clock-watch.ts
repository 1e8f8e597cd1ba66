import type { TagRead } from '../domain/model/read';
import type { Ms } from '../domain/model/time';
import { type Standstill, type StationHealth, standstillShownFor } from '../station';
import type { StationClock } from '../station-clock';
import type { OpenRace } from './open-race';
import { SenderClocks } from './sender-clocks';
import type { StationLog } from './station-log';

/** Timers and clocks differ by less. */
const A_MOMENT_MS = 1_000;
const LOOK_EVERY_MS = 1_000;

/** What the watch needs of the station. */
interface ClockWatchOptions {
  readonly clock: StationClock;
  readonly log: StationLog;
  openRace(): OpenRace | null;
  /** What `health` says about clocks has changed. */
  onChange(): void;
}

/** What the station knows about clocks: steps and standstills of its own, and what the reads say about those of their senders. */
export class ClockWatch {
  private senders = new SenderClocks();
  private readonly timer: NodeJS.Timeout;
  private standstills: StationHealth['standstills'] = { count: 0, last: null };

  constructor(private readonly options: ClockWatchOptions) {
    // Clock and stopwatch drift apart: only what changes within a second is a step.
    this.timer = setInterval(() => options.clock.now(), LOOK_EVERY_MS).unref();
  }

  /** Notes reads that came over HTTP. The clock was asked when they were stored. */
  note(reads: readonly TagRead[]): void {
    this.senders.note(reads, this.options.clock.knownStepMs());
  }

  /** Notes a read of a race that is opened, unless it came from a linked reader: the clock of one that has a clock is measured, the others have none. */
  noteStored(read: TagRead): void {
    // A race has a million of them, and opens within seconds: the clock is not asked for each.
    if (read.readerAt === null && read.timestamp !== read.receivedAt) this.senders.noteStored(read, this.options.clock.knownStepMs());
  }

  /** Forgets everybody who sent reads: they were invented. */
  forgetSenders(): void {
    this.senders = new SenderClocks();
  }

  /** Notes that nothing ran for a while: the computer slept, or was too busy. */
  noteStandstill(standstill: Standstill): void {
    this.standstills = { count: this.standstills.count + 1, last: standstill };
    this.options.log.warn({ ...standstill }, 'the computer stood still');
    this.options.onChange();
    setTimeout(() => this.options.onChange(), standstillShownFor(standstill) + A_MOMENT_MS).unref();
  }

  health(): Pick<StationHealth, 'standstills' | 'clockStep' | 'senders'> {
    const { clock, openRace } = this.options;
    const race = openRace();
    const senders = this.senders.list({
      now: clock.now(),
      startAt: race?.control.startAt ?? null,
      shiftOf: (reader, time) => race?.clockShift(reader, time) ?? (0 as Ms),
      misdated: (reader, run) => race?.misdatedReads({ reader, ...run }) ?? null,
    });
    return { standstills: this.standstills, clockStep: clock.lastStep(), senders };
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
