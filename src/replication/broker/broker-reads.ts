import type { JournalIdentity } from '../../domain/model/stored-entry';
import type { LinkProblem, PointSender, SenderNeeds } from '../port';
import { WaitingReads } from '../waiting-reads';
import type { Broker } from './broker';
import { headOf } from './log-message';
import { LogWriter } from './log-writer';
import { allReadsBy, readsOf } from './subjects';

/** What it needs besides. */
interface BrokerReadsOptions extends SenderNeeds {
  readonly broker: Broker;
  /** The race that is open at the hub; null before it was heard. */
  openRace(): string | null;
}

/** Writes the reads of a course point to the broker, where the hub takes them, whether it is running now or later. */
export class BrokerReads implements PointSender {
  private readonly writer: LogWriter;
  private readonly reads: WaitingReads;

  constructor(private readonly options: BrokerReadsOptions) {
    const { broker, replica, log, machine, now } = options;
    this.reads = new WaitingReads(replica);
    this.writer = new LogWriter({
      broker,
      replica,
      log,
      machine,
      now,
      target: () => {
        const raceId = options.openRace();
        return raceId === null ? null : { subject: readsOf(raceId, broker.name), base: 0 };
      },
      isSent: ({ type }) => type === 'read',
      before: async () => {
        const earlier = await broker.last(allReadsBy(broker.name));
        return earlier === null ? null : headOf(earlier);
      },
    });
  }

  get problem(): LinkProblem | null {
    return this.options.broker.problem ?? this.writer.problem;
  }

  start(): void {
    this.writer.start();
  }

  stop(): Promise<void> {
    return this.writer.stop();
  }

  waiting(): number {
    const head = this.options.replica.head();
    return head === null ? 0 : this.reads.after(Math.min(head.seq, this.writer.written(head.identity.id)));
  }

  /** The broker has the reads, whoever is the hub. */
  hear(_hub: JournalIdentity | null): void {
    this.writer.wake();
  }
}
