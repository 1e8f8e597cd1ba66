import { setImmediate } from 'node:timers/promises';
import type { Replica } from '../domain/model/replica';
import { EntriesRefused } from '../domain/model/stored-entry';
import type { Steps } from '../domain/steps';
import { digestOf } from './entry-lines';
import { Loop } from './loop';
import { type Batch, type FollowFrom, type LinkProblem, PortError, type ReplicationPort } from './port';
import type { ReplicationLog } from './replication-log';

/** After a problem the hub is asked again so soon. */
const RETRY_MS = 500;
/** What passes by itself. */
const PASSING: readonly LinkProblem[] = ['cut-off', 'no-broker', 'no-race', 'hub-fault'];
/** What only a person can put right is looked at less often. */
const RETRY_LATER_MS = 2_000;

/** What a follower needs. */
interface FollowerOptions {
  readonly port: ReplicationPort;
  readonly replica: Pick<Replica, 'head' | 'page' | 'openCopy' | 'apply' | 'raiseEpoch' | 'startCopy'>;
  readonly log: ReplicationLog;
}

/** Copies the race that is open at the hub: entry for entry, stored before the next ones are asked for. */
export class Follower {
  problem: LinkProblem | null = null;
  private readonly loop = new Loop((signal) => this.once(signal));
  /** The journal that is followed; null: whatever is open at the hub. */
  private journal: string | null;
  /** The copy here has entries that the race does not have: a new one is begun. */
  private isAnew = false;

  constructor(private readonly options: FollowerOptions) {
    this.journal = options.replica.head()?.identity.id ?? null;
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the last entries are stored. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async once(signal: AbortSignal): Promise<number> {
    try {
      const batch = await this.options.port.follow(this.place(), signal);
      await this.take(batch);
      this.show(null);
      return 0;
    } catch (error) {
      if (signal.aborted) return 0;
      const problem = problemOf(error);
      if (problem === 'differs' && (await this.isTakenOver(signal))) return 0;
      this.show(problem, error);
      return this.problem !== null && PASSING.includes(this.problem) ? RETRY_MS : RETRY_LATER_MS;
    }
  }

  private place(): FollowFrom {
    const { replica } = this.options;
    const head = replica.head();
    if (this.isAnew || head === null || head.identity.id !== this.journal || head.seq === 0)
      return { journal: this.journal, after: 0, digest: null };
    const [last] = replica.page(head.seq - 1, 1);
    return { journal: this.journal, after: head.seq, digest: last === undefined ? null : digestOf(last) };
  }

  private async take({ head, entries }: Batch): Promise<void> {
    const { replica, log } = this.options;
    const { id, epoch } = head.identity;
    if (id !== this.journal) {
      // The hub has another race open. What this station has of it already is not asked for again.
      const known = replica.openCopy(id);
      log.info({ journal: id, known }, 'the hub has another race open, which is followed now');
      this.journal = id;
      if (known > 0 || entries.length === 0) return;
    }
    if (this.isAnew && entries.length > 0) {
      log.warn(
        { journal: id, epoch },
        'this station had entries that are not in the race any more: it is copied anew, and the old file is kept',
      );
      replica.startCopy(head.identity, entries);
      this.isAnew = false;
      return;
    }
    const own = replica.head();
    const isOwn = own?.identity.id === id;
    // A hub that does not know that it was taken over.
    if (isOwn && epoch < own.identity.epoch) throw new PortError({ kind: 'differs' });
    if (entries.length > 0) await inPieces(replica.apply(head.identity, entries));
    if (isOwn && epoch > own.identity.epoch) replica.raiseEpoch(epoch);
  }

  /** Whether the race at the hub was taken over since this station recorded in it itself. */
  private async isTakenOver(signal: AbortSignal): Promise<boolean> {
    const own = this.options.replica.head();
    const hub = await this.options.port.head(signal).catch(() => null);
    this.isAnew = own !== null && hub !== null && hub.identity.id === own.identity.id && hub.identity.epoch > own.identity.epoch;
    return this.isAnew;
  }

  private show(problem: LinkProblem | null, cause: unknown = null): void {
    if (problem === this.problem) return;
    this.problem = problem;
    const { log, port } = this.options;
    if (problem === null) log.info({ hub: port.address }, 'the hub is followed');
    else log.warn({ hub: port.address, problem, err: cause }, 'the hub cannot be followed');
  }
}

function problemOf(error: unknown): LinkProblem {
  if (error instanceof PortError) return error.problem.kind;
  if (error instanceof EntriesRefused) return error.problem === 'unknown-kind' ? 'newer-version' : 'differs';
  return 'disk';
}

/** After so much work in a row, in milliseconds, requests have their turn. */
const PIECE_MS = 8;

async function inPieces(steps: Steps<void>): Promise<void> {
  let since = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - since < PIECE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
