import type { EpochMs, Ms } from '../../domain/model/time';
import type { RaceView } from '../../race-view';
import { BackOff } from '../back-off';
import type { SecretPlace } from '../publishers';
import type { PublishClock } from '../sessions';
import { type Connections, connectionsTo, deliver, faultOf } from './delivery';
import { Outbox, type OutboxDeps, type Outgoing } from './outbox';
import { testMessage, type WebhookMessage } from './webhook-message';
import type { RacePosition, SavedWebhook, WebhookEvent, WebhookSettings } from './webhook-settings';
import type { WebhookFault, WebhookState } from './webhooks';

/** The first pause after a failure; it is doubled up to a minute. */
const FIRST_PAUSE_MS = 1_000;

/** How far deliveries got is saved so often at most: after a power cut some messages come twice. */
const SAVE_EVERY_MS = 2_000;

/** What a webhook is made of besides its settings. */
export interface WebhookDeps extends Pick<OutboxDeps, 'isLive'> {
  readonly clock: PublishClock;
  /** The station's clock. */
  readonly now: () => EpochMs;
  /** Null: none is kept. Rejects with PublishError. */
  readonly secret: () => Promise<string | null>;
  /** The race of a position. Throws an Error when its file cannot be read. */
  readonly raceOf: (position: RacePosition) => RaceView;
  /** Must not throw. */
  readonly save: (saved: SavedWebhook) => void;
  readonly log: { warn(details: object, message: string): void };
}

/**
 * Delivers what happens to one receiver: one message at a time, in order, each until the receiver has taken it. Nothing here waits for the race, and the
 * race does not wait for it.
 */
export class Webhook {
  private readonly outbox: Outbox;
  private readonly backOff: BackOff;
  private readonly stopped = new AbortController();
  private readonly connections: Connections;
  private timer: (() => void) | null = null;
  private saving: (() => void) | null = null;
  private isSending = false;
  private behindSince: number | null = null;
  private fault: WebhookFault | null = null;
  private unreadable: WebhookFault | null = null;
  private delivered = 0;
  private last: { readonly event: WebhookEvent; readonly at: EpochMs; readonly elapsed: number } | null = null;

  constructor(
    readonly saved: SavedWebhook,
    private readonly deps: WebhookDeps,
  ) {
    this.backOff = new BackOff(FIRST_PAUSE_MS, deps.clock.random);
    this.connections = connectionsTo(this.settings.url);
    this.outbox = new Outbox(
      { ...saved, events: this.settings.events },
      { ...deps, elapsed: () => deps.clock.elapsed(), raceOf: (position) => this.raceOf(position) },
    );
  }

  get settings(): WebhookSettings {
    return this.saved.settings;
  }

  /** What is saved of it now. */
  get current(): SavedWebhook {
    const { positions, hasLost } = this.outbox;
    return { settings: this.settings, positions, hasLost };
  }

  /** This race is followed; on the disk when it returns, because what is recorded after it must be delivered. `isOpened`: tell that it was opened. */
  follow(race: RaceView, isOpened: boolean): void {
    if (isOpened) this.outbox.opened(race);
    else this.outbox.follow(race);
    this.deps.save(this.current);
    this.changed();
  }

  /** Something may have happened. */
  changed(): void {
    this.schedule(0);
  }

  state(secret: SecretPlace): WebhookState {
    const elapsed = this.deps.clock.elapsed();
    const { settings, last, delivered } = this;
    const backlog = this.outbox.count();
    const isWaiting = this.backOff.failures > 0;
    return {
      settings,
      secret,
      state: settings.isPaused ? 'paused' : isWaiting ? 'waiting' : backlog > 0 ? 'sending' : 'up-to-date',
      backlog,
      behind: backlog === 0 || this.behindSince === null ? null : ((elapsed - this.behindSince) as Ms),
      delivered,
      last: last && { event: last.event, at: last.at, age: Math.max(0, elapsed - last.elapsed) as Ms },
      fault: this.fault ?? this.unreadable,
      failures: this.backOff.failures,
      nextIn: isWaiting && !settings.isPaused ? (Math.max(0, this.backOff.notBefore - elapsed) as Ms) : null,
      hasLost: this.outbox.hasLost,
    };
  }

  /** Sends an event that says nothing, beside the others. */
  test(nonce: string): Promise<WebhookFault | null> {
    return this.send(testMessage(nonce, this.deps.now()));
  }

  /** Ends the delivery that runs, and begins no other. */
  stop(): void {
    this.stopped.abort();
    this.timer?.();
    this.saving?.();
    this.connections.destroy();
  }

  private schedule(ms: number): void {
    if (this.settings.isPaused || this.isSending || this.timer !== null || this.stopped.signal.aborted) return;
    const { clock } = this.deps;
    this.timer = clock.after(Math.max(ms, this.backOff.notBefore - clock.elapsed()), () => {
      this.timer = null;
      void this.sendAll();
    });
  }

  private async sendAll(): Promise<void> {
    this.isSending = true;
    const isDone = await this.sendInOrder();
    this.isSending = false;
    if (!isDone) return this.schedule(0);
    this.behindSince = null;
    const due = this.outbox.resultsDueIn();
    if (due !== null) this.schedule(due);
  }

  /** Returns false when a message was not delivered. */
  private async sendInOrder(): Promise<boolean> {
    for (;;) {
      this.unreadable = null;
      const before = this.outbox.positions;
      const outgoing = this.outbox.next();
      if (this.outbox.positions !== before) this.saveSoon();
      if (outgoing === null) return true;
      this.behindSince ??= this.deps.clock.elapsed();
      const fault = await this.send(outgoing.message);
      if (this.stopped.signal.aborted) return false;
      this.note(outgoing, fault);
      if (fault !== null) return false;
    }
  }

  private note({ message, delivered }: Outgoing, fault: WebhookFault | null): void {
    const { clock, now, log } = this.deps;
    this.fault = fault;
    this.backOff.note(fault === null, clock.elapsed());
    if (fault !== null) {
      log.warn({ webhook: this.settings.name, fault: fault.code, failures: this.backOff.failures }, 'a webhook was not delivered');
      return;
    }
    delivered();
    this.delivered += 1;
    this.last = { event: message.type, at: now(), elapsed: clock.elapsed() };
    this.saveSoon();
  }

  private async send({ id, body }: WebhookMessage): Promise<WebhookFault | null> {
    const { clock, now } = this.deps;
    try {
      const secret = await this.deps.secret();
      if (secret === null) return { code: 'secret-missing', params: {} };
      const message = { id, body, timestamp: Math.floor(now() / 1_000) };
      return await deliver(message, secret, { url: this.settings.url, clock, stopped: this.stopped.signal, connections: this.connections });
    } catch (error) {
      return faultOf(error);
    }
  }

  private saveSoon(): void {
    if (this.stopped.signal.aborted) return;
    this.saving ??= this.deps.clock.after(SAVE_EVERY_MS, () => {
      this.saving = null;
      this.deps.save(this.current);
    });
  }

  private raceOf(position: RacePosition): RaceView | null {
    try {
      return this.deps.raceOf(position);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.unreadable = { code: 'race-unreadable', params: { race: position.name, cause } };
      return null;
    }
  }
}
