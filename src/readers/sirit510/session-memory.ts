import type { TagId } from '../../domain/model/read';
import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample, DriverEvent, DriverRead, DriverSession } from '../kit/driver';
import { parseReaderTime } from './messages';

/** Keeps facts from one session of a driver to the next, to find reads that were missed in between. */
export class SessionMemory {
  private serial = '';
  private clock: ClockSample | null = null;
  private completeUntil: EpochMs | null = null;
  private clockStep: Ms | null = null;
  /** The last presence interval of each tag, in reader time. */
  private readonly presence = new Map<TagId, { readonly first: EpochMs | null; readonly last: EpochMs | null }>();
  /** Tags whose departure was reported since the gap began, without an arrival before it. */
  private readonly leftUnseen = new Set<TagId>();

  /** Remembers an event that is reported; only reads and clock comparisons matter here. */
  note(event: DriverEvent): void {
    if (event.type === 'read') this.noteRead(event.read);
    else if (event.type === 'clock') this.clock = event.sample;
  }

  /** Call it when a session begins or the reader is set up again: what the reader read since its clock was last compared may be missing. */
  beginGap(): void {
    this.completeUntil = this.clock?.hostAt ?? null;
    this.leftUnseen.clear();
  }

  /** Station time until which no read is missing; null before the first session. */
  get gapFrom(): EpochMs | null {
    return this.completeUntil;
  }

  /** `gapFrom`, converted to the reader's present clock, also if that was set meanwhile; null before the first session. */
  get gapFromByReader(): EpochMs | null {
    if (this.completeUntil === null || this.clock === null) return null;
    return (this.completeUntil - (this.clock.hostAt - this.clock.readerAt)) as EpochMs;
  }

  /** The reader's clock at the last comparison; null before the first. */
  get readerAt(): EpochMs | null {
    return this.clock?.readerAt ?? null;
  }

  /** True when the clock was set at the last comparison and now shows a time before 2020: the reader lost power. */
  isPowerLoss(sample: ClockSample): boolean {
    return sample.readerAt < CLOCK_IS_SET_FROM && this.clock !== null && this.clock.readerAt >= CLOCK_IS_SET_FROM;
  }

  /** Remembers by how much a clock that ran since power-up was set forward; null when that is unknown or it was not set. */
  recordClockStep(by: Ms | null): void {
    this.clockStep = by;
  }

  /** Converts a reader time from before the clock was set to the clock as it is now; null for any other text. */
  correctedTime(text: unknown): EpochMs | null {
    const at = typeof text === 'string' ? parseReaderTime(text) : null;
    return at === null || at >= CLOCK_IS_SET_FROM || this.clockStep === null ? null : ((at + this.clockStep) as EpochMs);
  }

  /** Remembers the serial number; returns the one before when it was another. Null for the same, the first, and readers without one. */
  replaceSerial(serial: string): string | null {
    const before = this.serial;
    if (serial !== '') this.serial = serial;
    return before === '' || serial === '' || serial === before ? null : before;
  }

  /** True when the arrival of the tag at this reader time was reported. */
  hasArrived(tag: TagId, at: EpochMs): boolean {
    return this.presence.get(tag)?.first === at;
  }

  /** True when the departure of the tag at this reader time was reported. */
  hasLeft(tag: TagId, at: EpochMs): boolean {
    return this.presence.get(tag)?.last === at;
  }

  /** True when the tag came while the link was down, and its departure was reported once the reader could report again. */
  isMissed(tag: TagId): boolean {
    return this.leftUnseen.has(tag);
  }

  /** True when any read of the tag was reported. */
  hasSeen(tag: TagId): boolean {
    return this.presence.has(tag);
  }

  /** True when the last report about the tag was an arrival. */
  wasPresent(tag: TagId): boolean {
    return this.presence.get(tag)?.last === null;
  }

  private noteRead({ tag, kind, readerAt }: DriverRead): void {
    const before = this.presence.get(tag);
    const isPresent = before?.last === null;
    if (kind === 'depart' && !isPresent) this.leftUnseen.add(tag);
    if (kind === 'arrive') this.leftUnseen.delete(tag);
    const first = isPresent ? before.first : null;
    this.presence.set(tag, kind === 'arrive' ? { first: readerAt, last: null } : { first, last: readerAt });
  }
}

/** The same session, whose reports are remembered before they go on. */
export function withMemory(session: DriverSession, memory: SessionMemory): DriverSession {
  return {
    signal: session.signal,
    now: () => session.now(),
    elapsed: () => session.elapsed(),
    isRacing: () => session.isRacing(),
    report(event) {
      memory.note(event);
      session.report(event);
    },
  };
}
