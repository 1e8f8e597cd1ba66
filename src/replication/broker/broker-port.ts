import type { RaceHead } from '../../domain/model/replica';
import type { StoredEntry } from '../../domain/model/stored-entry';
import { digestOf } from '../entry-lines';
import {
  type Batch,
  type Claim,
  type FollowFrom,
  type PointSender,
  PortError,
  type Pulse,
  type PulseAnswer,
  type ReplicationPort,
  type SenderNeeds,
} from '../port';
import type { Broker } from './broker';
import { BrokerReads } from './broker-reads';
import { proofOf } from './key-proof';
import { entriesOf, headOf, toMessage } from './log-message';
import { type LogPart, LogReader } from './log-reader';
import { parseAnswer, pulseText } from './pulse-text';
import { ALL_BOOKS, bookOf, pulseOf } from './subjects';

/** So long a follower waits for a new entry before it is told that there is none. */
const WAIT_MS = 5_000;
/** So soon it is noticed that it does not wait any more. */
const LOOK_MS = 200;

/** So many entries are given at once, or some more. */
const MOST_ENTRIES = 500;

/** What is read of a book, and where its reader is. */
interface Reading {
  readonly subject: string;
  readonly reader: LogReader;
  journal: string | null;
  seq: number;
  /** The highest of all messages. */
  epoch: number;
}

/** The hub over a broker: what it has of the race is read there, whether the hub is running or not. */
export class BrokerPort implements ReplicationPort {
  readonly address: string;
  /** The race that is open at the hub; null before it was heard. */
  private told: { readonly raceId: string; readonly head: PulseAnswer['head'] } | null = null;
  private reading: Reading | null = null;

  /** `elapsed` is a stopwatch in ms. */
  constructor(
    private readonly broker: Broker,
    private readonly machine: string,
    private readonly elapsed: () => number,
    /** The key that the hub has issued for this station; null: none. */
    private readonly key: string | null = null,
  ) {
    this.address = broker.address;
  }

  /** The race that is open at the hub, as far as it is known; null before the hub was heard. */
  get openRace(): string | null {
    return this.told?.raceId ?? null;
  }

  /** How often entries did not come by themselves. */
  get stalls(): number {
    return this.reading?.reader.stalls ?? 0;
  }

  async head(): Promise<RaceHead> {
    const last = await this.broker.last(await this.book());
    if (last === null) throw new PortError({ kind: 'no-race' });
    const { journal, epoch, to } = headOf(last);
    return raceHead(journal, epoch, to);
  }

  async follow(from: FollowFrom, signal: AbortSignal): Promise<Batch> {
    const reading = await this.readingOf(from);
    const until = this.elapsed() + WAIT_MS;
    while (this.elapsed() < until && !signal.aborted) {
      const batch = this.joined(reading, await reading.reader.nextOnes(LOOK_MS, MOST_ENTRIES), from);
      if (batch !== null) return batch;
      if (reading.reader.isIncomplete) throw new PortError({ kind: 'unfit-stream' });
      const { told } = this;
      // The hub has another race open.
      if (told?.head != null && reading.subject !== bookOf(told.raceId)) return { head: { ...NAMELESS, ...told.head }, entries: [] };
    }
    if (from.journal === null) throw new PortError({ kind: 'no-race' });
    return { head: raceHead(from.journal, reading.epoch, from.after), entries: [] };
  }

  async pulse(pulse: Pulse): Promise<PulseAnswer> {
    const { name } = this.broker;
    const proof = this.key === null ? null : proofOf(this.key, { ...pulse, name });
    const answer = parseAnswer(await this.broker.request(pulseOf(this.openRace, name), pulseText(pulse, proof)));
    if (answer === null) throw new PortError({ kind: 'cut-off' });
    if (answer.raceId !== null) this.told = { raceId: answer.raceId, head: answer.head };
    return answer;
  }

  /**
   * Whether this station is the one that takes the race over: its claim is stored behind the last entry that it has. Without a broker there is
   * nobody who could refuse.
   */
  async claim({ journal, epoch, after, at }: Claim): Promise<'claimed' | 'behind' | 'lost'> {
    const { broker, machine } = this;
    try {
      const subject = await this.book();
      const last = await broker.last(subject);
      const head = last === null ? null : headOf(last);
      if (head !== null && head.epoch >= epoch) return head.epoch === epoch && head.machine === machine ? 'claimed' : 'lost';
      if (head !== null && (head.journal !== journal || head.to > after)) return 'behind';
      const takeover = { by: broker.name, at };
      const note = {
        journal,
        epoch,
        from: (head?.to ?? after) + 1,
        to: head?.to ?? after,
        machine,
        digest: head?.digest ?? null,
        takeover,
        entries: [],
      };
      const place = head === null ? 0 : await broker.store(subject, toMessage(note), last?.place ?? 0);
      return place === null ? 'behind' : 'claimed';
    } catch (error) {
      if (error instanceof PortError && ABSENT.includes(error.problem.kind)) return 'claimed';
      throw error;
    }
  }

  sender(needs: SenderNeeds): PointSender {
    return new BrokerReads({ ...needs, broker: this.broker, openRace: () => this.openRace });
  }

  /** Idempotent. */
  close(): void {
    this.reading?.reader.close();
    this.reading = null;
  }

  /** What the parts have after the place that the follower is at, as far as they are of one journal; null for nothing new. */
  private joined(reading: Reading, parts: readonly LogPart[], from: FollowFrom): Batch | null {
    const entries: StoredEntry[] = [];
    let [at, head]: [FollowFrom, RaceHead | null] = [from, null];
    try {
      for (const part of parts) {
        const next = this.batchOf(reading, part, at);
        if (next === null) continue;
        const { id } = next.head.identity;
        if (id !== (at.journal ?? id)) {
          // What follows is read again when the follower has seen what it has of this one.
          reading.reader.restart();
          return head === null ? next : { head, entries };
        }
        entries.push(...next.entries);
        head = next.head;
        at = { journal: id, after: head.seq, digest: null };
      }
      return head === null ? null : { head, entries };
    } catch (error) {
      reading.reader.restart();
      throw error;
    }
  }

  /** What the part has after the place that the follower is at; null for nothing new. */
  private batchOf(reading: Reading, part: LogPart, { journal, after, digest }: FollowFrom): Batch | null {
    const { message, head } = part;
    reading.epoch = Math.max(reading.epoch, head.epoch);
    if (journal !== null && journal !== head.journal) {
      // The follower has to look first what it has of this one.
      return { head: raceHead(head.journal, reading.epoch, head.to), entries: [] };
    }
    const entries = entriesOf(message, 0);
    if (digest !== null && differs(entries, after, digest)) throw new PortError({ kind: 'differs' });
    const fresh = entries.filter(({ seq }) => seq > after);
    if ((fresh[0]?.seq ?? 0) > after + 1) throw new PortError({ kind: 'unfit-stream' });
    reading.reader.done(part);
    if (fresh.length === 0 && head.takeover === null) return null;
    reading.journal = head.journal;
    reading.seq = Math.max(head.to, after);
    return { head: raceHead(head.journal, reading.epoch, reading.seq), entries: fresh };
  }

  /** The reader of the book, at the place of the follower; another one begins with the first message. */
  private async readingOf({ journal, after }: FollowFrom): Promise<Reading> {
    const subject = await this.book();
    const known = this.reading;
    if (known !== null && known.subject === subject && known.journal === journal && known.seq === after) return known;
    known?.reader.close();
    const last = await this.broker.last(subject);
    const reader = new LogReader(this.broker, subject, this.elapsed);
    this.reading = { subject, reader, journal, seq: after, epoch: last === null ? 1 : headOf(last).epoch };
    return this.reading;
  }

  /** The book of the open race: the one that the hub tells of, or before that the one with the newest message. */
  private async book(): Promise<string> {
    if (this.told !== null) return bookOf(this.told.raceId);
    const subject = this.reading?.subject ?? (await this.broker.last(ALL_BOOKS))?.subject;
    if (subject === undefined) throw new PortError({ kind: 'no-race' });
    return subject;
  }
}

/** Who follows needs neither. */
const NAMELESS = { raceId: '', name: '' };

function raceHead(id: string, epoch: number, seq: number): RaceHead {
  return { ...NAMELESS, identity: { id, epoch }, seq };
}

const ABSENT: readonly string[] = ['no-broker', 'no-race'];

function differs(entries: readonly StoredEntry[], after: number, digest: string): boolean {
  const same = entries.find(({ seq }) => seq === after);
  return same !== undefined && digestOf(same) !== digest;
}
