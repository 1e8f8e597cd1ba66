import type { RaceHead } from '../../domain/model/replica';
import type { EpochMs } from '../../domain/model/time';
import { Loop } from '../loop';
import { PortError, PULSE_EVERY_MS } from '../port';
import type { ReplicationLog } from '../replication-log';
import type { Broker } from './broker';
import { parseAnswer, pulseText } from './pulse-text';
import { pulseOf } from './subjects';

/** What is needed to look for other hubs. */
interface OtherHubsOptions {
  readonly broker: Pick<Broker, 'name' | 'problem' | 'request' | 'address'>;
  readonly log: ReplicationLog;
  /** Of the data folder and of this start (`idOfStart`). */
  readonly machine: string;
  /** A stopwatch in ms. */
  readonly elapsed: () => number;
  now(): EpochMs;
  /** The open race; null while none is open. */
  head(): RaceHead | null;
  /** Nobody else has another race at the broker: from now on this station answers there. */
  serve(): void;
  pause(): void;
}

const LOOK_EVERY_MS = 500;
/** So often the one that serves asks whether another one does, too: both may have begun in the same moment. */
const ASK_EVERY_MS = 5_000;

/** No journal has this id. */
const NO_RACE = '';

/**
 * At a broker there is one hub: followers would go from one race to the other and back. So a station asks whether a hub with another race
 * answers before it is one itself. Where one does, it is none until it is started again or has another race open: when the first one dies, the
 * standby of that takes over, and nobody else. A hub of the same race is no other one: the book decides between the two.
 */
export class OtherHubs {
  /** Whether there is another one. */
  isThere = false;
  private served: string | null = null;
  private asked: string | null = null;
  private askedAt = Number.NEGATIVE_INFINITY;
  private readonly loop = new Loop(() => this.once());
  private isStopped = false;

  constructor(private readonly options: OtherHubsOptions) {}

  start(): void {
    this.loop.start();
  }

  /** Resolves when nothing is under way any more but an answer that nobody waits for. */
  stop(): Promise<void> {
    this.isStopped = true;
    return this.loop.stop();
  }

  /** Whether this station is the hub at the broker with this race; null: with none, which it then tells. */
  serves(journal: string | null): boolean {
    return this.served === (journal ?? NO_RACE);
  }

  private async once(): Promise<number> {
    const { pause, broker, elapsed } = this.options;
    const journal = this.journal();
    if (this.served !== null && this.served !== journal) {
      this.served = null;
      pause();
    }
    if (this.asked !== journal) this.isThere = false;
    this.asked = journal;
    if (broker.problem !== null) return LOOK_EVERY_MS;
    if (this.served === null && !this.isThere) {
      await this.ask(journal);
    } else if (elapsed() - this.askedAt >= (this.isThere ? PULSE_EVERY_MS : ASK_EVERY_MS)) {
      // Where there is none, nobody answers for some seconds; where there is one, it hears so of this one.
      void this.ask(journal);
    }
    return LOOK_EVERY_MS;
  }

  private async ask(journal: string): Promise<void> {
    const { broker, machine, elapsed } = this.options;
    this.askedAt = elapsed();
    let text: string | null;
    try {
      text = await broker.request(pulseOf(null, broker.name), this.question());
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      if (error.problem.kind !== 'cut-off') return;
      text = null;
    }
    if (this.isStopped || this.journal() !== journal) return;
    const answer = text === null ? null : parseAnswer(text);
    const other = answer?.head != null && answer.head.identity.id !== journal ? answer.machine : null;
    // Of two that serve in the same moment one goes on.
    if (other !== null && this.served !== null && other > machine) return;
    this.note(other !== null && other !== machine, journal);
  }

  private journal(): string {
    return this.options.head()?.identity.id ?? NO_RACE;
  }

  private question(): string {
    const { machine, head, now } = this.options;
    const race = head();
    const { id: journal = null, epoch = 1 } = race?.identity ?? {};
    const problem = 'two-hubs';
    return pulseText({ machine, role: 'hub', epoch, journal, seq: race?.seq ?? 0, waiting: 0, problem, sentAt: now() }, null);
  }

  private note(isThere: boolean, journal: string): void {
    if (this.isThere) return;
    const { log, broker, serve, pause } = this.options;
    if (isThere) log.error({ broker: broker.address }, 'another hub is at the broker with another race: this station writes nothing there');
    this.isThere = isThere;
    if (isThere && this.served !== null) {
      this.served = null;
      pause();
    } else if (!isThere && this.served === null) {
      this.served = journal;
      serve();
    }
  }
}
