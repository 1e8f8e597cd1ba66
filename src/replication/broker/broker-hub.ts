import type { Seq } from '../../domain/model/entry';
import type { TagRead } from '../../domain/model/read';
import type { RaceHead, Replica } from '../../domain/model/replica';
import type { EpochMs } from '../../domain/model/time';
import type { MachineRow } from '../heard-machines';
import { folderOf, isOfCopy } from '../machine-id';
import { type LinkProblem, PortError, type Pulse, type PulseAnswer, TOLD_PROBLEMS, type ToldProblem } from '../port';
import type { ReplicationLog } from '../replication-log';
import { type Broker, problemNow } from './broker';
import type { LeftRacesFile } from './late-reads';
import { headOf, type LogHead } from './log-message';
import { LogWriter } from './log-writer';
import { OtherHubs } from './other-hubs';
import { PointsIntake } from './points-intake';
import { answerText, parsePulse } from './pulse-text';
import { ALL_PULSES, bookOf, readsOf, stationOf } from './subjects';

/** What a hub needs to use a broker. */
export interface BrokerHubOptions {
  readonly broker: Broker;
  readonly replica: Pick<Replica, 'head' | 'page' | 'onStored'>;
  readonly log: ReplicationLog;
  readonly machine: string;
  readonly leftRaces: LeftRacesFile;
  /** A stopwatch in ms. */
  readonly elapsed: () => number;
  now(): EpochMs;
  /** Whether reads are taken here; not while another station has the race. */
  takesReads(): boolean;
  record(reads: readonly TagRead[]): Promise<unknown>;
  /** Notes what a machine tells of itself. */
  hear(name: string, pulse: Pulse & { readonly proof: string | null }): Omit<PulseAnswer, 'leftBehind' | 'keyRole'>;
  /** Another station, `hub`, has taken the race over. */
  onTakenOver(head: RaceHead, told: { readonly epoch: number; readonly hub: string; readonly after: Seq }): void;
  /** Reads of a race that was taken over are handed over up to this entry. */
  onHandedOver(journal: string, taken: Seq): void;
  /** Where the open race was taken over: the last entry that the new hub had; else null. */
  fencedAfter(): Seq | null;
}

const RETRY_MS = 1_000;
/** Such a station is heard every five seconds. */
const RIVAL_MS = 12_000;

/** The hub at a broker: writes all entries of the open race there, takes the reads of points, and answers the pulses of machines. */
export class BrokerHub {
  private readonly book: LogWriter;
  /** Where the race was taken over: the reads that the new hub never got. */
  private readonly handover: LogWriter;
  private readonly others: OtherHubs;
  private readonly intake: PointsIntake;
  private stopAnswers: (() => void) | null = null;
  private heardAt: EpochMs | null = null;
  /** When a hub was heard that runs with a copy of this one's data folder, by the stopwatch. */
  private copyAt = Number.NEGATIVE_INFINITY;
  /** When a station was heard that took this race over while neither saw the broker, by the stopwatch. */
  private rivalAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: BrokerHubOptions) {
    const { broker, replica, log, machine, fencedAfter } = options;
    const common = { broker, replica, log, machine, now: () => options.now() };
    this.others = new OtherHubs({
      ...common,
      elapsed: options.elapsed,
      head: () => replica.head(),
      serve: () => this.serve(),
      pause: () => this.stopAnswers?.(),
    });
    this.book = new LogWriter({
      ...common,
      target: ({ raceId, identity }) =>
        fencedAfter() === null && this.others.serves(identity.id) ? { subject: bookOf(raceId), base: 0 } : null,
      isSent: () => true,
      checkEpoch: (head, written) => this.checkEpoch(head, written),
    });
    this.intake = new PointsIntake({
      broker,
      log,
      leftRaces: options.leftRaces,
      elapsed: options.elapsed,
      now: () => options.now(),
      race: () => {
        const head = replica.head();
        return head !== null && options.takesReads() && this.others.serves(head.identity.id) ? head : null;
      },
      record: (reads) => options.record(reads),
    });
    this.handover = new LogWriter({
      ...common,
      target: ({ raceId }) => {
        const base = fencedAfter();
        return base === null ? null : { subject: readsOf(raceId, broker.name), base };
      },
      isSent: ({ type }) => type === 'read',
      before: () => Promise.resolve(null),
      onWritten: options.onHandedOver,
    });
  }

  start(): void {
    this.others.start();
    this.book.start();
    this.handover.start();
    this.intake.start();
  }

  /** Resolves when nothing is under way any more; the broker stays open. */
  async stop(): Promise<void> {
    this.stopAnswers?.();
    await Promise.all([this.others.stop(), this.book.stop(), this.handover.stop(), this.intake.stop()]);
  }

  /** The broker as people see it here. */
  row(): MachineRow {
    const { broker, replica, now } = this.options;
    if (broker.problem === null) this.heardAt = now();
    const head = replica.head();
    const isFenced = this.options.fencedAfter() !== null;
    const behind = head === null || isFenced ? null : Math.max(0, head.seq - this.book.written(head.identity.id));
    const problem = broker.problem ?? (isFenced ? 'taken-over' : this.problem());
    const state = problem ?? (behind === 0 || behind === null ? 'live' : 'catching-up');
    return { name: broker.address, role: 'broker', heardAt: this.heardAt, behind, waiting: 0, clock: null, state };
  }

  /** Why those who follow the book get nothing new, which they do not see there; null for nothing. */
  toldProblem(): ToldProblem | null {
    return TOLD_PROBLEMS.find((each) => each === this.book.problem) ?? null;
  }

  private problem(): LinkProblem | null {
    const { broker, elapsed } = this.options;
    const now = elapsed();
    if (now - this.copyAt < RIVAL_MS) return 'copied-folder';
    if (now - this.rivalAt < RIVAL_MS) return 'differs';
    if (broker.isStuck) return 'broker-full';
    return this.others.isThere ? 'two-hubs' : (problemNow(broker, this.book.problem) ?? problemNow(broker, this.intake.problem));
  }

  private serve(): void {
    this.book.wake();
    this.stopAnswers = this.options.broker.answer(ALL_PULSES, (subject, body) => this.answerTo(subject, body));
  }

  /** Null: no answer. */
  private answerTo(subject: string, body: string): string | null {
    const { machine, replica, takesReads, hear, now } = this.options;
    const pulse = parsePulse(body);
    const head = replica.head();
    if (pulse === null || pulse.machine === machine || !takesReads()) return null;
    if (!this.others.serves(head?.identity.id ?? null)) return null;
    const raceId = head?.raceId ?? null;
    // Another hub of this race has been taken over, or has taken over, and the book says which; or there are two at once.
    const isCopy = pulse.role === 'hub' && isOfCopy(pulse.machine, machine);
    const isSame = isCopy || (pulse.role === 'hub' && pulse.journal === head?.identity.id && pulse.epoch !== head.identity.epoch);
    if (isCopy) this.copyAt = this.options.elapsed();
    // While the book says nothing of it, both go on: people have to know.
    if (isSame && pulse.journal === head?.identity.id && pulse.epoch > (head?.identity.epoch ?? 0)) this.rivalAt = this.options.elapsed();
    const heard = isSame ? { role: 'hub' as const, head, now: now(), keys: null, problem: null } : hear(stationOf(subject), pulse);
    return answerText({ ...heard, machine, raceId });
  }

  private async checkEpoch(head: RaceHead, written: LogHead): Promise<void> {
    const { machine, onTakenOver } = this.options;
    const { id, epoch } = head.identity;
    if (written.journal !== id) return;
    if (written.epoch > epoch) {
      const { hub, after } = await this.takeoverOf(head, written);
      onTakenOver(head, { epoch: written.epoch, hub, after });
      throw new PortError({ kind: 'read-only', hub });
    }
    // Two stations took the race over while neither saw the broker: the first one to reach it has it.
    if (written.epoch === epoch && epoch > 1 && folderOf(written.machine) !== folderOf(machine)) throw new PortError({ kind: 'two-hubs' });
  }

  /** Who took the race over, and the last entry that it had then. */
  private async takeoverOf({ raceId, seq }: RaceHead, written: LogHead): Promise<{ readonly hub: string; readonly after: Seq }> {
    const source = await this.options.broker.read(bookOf(raceId));
    try {
      for (let message = await source.next(RETRY_MS); message !== null; message = await source.next(RETRY_MS)) {
        const { epoch, to, takeover } = headOf(message);
        if (takeover !== null && epoch === written.epoch) return { hub: takeover.by, after: to };
      }
    } finally {
      source.close();
    }
    // A broker that was empty has no note of it.
    return { hub: '–', after: seq };
  }
}
