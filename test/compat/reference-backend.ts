import { type EpochMs, formatInstant } from '../../src/domain/model/time';

/** The fields of an event that the existing backend uses. */
export interface PlainEvent {
  readonly tag_id: string;
  readonly event_type: 'arrive' | 'depart';
  readonly at: EpochMs;
}

interface Participant {
  readonly tag: string;
  laps: number;
  lastPass: EpochMs;
  finish: EpochMs | null;
}

/**
 * The arithmetic of the backend that the station replaces, written from its contract and its answers: every
 * arrival is a lap, and arrival order is time order. It counts in whole milliseconds; the original goes through floating-point seconds
 * and is a millisecond short now and then.
 */
export class ReferenceBackend {
  /** In order of first appearance. */
  private readonly participants = new Map<string, Participant>();

  constructor(
    private readonly totalLaps: number,
    private readonly startAt: EpochMs,
  ) {}

  take({ tag_id: tag, event_type, at }: PlainEvent): void {
    if (event_type === 'depart') return;
    const known = this.participants.get(tag);
    const participant = known ?? { tag, laps: 0, lastPass: at, finish: null };
    if (known === undefined) this.participants.set(tag, participant);
    participant.laps += 1;
    participant.lastPass = at;
    if (participant.laps === this.totalLaps) participant.finish = at;
  }

  classification(): object {
    const standings = this.ranked().map((participant) => this.shown(participant));
    return { count: standings.length, standings };
  }

  race(): object {
    const participants = [...this.participants.values()].map((participant) => this.shown(participant));
    return { total_laps: this.totalLaps, start_time: formatInstant(this.startAt), participants };
  }

  /** Finished first, then more laps, then the earlier time, then first appearance, which sorting keeps. */
  private ranked(): readonly Participant[] {
    const finished = ({ finish }: Participant): number => (finish === null ? 0 : 1);
    return [...this.participants.values()].sort(
      (one, other) => finished(other) - finished(one) || this.capped(other) - this.capped(one) || reference(one) - reference(other),
    );
  }

  private shown(participant: Participant): object {
    const { tag, laps, lastPass, finish } = participant;
    const [leader = participant] = this.ranked();
    const lapsBehind = Math.max(0, this.capped(leader) - this.capped(participant));
    return {
      tag_id: tag,
      laps,
      last_pass_time: formatInstant(lastPass),
      finish_time: finish === null ? null : formatInstant(finish),
      finished: finish !== null,
      total_time_ms: reference(participant) - this.startAt,
      gap_ms: lapsBehind === 0 ? Math.max(0, reference(participant) - reference(leader)) : null,
      laps_behind: lapsBehind,
    };
  }

  private capped({ laps }: Participant): number {
    return Math.min(laps, this.totalLaps);
  }
}

function reference({ finish, lastPass }: Participant): number {
  return finish ?? lastPass;
}
