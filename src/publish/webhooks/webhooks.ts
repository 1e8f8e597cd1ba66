import type { MessageOf } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { SecretPlace } from '../publishers';
import type { WebhookMessages } from './webhook.messages';
import type { WebhookEvent, WebhookSettings } from './webhook-settings';

/** Why a delivery fails; its text is in the catalogue, section `webhook`. */
export type WebhookFault = MessageOf<WebhookMessages>;

/** How a webhook is doing. */
export interface WebhookState {
  readonly settings: WebhookSettings;
  /** Where its secret is kept. */
  readonly secret: SecretPlace;
  /** `waiting`: events are left, and the next try is planned. */
  readonly state: 'paused' | 'sending' | 'waiting' | 'up-to-date';
  /** Events that were not delivered yet. */
  readonly backlog: number;
  /** For how long events have been waiting; null when none are. */
  readonly behind: Ms | null;
  /** Deliveries since the station started. */
  readonly delivered: number;
  /** The last one; null before the first since the station started. */
  readonly last: { readonly event: WebhookEvent; readonly at: EpochMs; readonly age: Ms } | null;
  /** Why the last try failed; null when it did not. */
  readonly fault: WebhookFault | null;
  /** Failed tries since the last delivery. */
  readonly failures: number;
  /** Until the next try; null where none is planned. */
  readonly nextIn: Ms | null;
  /** Whether passings were left out, ever: the receiver was away for longer than the station remembers. */
  readonly hasLost: boolean;
}

/** A webhook that was saved. */
export interface WebhookSaved {
  readonly webhook: WebhookState;
  /** The secret, when the station made it up: it is told this once. */
  readonly newSecret: string | null;
}

/** The webhooks of the station, as HTTP uses them. */
export interface Webhooks {
  /** Begins to follow the station. Called once, when it is certain that this station will run. */
  begin(): void;
  /** In the order of their names; empty when there are none. */
  list(): readonly WebhookState[];
  /**
   * Saves a webhook; one of the same name is replaced and goes on where it was. A new one is told of what happens from now on. Without a `secret` the saved
   * one stays; a new one gets one of its own. Throws FaultError when it cannot be saved.
   */
  save(settings: WebhookSettings, secret: string | null): Promise<WebhookSaved>;
  /** Forgets a webhook, its secret and what was not delivered: nothing is sent there any more. Returns whether there was one. Throws FaultError. */
  remove(name: string): boolean;
  /** Sends an event `test` at once. Resolves with null when the receiver took it; undefined when there is no such webhook. */
  test(name: string): Promise<WebhookFault | null | undefined>;
  /** Ends deliveries that run, and saves how far they got. Idempotent. */
  close(): void;
}
