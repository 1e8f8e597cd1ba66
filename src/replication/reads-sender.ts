import type { ReadEntry, Seq } from '../domain/model/entry';
import type { Replica } from '../domain/model/replica';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import type { LinkProblem, ReplicationLog } from './follower';
import { Loop } from './loop';
import { PortError, type ReplicationPort } from './port';

/** How far a race of this station is sent, and to which race of the hub. Kept on the disk; without it everything is sent again, and known. */
export interface SentUpTo {
  readonly journal: string;
  readonly seq: Seq;
  /** Null before the hub has told. */
  readonly hub: JournalIdentity | null;
  /** The newest entry that the hub has had of its race. */
  readonly hubSeq: Seq;
}

/** What the sender needs. */
interface SenderOptions {
  readonly port: ReplicationPort;
  readonly replica: Pick<Replica, 'head' | 'page' | 'onStored'>;
  readonly log: ReplicationLog;
  /** Whether the hub knows the key of this machine: it may take reads from anybody. */
  isAdmitted(): boolean;
  load(): SentUpTo | null;
  save(sent: SentUpTo): void;
}

const BATCH_ENTRIES = 500;
/** Reads come in groups: a moment later more of them go at once. */
const GATHER_MS = 20;
const RETRY_MS = 1_000;
const IDLE_MS = 5_000;

/** Sends the reads of a course point to the hub. Recording does not wait for it: it reads what is stored. */
export class ReadsSender {
  problem: LinkProblem | null = null;
  /** Reads that the hub refuses for good, since the start. */
  refused = 0;
  private readonly loop = new Loop((signal) => this.once(signal));
  private sent: SentUpTo | null;
  /** The race of the hub; null before it has told, and before that nothing is sent. */
  private hub: JournalIdentity | null = null;
  private hubSeq: Seq = 0;
  /** How many reads are among the entries after `from` up to `upTo`. */
  private counted = { journal: '', from: 0, upTo: 0, reads: 0 };
  private readonly unsubscribe: () => void;

  constructor(private readonly options: SenderOptions) {
    this.sent = options.load();
    this.unsubscribe = options.replica.onStored(() => this.loop.wake());
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    this.unsubscribe();
    return this.loop.stop();
  }

  /** Reads that are not sent yet. */
  waiting(): number {
    const { replica } = this.options;
    const head = replica.head();
    if (head === null) return 0;
    const { id } = head.identity;
    const from = this.placeIn(id).seq;
    if (this.counted.journal !== id || this.counted.from !== from) this.counted = { journal: id, from, upTo: from, reads: 0 };
    const { counted } = this;
    while (counted.upTo < head.seq) {
      const page = replica.page(counted.upTo, BATCH_ENTRIES);
      counted.reads += page.filter(isRead).length;
      counted.upTo = page.at(-1)?.seq ?? head.seq;
    }
    return counted.reads;
  }

  /**
   * What the hub tells of its race. Another station that has taken over may lack what its predecessor had, and so may one that was started
   * with an older copy: all reads go there again.
   */
  hear(hub: JournalIdentity | null, hubSeq: Seq): void {
    if (hub === null) return;
    this.hub = hub;
    this.hubSeq = hubSeq;
    const { sent } = this;
    if (sent === null) return;
    // Another race is open there: this one goes on where it was.
    const isOther = sent.hub !== null && sent.hub.id !== hub.id;
    const isSame = isOther || (sent.hub?.epoch === hub.epoch && hubSeq >= sent.hubSeq);
    const isNews = sent.hub?.id !== hub.id || sent.hub.epoch !== hub.epoch;
    if (!isSame) this.options.log.warn({ hub: this.options.port.address }, 'the hub may lack reads: all are sent again');
    this.sent = { ...sent, seq: isSame ? sent.seq : 0, hub, hubSeq };
    if (isNews || !isSame) this.options.save(this.sent);
    if (!isSame) this.loop.wake();
  }

  private placeIn(journal: string): SentUpTo {
    const { sent } = this;
    return sent?.journal === journal ? sent : { journal, seq: 0, hub: this.hub, hubSeq: this.hubSeq };
  }

  private async once(signal: AbortSignal): Promise<number> {
    const { replica, port } = this.options;
    try {
      const head = replica.head();
      if (head === null || !this.options.isAdmitted()) return RETRY_MS;
      const place = this.placeIn(head.identity.id);
      const entries = replica.page(place.seq, BATCH_ENTRIES);
      const last = entries.at(-1);
      if (last === undefined) return IDLE_MS;
      const reads = entries.filter(isRead);
      const { refused } = await port.append(reads, signal);
      this.noteRefused(refused);
      // While it was under way the hub may have said that it lacks reads.
      if (this.placeIn(head.identity.id).seq === place.seq) this.goOn({ ...this.placeIn(head.identity.id), seq: last.seq }, reads.length);
      this.show(null);
      return entries.length < BATCH_ENTRIES ? GATHER_MS : 0;
    } catch (error) {
      if (signal.aborted) return 0;
      this.show(error instanceof PortError ? error.problem.kind : 'disk', error);
      return RETRY_MS;
    }
  }

  private goOn(sent: SentUpTo, reads: number): void {
    const { counted } = this;
    if (counted.journal === sent.journal && counted.upTo >= sent.seq)
      this.counted = { ...counted, from: sent.seq, reads: counted.reads - reads };
    this.sent = sent;
    this.options.save(sent);
  }

  private noteRefused(refused: readonly Seq[]): void {
    if (refused.length === 0) return;
    this.refused += refused.length;
    this.options.log.error({ entries: refused }, 'the hub refuses reads for good: they are in the race of this station alone');
  }

  private show(problem: LinkProblem | null, cause: unknown = null): void {
    if (problem === this.problem) return;
    this.problem = problem;
    const { log, port } = this.options;
    if (problem === null) log.info({ hub: port.address }, 'reads are sent to the hub');
    else log.warn({ hub: port.address, problem, err: cause }, 'reads wait: they cannot be sent to the hub');
  }
}

function isRead(entry: StoredEntry): entry is ReadEntry {
  return entry.type === 'read';
}
