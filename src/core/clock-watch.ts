import { LOG_SOURCE, type TagRead } from '../domain/model/read';
import type { SenderClock } from '../domain/model/sender';
import type { Ms } from '../domain/model/time';
import type { Readers } from '../readers/readers';
import { type ReadsFrom, type Standstill, type StationHealth, standstillShownFor } from '../station';
import type { StationClock } from '../station-clock';
import type { FoundMistimedReads } from './found-mistimed';
import type { OpenRace } from './open-race';
import { SenderClocks } from './sender-clocks';
import { mistimedClock } from './sender-finding';
import type { StationLog } from './station-log';

/** Timers and clocks differ by less. */
const A_MOMENT_MS = 1_000;
const LOOK_EVERY_MS = 1_000;

/** What the watch needs of the station. */
interface ClockWatchOptions {
  readonly clock: StationClock;
  readonly log: StationLog;
  openRace(): OpenRace | null;
  /** What was found about reads of linked readers. */
  readonly mistimed: FoundMistimedReads;
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

  /** Remembers what linked readers find out about their stored reads. */
  follow(readers: Pick<Readers, 'list' | 'subscribe'>): void {
    readers.subscribe((id) => {
      const reader = readers.list().find((one) => one.id === id);
      if (reader !== undefined && this.options.mistimed.note(reader)) this.options.onChange();
    });
  }

  /** Notes reads that came over HTTP. The clock was asked when they were stored. */
  note(reads: readonly TagRead[], from: ReadsFrom): void {
    // What a log has is past; only a time that has not come yet is the fault of a clock.
    const telling = from === 'sender' ? reads : reads.filter(({ timestamp, receivedAt }) => timestamp > receivedAt);
    if (telling.length > 0) this.senders.note(telling, this.options.clock.knownStepMs());
  }

  /** Notes a read of a race that is opened, unless it came from a linked reader: the clock of one that has a clock is measured, the others have none. */
  noteStored(read: TagRead): void {
    // A race has a million of them, and opens within seconds: the clock is not asked for each.
    const isOfLog = read.source === LOG_SOURCE && read.timestamp < read.receivedAt;
    if (read.readerAt === null && read.timestamp !== read.receivedAt && !isOfLog)
      this.senders.noteStored(read, this.options.clock.knownStepMs());
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
    return { standstills: this.standstills, clockStep: clock.lastStep(), senders: [...senders, ...this.mistimedReaders()] };
  }

  /** Linked readers of which reads count in the open race with a wrong time, each with the oldest finding that is not settled. */
  private mistimedReaders(): readonly SenderClock[] {
    const { openRace, mistimed } = this.options;
    const race = openRace();
    if (race === null) return [];
    return [...new Set(mistimed.list().map(({ reader }) => reader))].flatMap((reader) => {
      const found = mistimed.list().filter((one) => one.reader === reader);
      const counted = race.mistimedReads(reader, found);
      const index = counted.findIndex((one) => one !== null);
      const [finding, reads] = [found[index], counted[index]];
      if (finding === undefined || reads == null) return [];
      return [
        mistimedClock({ source: finding.source, reader, lastReadAt: race.lastReadAt(reader) ?? finding.last }, { counted: reads, finding }),
      ];
    });
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
