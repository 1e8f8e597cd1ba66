import type { TagId } from '../../domain/model/read';
import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample, DriverEvent, DriverRead, DriverSession } from '../kit/driver';
import { parseReaderTime } from './messages';
import type { SiritOptions } from './options';

/** What every part of a conversation with a reader needs. */
export interface SiritContext {
  readonly session: DriverSession;
  readonly options: SiritOptions;
  readonly heard: SessionMemory;
}

/** What a driver remembers from session to session, to know what it missed in between. */
export class SessionMemory {
  private serial = '';
  private clock: ClockSample | null = null;
  private listenedUntil: EpochMs | null = null;
  private setOnBy: Ms | null = null;
  private readonly stays = new Map<TagId, { readonly first: EpochMs | null; readonly last: EpochMs | null }>();

  note(event: DriverEvent): void {
    if (event.type === 'read') this.noteRead(event.read);
    else if (event.type === 'clock') this.clock = event.sample;
  }

  /** A session begins, or the reader is set up anew: what it saw since its clock was last compared may have been missed. */
  beginGap(): void {
    this.listenedUntil = this.clock?.hostAt ?? null;
  }

  /** Station time until which everything came through; null before the first session. */
  get gapFrom(): EpochMs | null {
    return this.listenedUntil;
  }

  /** The same by the reader's clock as it is now, whatever became of it in between. */
  get gapFromByReader(): EpochMs | null {
    if (this.listenedUntil === null || this.clock === null) return null;
    return (this.listenedUntil - (this.clock.hostAt - this.clock.readerAt)) as EpochMs;
  }

  /** What the reader's clock told last; null before it did. */
  get readerAt(): EpochMs | null {
    return this.clock?.readerAt ?? null;
  }

  /** True when a clock that was set tells a time as after power-up. */
  isPowerLoss(sample: ClockSample): boolean {
    return sample.readerAt < CLOCK_IS_SET_FROM && this.clock !== null && this.clock.readerAt >= CLOCK_IS_SET_FROM;
  }

  /** A clock that runs since power-up was put on by this much; null when nobody knows, or it was not. */
  clockWasSet(by: Ms | null): void {
    this.setOnBy = by;
  }

  /** What a clock told before it was set, as it tells time now; null for everything else. */
  redated(text: unknown): EpochMs | null {
    const at = typeof text === 'string' ? parseReaderTime(text) : null;
    return at === null || at >= CLOCK_IS_SET_FROM || this.setOnBy === null ? null : ((at + this.setOnBy) as EpochMs);
  }

  /** The serial number heard before where this is another one; otherwise null. Readers that do not tell theirs are no others. */
  meet(serial: string): string | null {
    const before = this.serial;
    if (serial !== '') this.serial = serial;
    return before === '' || serial === '' || serial === before ? null : before;
  }

  /** Whether the arrival or depart at this moment came through already. */
  knows(tag: TagId, at: EpochMs): boolean {
    const stay = this.stays.get(tag);
    return stay?.first === at || stay?.last === at;
  }

  /** Whether the tag came through at any time. */
  knowsTag(tag: TagId): boolean {
    return this.stays.has(tag);
  }

  /** Whether the tag was in the field when it was last heard of. */
  wasPresent(tag: TagId): boolean {
    return this.stays.get(tag)?.last === null;
  }

  private noteRead({ tag, kind, readerAt }: DriverRead): void {
    this.stays.set(
      tag,
      kind === 'arrive' ? { first: readerAt, last: null } : { first: this.stays.get(tag)?.first ?? null, last: readerAt },
    );
  }
}

/** The same session, with what it tells the house noted on its way out. */
export function listeningTo(session: DriverSession, heard: SessionMemory): DriverSession {
  return {
    signal: session.signal,
    now: () => session.now(),
    elapsed: () => session.elapsed(),
    isRacing: () => session.isRacing(),
    report(event) {
      heard.note(event);
      session.report(event);
    },
  };
}
