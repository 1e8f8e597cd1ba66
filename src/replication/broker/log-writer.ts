import type { Seq } from '../../domain/model/entry';
import type { RaceHead, Replica } from '../../domain/model/replica';
import type { StoredEntry } from '../../domain/model/stored-entry';
import type { EpochMs } from '../../domain/model/time';
import { digestOf } from '../entry-lines';
import { Loop } from '../loop';
import { folderOf } from '../machine-id';
import { type LinkProblem, PortError } from '../port';
import type { ReplicationLog } from '../replication-log';
import type { Broker, BrokerMessage } from './broker';
import { fitting, headOf, type LogHead, toMessage } from './log-message';
import { allOfRace } from './subjects';

/** What is written where. */
export interface LogTarget {
  readonly subject: string;
  /** Entries up to this one are not sent, as far as nothing else is known: 0, or where the old hub was taken over. */
  readonly base: Seq;
}

/** What a writer needs. */
interface LogWriterOptions {
  readonly broker: Broker;
  readonly replica: Pick<Replica, 'head' | 'page' | 'onStored'>;
  readonly log: ReplicationLog;
  /** Another data folder under the same name is noticed. */
  readonly machine: string;
  now(): EpochMs;
  /** Where the entries of the open race go; null: nowhere now. */
  target(head: RaceHead): LogTarget | null;
  /** Whether an entry is sent; those between are left out. */
  isSent(entry: StoredEntry): boolean;
  /** What this station has written last, for whichever race; null for nothing. */
  before?(): Promise<LogHead | null>;
  /** Another station has taken the race over: rejects with PortError where this one must not write any more. */
  checkEpoch?(head: RaceHead, written: LogHead): Promise<void>;
  /** Entries of a journal are written up to this one. */
  onWritten?(journal: string, to: Seq): void;
}

/** Where this station goes on writing, as the broker told. */
interface Place {
  readonly subject: string;
  readonly journal: string;
  readonly connection: number;
  /** The last entry that is written. */
  readonly to: Seq;
  /** Up to here there is nothing more to send. */
  readonly seen: Seq;
  /** Of the last message of the subject. */
  readonly last: number;
  readonly epoch: number;
}

/** Entries of a message at most, at first, and at least: over a slow line all else waits behind a large one. */
const [MOST_ENTRIES, FIRST_ENTRIES, FEWEST_ENTRIES] = [256, 32, 8];
/** After a message that was stored sooner the next one is larger, and after one that took longer smaller. */
const [SOON_MS, LATE_MS] = [500, 2_000];
/** Entries come in groups: a moment later more of them go at once. */
const GATHER_MS = 20;
const RETRY_MS = 500;
const REFUSED_PAUSE_MS = 50;
/** So often it is asked what is written while there is nothing to write. */
const LOOK_EVERY_MS = 2_000;

/**
 * Writes entries of the open race to the broker, one message at a time. Recording does not wait for it. Where it goes on is nowhere on the
 * disk: the last message at the broker says it, and each message is stored only behind the one that was the last then.
 */
export class LogWriter {
  problem: LinkProblem | null = null;
  private place: Place | null = null;
  private known = { journal: '', seq: 0 };
  private readonly loop = new Loop(() => this.once());
  private isStopped = false;
  private atOnce = FIRST_ENTRIES;
  private readonly unsubscribe: () => void;

  constructor(private readonly options: LogWriterOptions) {
    this.unsubscribe = options.replica.onStored(() => this.loop.wake());
  }

  start(): void {
    this.loop.start();
  }

  /** Looks at once whether there is something to write. */
  wake(): void {
    this.loop.wake();
  }

  /** Resolves when nothing is under way any more. */
  stop(): Promise<void> {
    this.unsubscribe();
    this.isStopped = true;
    return this.loop.stop();
  }

  /** The last entry of a journal that is written, as far as this station knows; 0 for none. */
  written(journal: string): Seq {
    return this.known.journal === journal ? this.known.seq : 0;
  }

  private async once(): Promise<number> {
    try {
      const { replica, broker, target } = this.options;
      const head = replica.head();
      const to = head === null ? null : target(head);
      if (head === null || to === null) {
        this.place = null;
        // What was wrong before keeps nothing from being written.
        this.problem = null;
        return LOOK_EVERY_MS;
      }
      const isKnown =
        this.place?.subject === to.subject && this.place.journal === head.identity.id && this.place.connection === broker.connection;
      const place = isKnown && this.place !== null ? this.place : await this.readBack(head, to);
      this.goOn(place);
      return await this.write(head, place);
    } catch (error) {
      this.place = null;
      if (this.isStopped) return 0;
      if (!(error instanceof PortError)) this.options.log.error({ err: error }, 'writing to the broker failed');
      this.show(error instanceof PortError ? error.problem.kind : 'disk', error);
      return RETRY_MS;
    }
  }

  private async write(head: RaceHead, place: Place): Promise<number> {
    const { replica, broker, isSent, machine, now } = this.options;
    const { id: journal, epoch } = head.identity;
    const common = { journal, epoch, machine };
    if (place.last > 0 && place.epoch < epoch) {
      const takeover = { by: broker.name, at: now() };
      const last = lastBefore(replica, place.to, isSent);
      const digest = last === null ? null : digestOf(last);
      const note = toMessage({ ...common, from: place.to + 1, to: place.to, digest, takeover, entries: [] });
      return this.noteStored({ ...place, epoch }, await broker.store(place.subject, note, place.last));
    }
    const page = fitting(replica.page(place.seen, this.atOnce));
    const end = page.at(-1)?.seq;
    if (end === undefined) {
      this.show(null);
      // What is written is asked for again before the next message: the store may have been lost meanwhile, or the race taken over.
      this.place = null;
      return LOOK_EVERY_MS;
    }
    const entries = page.filter(isSent);
    if (entries.length === 0) {
      this.goOn({ ...place, seen: end });
      return 0;
    }
    const message = toMessage({ ...common, from: place.to + 1, to: end, digest: null, takeover: null, entries });
    const pause = this.noteStored({ ...place, to: end, seen: end, epoch }, await this.store(place, message));
    // What waits already needs not be gathered.
    return pause === GATHER_MS && end < head.seq ? 0 : pause;
  }

  private async store({ subject, last }: Place, message: BrokerMessage): Promise<number | null> {
    try {
      const begun = performance.now();
      const stored = await this.options.broker.store(subject, message, last);
      const took = performance.now() - begun;
      if (took < SOON_MS) this.atOnce = Math.min(MOST_ENTRIES, this.atOnce * 2);
      else if (took > LATE_MS) this.atOnce = Math.max(FEWEST_ENTRIES, Math.floor(this.atOnce / 2));
      return stored;
    } catch (error) {
      this.atOnce = Math.max(FEWEST_ENTRIES, Math.floor(this.atOnce / 4));
      throw error;
    }
  }

  private noteStored(next: Place, last: number | null): number {
    if (last === null) {
      // Another message is there: what it is decides how it goes on.
      this.place = null;
      return REFUSED_PAUSE_MS;
    }
    this.goOn({ ...next, last });
    this.show(null);
    return GATHER_MS;
  }

  private goOn(place: Place): void {
    this.place = place;
    this.known = { journal: place.journal, seq: place.seen };
    this.options.onWritten?.(place.journal, place.seen);
  }

  private async readBack(head: RaceHead, { subject, base }: LogTarget): Promise<Place> {
    const { broker, before, checkEpoch } = this.options;
    const { connection } = broker;
    await broker.prepare(allOfRace(subject));
    const stored = await broker.last(subject);
    const common = { subject, journal: head.identity.id, connection };
    const earlier = (await before?.()) ?? null;
    const sent = earlier === null || this.isOfStranger(head, earlier) ? base : Math.max(base, this.placeIn(head, earlier));
    if (stored === null) return { ...common, to: sent, seen: sent, last: 0, epoch: head.identity.epoch };
    const written = headOf(stored);
    await checkEpoch?.(head, written);
    const to = Math.max(base, this.placeIn(head, written));
    // What was written for another race since is not sent for this one.
    return { ...common, to, seen: Math.max(to, sent), last: stored.place, epoch: written.epoch };
  }

  /** Whether another machine, which had this name in an earlier race, wrote there. In the race of now the place is of the first who writes. */
  private isOfStranger(head: RaceHead, earlier: LogHead): boolean {
    return earlier.journal !== head.identity.id && folderOf(earlier.machine) !== folderOf(this.options.machine);
  }

  /** The last of this journal's entries that is written. Throws PortError where what is written is not of this journal, or differs from it. */
  private placeIn(head: RaceHead, written: LogHead): Seq {
    const { replica, machine, isSent } = this.options;
    if (written.journal !== head.identity.id) {
      if (this.options.before === undefined) throw new PortError({ kind: 'other-journal' });
      if (folderOf(written.machine) !== folderOf(machine)) throw new PortError({ kind: 'two-machines' });
      // This station has another race now.
      return 0;
    }
    if (written.to > head.seq) throw new PortError({ kind: this.older });
    const last = written.digest === null ? null : lastBefore(replica, written.to, isSent);
    if (written.digest !== null && (last === null || digestOf(last) !== written.digest)) throw new PortError({ kind: this.older });
    return written.to;
  }

  /** What is wrong where the race file lacks what was written. A point is the only one that has its reads, and nobody takes over from it. */
  private get older(): 'older-file' | 'differs' {
    return this.options.before === undefined ? 'differs' : 'older-file';
  }

  private show(problem: LinkProblem | null, cause: unknown = null): void {
    if (problem === this.problem) return;
    this.problem = problem;
    const { log, broker } = this.options;
    if (problem === null) log.info({ broker: broker.address }, 'the broker has what it should have');
    else log.warn({ broker: broker.address, problem, err: cause }, 'entries wait: they cannot be written to the broker');
  }
}

const LOOK_BACK = 200;

/** The last entry up to `to` that is sent; null for none. */
function lastBefore(replica: Pick<Replica, 'page'>, to: Seq, isSent: (entry: StoredEntry) => boolean): StoredEntry | null {
  for (let end = to; end > 0; end -= LOOK_BACK) {
    const from = Math.max(0, end - LOOK_BACK);
    const found = replica.page(from, end - from).findLast(isSent);
    if (found !== undefined) return found;
  }
  return null;
}
