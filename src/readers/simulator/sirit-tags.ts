import type { EpochMs } from '../../domain/model/time';
import type { Timers } from '../kit/timers';

/** Whether a reader tracks presence for each tag, or for each tag at each antenna; sources disagree about the real one. */
export type PresencePolicy = 'per_tag' | 'per_antenna';

/** A tag in the reader's list. */
export interface TagRecord {
  readonly tag: string;
  first: EpochMs;
  last: EpochMs;
  antenna: number;
  rssi: number;
  repeat: number;
}

/** What happened to a tag; `record` is as of that moment. */
export interface TagChange {
  readonly type: 'arrive' | 'depart' | 'antenna_cross';
  readonly record: TagRecord;
}

/** One read of a tag, or `repeat` of them between two moments of reader time. */
export interface TagSeen {
  readonly tag: string;
  readonly antenna: number;
  readonly rssi: number;
  readonly repeat: number;
  readonly at: EpochMs;
}

interface Stay {
  readonly record: TagRecord;
  /** By the station clock, not the reader's: steps of the reader's clock do not make tags depart. */
  lastSeen: number;
  cancel: () => void;
}

/** The tags in the field, and the tag list of the reader. */
export class TagField {
  private readonly stays = new Map<string, Stay>();
  private readonly list = new Map<string, TagRecord>();

  constructor(
    private readonly timers: Timers,
    private readonly options: {
      readonly policy: PresencePolicy;
      /** Whether a tag stays in the list when it has departed. */
      readonly keepsDeparted: boolean;
      departTime(): number;
      changed(change: TagChange): void;
    },
  ) {}

  /** Takes a read of a tag. */
  see(seen: TagSeen): void {
    const key = this.options.policy === 'per_tag' ? seen.tag : `${seen.tag} ${seen.antenna}`;
    const stay = this.stays.get(key);
    if (stay === undefined) this.begin(key, seen);
    else this.prolong(stay, seen);
    this.enlist(seen);
  }

  /** The tag list, in the order of first reads. */
  records(): readonly TagRecord[] {
    return [...this.list.values()];
  }

  /** Empties the tag list. */
  purge(): void {
    this.list.clear();
  }

  /** Forgets all tags without reporting departures, as a reader without power does. */
  powerDown(): void {
    for (const stay of this.stays.values()) stay.cancel();
    this.stays.clear();
    this.list.clear();
  }

  private begin(key: string, seen: TagSeen): void {
    const record = { ...recordOf(seen) };
    const stay: Stay = { record, lastSeen: this.timers.now(), cancel: () => undefined };
    this.stays.set(key, stay);
    this.options.changed({ type: 'arrive', record: { ...record } });
    this.watch(key, stay, this.options.departTime());
  }

  private prolong(stay: Stay, seen: TagSeen): void {
    const hasCrossed = stay.record.antenna !== seen.antenna;
    update(stay.record, seen);
    stay.lastSeen = this.timers.now();
    if (hasCrossed) this.options.changed({ type: 'antenna_cross', record: { ...stay.record } });
  }

  private enlist(seen: TagSeen): void {
    const listed = this.list.get(seen.tag);
    if (listed === undefined) this.list.set(seen.tag, recordOf(seen));
    else update(listed, seen);
  }

  private watch(key: string, stay: Stay, delay: number): void {
    stay.cancel = this.timers.after(delay, () => {
      const left = stay.lastSeen + this.options.departTime() - this.timers.now();
      if (left > 0) {
        this.watch(key, stay, left);
        return;
      }
      this.stays.delete(key);
      if (!this.options.keepsDeparted) this.list.delete(stay.record.tag);
      this.options.changed({ type: 'depart', record: { ...stay.record } });
    });
  }
}

function recordOf({ tag, antenna, rssi, repeat, at }: TagSeen): TagRecord {
  return { tag, antenna, rssi, repeat, first: at, last: at };
}

function update(record: TagRecord, seen: TagSeen): void {
  record.last = seen.at;
  record.antenna = seen.antenna;
  record.rssi = seen.rssi;
  record.repeat += seen.repeat;
}
