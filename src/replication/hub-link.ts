import type { RaceHead } from '../domain/model/replica';
import type { EpochMs, Ms } from '../domain/model/time';
import { AGREEING_MS, CLOCK_LIMIT_MS, CUT_OFF_MS, type MachineRow } from './heard-machines';
import { Loop } from './loop';
import { type LinkProblem, PortError, PULSE_EVERY_MS, type Pulse, type PulseAnswer, type ReplicationPort } from './port';

/** What the link needs. */
interface HubLinkOptions {
  readonly port: Pick<ReplicationPort, 'address' | 'pulse'>;
  /** A stopwatch in ms. */
  readonly elapsed: () => number;
  now(): EpochMs;
  pulse(): Omit<Pulse, 'sentAt'>;
  onAnswer(answer: PulseAnswer): void;
}

/** A broker is connected to in the background: it is not asked before. */
const NO_BROKER_RETRY_MS = 300;

/** Tells the hub every other second how this machine is, and hears how the hub is. */
export class HubLink {
  /** Whether the hub took the last pulse that it answered. */
  isAdmitted = false;
  private problem: LinkProblem | null = 'cut-off';
  private answer: PulseAnswer | null = null;
  private heardAt: EpochMs | null = null;
  private heard = Number.NEGATIVE_INFINITY;
  private clock: Ms | null = null;
  private readonly loop = new Loop((signal) => this.once(signal));

  constructor(private readonly options: HubLinkOptions) {}

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** The hub as people see it here. */
  row(problem: LinkProblem | null, own: { readonly head: RaceHead | null; readonly waiting: number }): MachineRow {
    const hub = this.answer?.head ?? null;
    const isSame = hub !== null && own.head?.identity.id === hub.identity.id;
    const isCutOff = this.options.elapsed() - this.heard > CUT_OFF_MS;
    const state = this.problem ?? (isCutOff ? 'cut-off' : (this.misfit() ?? problem));
    const behind = isSame ? Math.max(0, hub.seq - (own.head?.seq ?? 0)) : null;
    const isDone = own.waiting === 0 && (behind === 0 || this.options.pulse().role === 'point');
    return {
      name: this.options.port.address,
      role: this.answer?.role ?? 'hub',
      heardAt: this.heardAt,
      behind: this.options.pulse().role === 'point' ? null : behind,
      waiting: own.waiting,
      clock: this.clock,
      state: state ?? (isDone ? 'live' : 'catching-up'),
    };
  }

  /** Why a hub that answers is not the right one, or does not take this machine for what it is. */
  private misfit(): LinkProblem | null {
    if (this.answer === null) return null;
    const { role, leftBehind, keyRole, keys, problem } = this.answer;
    const own = this.options.pulse().role;
    const takesNothing = role === 'standby' || role === 'relay';
    if (leftBehind !== null || (own === 'point' && takesNothing)) return 'read-only';
    if (problem !== null) return problem;
    // With the operator token there is no role to compare.
    const isOther = keyRole !== null && keyRole !== own;
    return isOther || (own === 'standby' && keys === null) ? 'wrong-key' : null;
  }

  /** The answer was written somewhere on the way: where that took long and the clocks may be the same, it says nothing. */
  private noteClock(ahead: number, took: number): void {
    const clock = ahead - took / 2;
    if (took / 2 <= AGREEING_MS || Math.abs(clock) - took / 2 >= CLOCK_LIMIT_MS) this.clock = Math.round(clock) as Ms;
  }

  private async once(signal: AbortSignal): Promise<number> {
    const { port, pulse, now, onAnswer, elapsed } = this.options;
    const sentAt = now();
    const since = elapsed();
    try {
      const answer = await port.pulse({ ...pulse(), sentAt }, signal);
      this.answer = answer;
      this.heardAt = now();
      this.heard = elapsed();
      this.noteClock(answer.now - sentAt, elapsed() - since);
      this.isAdmitted = true;
      this.problem = null;
      onAnswer(answer);
    } catch (error) {
      if (signal.aborted) return 0;
      this.problem = error instanceof PortError ? error.problem.kind : 'disk';
      if (this.problem === 'refused') this.isAdmitted = false;
    }
    return this.problem === 'no-broker' ? NO_BROKER_RETRY_MS : PULSE_EVERY_MS;
  }
}
