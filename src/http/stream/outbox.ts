import type { LapEvent } from '../../domain/model/views';
import type { RaceView } from '../../race-view';
import { lapFrames, type StreamKind } from './lap-frames';
import { frame, type StreamMessage } from './sse-format';

/** Who messages go to. */
interface Addressee {
  readonly feed: { readonly kind: StreamKind };
  readonly laps: boolean;
  readonly isStaff: boolean;
}

/** A message as everybody gets it, and as people at work do. */
export interface TwoForms {
  readonly open: StreamMessage;
  readonly staff: StreamMessage;
}

/** Makes the bytes that a client is sent. Clients with the same kind of table, laps or none, and the same rights get the same bytes. */
export type Outgoing = (client: Addressee) => Buffer;

/**
 * Collects laps and notices until they are sent together. It belongs to one race at a time: laps are kept with the id of the race that
 * counted them and are never sent as laps of another one.
 */
export class Outbox {
  private raceId: string | null = null;
  private laps: LapEvent[] = [];
  /** As they will be written. */
  private notices: { readonly open: string; readonly staff: string }[] = [];

  /** Adds laps of a race, oldest first. Laps of an earlier race that still wait are dropped: no screen shows that race any more. */
  addLaps(raceId: string, laps: readonly LapEvent[]): void {
    if (raceId !== this.raceId) this.laps = [];
    this.raceId = raceId;
    for (const lap of laps) this.laps.push(lap);
  }

  /** Adds a message that every client gets after the laps that wait. `id` as in `frame`. */
  addNotice(message: StreamMessage, id: string | null = null): void {
    const written = frame(message, id);
    this.notices.push({ open: written, staff: written });
  }

  /** The same for a message that says less to the public. */
  addInTwoForms({ open, staff }: TwoForms): void {
    this.notices.push({ open: frame(open), staff: frame(staff) });
  }

  /** Drops everything that waits, because another race (or a copy of this one) is open now. */
  clear(): void {
    this.laps = [];
    this.notices = [];
  }

  /**
   * Takes out everything that waits: laps before notices. Laps are left out unless `race`, the open one, is the race that counted them. Null
   * where nothing waits.
   */
  take(race: RaceView | null): Outgoing | null {
    if (this.laps.length === 0 && this.notices.length === 0) return null;
    const laps = race !== null && race.control.raceId === this.raceId ? this.laps : [];
    const { notices } = this;
    this.clear();
    const made = new Map<string, Buffer>();
    return ({ feed: { kind }, laps: withLaps, isStaff }) => {
      const key = `${kind} ${withLaps} ${isStaff}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const told = notices.map(({ open, staff }) => (isStaff ? staff : open)).join('');
      const chunk = Buffer.from((race === null || !withLaps ? '' : lapFrames(race, laps, kind)) + told);
      made.set(key, chunk);
      return chunk;
    };
  }
}
