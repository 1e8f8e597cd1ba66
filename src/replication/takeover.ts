import type { ReadEntry, Seq } from '../domain/model/entry';
import type { TagRead } from '../domain/model/read';
import type { EpochMs } from '../domain/model/time';
import { commonEntry, type OwnEntries } from './common-entry';
import { CUT_OFF_MS, type MachineRow } from './heard-machines';
import { Loop } from './loop';
import type { Promotion } from './machine-file';
import { type LinkProblem, PortError, PULSE_EVERY_MS, type Pulse, type ReplicationPort } from './port';
import type { ReplicationLog } from './replication-log';

/** What a takeover needs. */
interface TakeoverOptions {
  readonly port: ReplicationPort;
  readonly promotion: Promotion;
  readonly log: ReplicationLog;
  /** A stopwatch in ms. */
  readonly elapsed: () => number;
  now(): EpochMs;
  pulse(): Pick<Pulse, 'machine' | 'epoch' | 'seq'>;
  address(): string;
  /** Whether the race that was taken over is open here. */
  isOpen(): boolean;
  readonly own: OwnEntries;
  /** The old hub's copy is the same as the one here only up to this entry: what follows there was never handed over. */
  onApart(after: Seq): void;
  record(reads: readonly TagRead[]): Promise<unknown>;
}

/**
 * After this station took a race over: tells the old hub as soon as it answers, so that it takes nothing any more, and takes the reads that
 * it never handed over. Acts are left to people.
 */
export class Takeover {
  /** What the old hub says it never handed over; null before it has answered. */
  leftBehind: unknown = null;
  private taken: Seq;
  /** The last entry that both had. */
  private after: Seq;
  private isCompared = false;
  private isHub = true;
  private problem: LinkProblem | null = 'cut-off';
  private heardAt: EpochMs | null = null;
  private heard = Number.NEGATIVE_INFINITY;
  private readonly loop = new Loop((signal) => this.once(signal));

  constructor(private readonly options: TakeoverOptions) {
    this.after = options.promotion.after;
    this.taken = this.after;
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** The old hub as people see it here; null once it has stepped down: then it is a standby like any other. */
  row(): MachineRow | null {
    if (!this.isHub) return null;
    const isCutOff = this.options.elapsed() - this.heard > CUT_OFF_MS;
    const state = this.problem ?? (isCutOff ? 'cut-off' : 'taken-over');
    return { name: this.options.port.address, role: 'hub', heardAt: this.heardAt, behind: null, waiting: 0, clock: null, state };
  }

  private async once(signal: AbortSignal): Promise<number> {
    const { port, now, elapsed } = this.options;
    try {
      await this.compare(signal);
      await this.tell(signal);
      this.heardAt = now();
      this.heard = elapsed();
      // One that has stepped down has nothing of its own any more.
      const more = this.isHub && this.options.isOpen() && (await this.takeReads(signal));
      this.problem = null;
      return more ? 0 : PULSE_EVERY_MS;
    } catch (error) {
      if (signal.aborted) return 0;
      const problem = error instanceof PortError ? error.problem.kind : 'disk';
      if (problem !== this.problem) this.options.log.warn({ hub: port.address, problem, err: error }, 'the old hub cannot be told');
      this.problem = problem;
      return PULSE_EVERY_MS;
    }
  }

  private async tell(signal: AbortSignal): Promise<void> {
    const { port, promotion, pulse, now, address } = this.options;
    const { journal } = promotion;
    const takeover = { hub: address(), after: this.after, taken: this.taken };
    const answer = await port.pulse({ ...pulse(), journal, role: 'hub', waiting: 0, problem: null, sentAt: now(), takeover }, signal);
    this.isHub = answer.role !== 'standby' && answer.role !== 'relay';
    // People may not have repeated the acts yet when it steps down.
    if (this.isHub) this.leftBehind = answer.leftBehind;
  }

  /** The old hub may have come back with an older copy of its file, and have gone on with that. */
  private async compare(signal: AbortSignal): Promise<void> {
    const { port, promotion, own, log, onApart, isOpen } = this.options;
    if (this.isCompared || !isOpen()) return;
    const { journal, after } = promotion;
    const head = await port.head(signal);
    if (head.identity.id !== journal) return;
    const same = await commonEntry(port, { own, journal, upTo: Math.min(after, head.seq) }, signal);
    this.isCompared = true;
    if (same === after) return;
    log.warn({ hub: port.address, after, same }, 'the old hub has an older copy of the race: what it recorded since is taken from there');
    onApart(same);
    this.after = same;
    this.taken = same;
  }

  /** Returns whether there were some. */
  private async takeReads(signal: AbortSignal): Promise<boolean> {
    const { port, promotion, record, log } = this.options;
    const { head, entries } = await port.follow({ journal: promotion.journal, after: this.taken, digest: null, isAtOnce: true }, signal);
    const last = entries.at(-1);
    // Where the race was taken over from this station meanwhile, that one comes and asks.
    const isLater = head.identity.epoch > this.options.pulse().epoch;
    if (head.identity.id !== promotion.journal || last === undefined || isLater) return false;
    const reads = entries.filter((entry): entry is ReadEntry => entry.type === 'read').map(({ read }) => read);
    await record(reads);
    this.taken = last.seq;
    log.info(
      { hub: port.address, reads: reads.length, acts: entries.length - reads.length },
      'the old hub had entries that were never handed over: its reads are taken',
    );
    return true;
  }
}
