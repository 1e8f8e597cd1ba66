import type { ReadEntry, Seq } from '../domain/model/entry';
import type { RaceHead } from '../domain/model/replica';
import type { JournalIdentity, StoredEntry } from '../domain/model/stored-entry';
import { digestOf } from './entry-lines';
import { Loop } from './loop';
import { type LinkProblem, type PointSender, PortError, type ReadsPort, type SenderNeeds, type SentUpTo } from './port';
import { WaitingReads } from './waiting-reads';

/** What the sender needs. */
interface SenderOptions extends Omit<SenderNeeds, 'machine' | 'now'> {
  readonly port: ReadsPort;
}

const BATCH_ENTRIES = 500;
/** Of a batch that was not answered, at least so many are sent next: over a slow line a large one never arrives in time. */
const FEWEST_ENTRIES = 20;
/** Reads come in groups: a moment later more of them go at once. */
const GATHER_MS = 20;
const RETRY_MS = 1_000;
const IDLE_MS = 5_000;

/** Sends the reads of a course point to the hub. Recording does not wait for it: it reads what is stored. */
export class ReadsSender implements PointSender {
  problem: LinkProblem | null = null;
  /** Reads that the hub refuses for good, since the start. */
  refused = 0;
  private readonly loop = new Loop((signal) => this.once(signal));
  private sent: SentUpTo | null;
  /** The race of the hub; null before it has told, and before that nothing is sent. */
  private hub: JournalIdentity | null = null;
  private hubSeq: Seq = 0;
  private atOnce = BATCH_ENTRIES;
  /** Of which it is known that the file has what was sent. */
  private checked = '';
  private readonly reads: WaitingReads;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: SenderOptions) {
    this.sent = options.load();
    this.reads = new WaitingReads(options.replica);
    this.unsubscribe = options.replica.onStored(() => this.loop.wake());
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    this.unsubscribe();
    return this.loop.stop();
  }

  waiting(): number {
    const head = this.options.replica.head();
    return head === null ? 0 : this.reads.after(this.placeIn(head.identity.id).seq);
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
    this.sent = { ...sent, seq: isSame ? sent.seq : 0, hub, hubSeq, digest: isSame ? sent.digest : null };
    if (isNews || !isSame) this.options.save(this.sent);
    if (!isSame) this.loop.wake();
  }

  private placeIn(journal: string): SentUpTo {
    const { sent } = this;
    return sent?.journal === journal ? sent : { journal, seq: 0, hub: this.hub, hubSeq: this.hubSeq, digest: null };
  }

  private async once(signal: AbortSignal): Promise<number> {
    const { replica, port } = this.options;
    try {
      const head = replica.head();
      if (head === null || !this.options.isAdmitted()) return RETRY_MS;
      this.check(head);
      const place = this.placeIn(head.identity.id);
      const entries = replica.page(place.seq, this.atOnce);
      const last = entries.at(-1);
      if (last === undefined) return IDLE_MS;
      const reads = entries.filter(isRead);
      const { refused } = await port.append(reads, signal);
      this.noteRefused(refused);
      // While it was under way the hub may have said that it lacks reads.
      if (this.placeIn(head.identity.id).seq === place.seq)
        this.goOn({ ...this.placeIn(head.identity.id), seq: last.seq, digest: digestOf(last) });
      this.show(null);
      const isLast = entries.length < this.atOnce;
      this.atOnce = Math.min(BATCH_ENTRIES, this.atOnce * 2);
      return isLast ? GATHER_MS : 0;
    } catch (error) {
      if (signal.aborted) return 0;
      this.atOnce = Math.max(FEWEST_ENTRIES, Math.floor(this.atOnce / 4));
      this.show(error instanceof PortError ? error.problem.kind : 'disk', error);
      return RETRY_MS;
    }
  }

  /** An older copy of the race file may have been put in the place of the file: what it records since has numbers that were sent before. */
  private check({ identity: { id } }: RaceHead): void {
    if (this.checked === id) return;
    const place = this.placeIn(id);
    const [last] = place.seq === 0 ? [] : this.options.replica.page(place.seq - 1, 1);
    const isSame = place.seq === 0 || (last !== undefined && place.digest === digestOf(last));
    if (!isSame) {
      this.options.log.warn({ hub: this.options.port.address }, 'the race file is not the one whose reads were sent: all are sent again');
      this.goOn({ ...place, seq: 0, digest: null });
    }
    this.checked = id;
  }

  private goOn(sent: SentUpTo): void {
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
