import type { Seq } from '../../domain/model/entry';
import type { EpochMs } from '../../domain/model/time';

/** What a webhook can be told of. */
export const WEBHOOK_EVENTS = ['passing', 'results', 'race', 'official'] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What people set of a webhook; kept in the data folder, without its secret. */
export interface WebhookSettings {
  readonly name: string;
  /** `http:` or `https:`, without a login in it. It may hold a token of the receiver: it is in no log. */
  readonly url: string;
  /** At least one. */
  readonly events: readonly WebhookEvent[];
  readonly isPaused: boolean;
}

/** How far a webhook has got among the entries of a race: everything up to here was delivered. */
export interface EntryPosition {
  readonly seq: Seq;
  /** How many events of that entry were delivered; null: all. */
  readonly count: number | null;
}

/** How far a webhook has got in one race. */
export interface RacePosition extends EntryPosition {
  readonly raceId: string;
  /** Its file, for when it is not open any more. */
  readonly path: string;
  readonly name: string;
  /** The revision of the last results that were delivered; 0: none yet. */
  readonly results: Seq;
  /** When the race was opened, while nobody was told of that; else null. */
  readonly openedAt: EpochMs | null;
}

/** A webhook in the data folder. */
export interface SavedWebhook {
  readonly settings: WebhookSettings;
  /** The open race, and others with events that were not delivered yet, in the order in which they were opened. */
  readonly positions: readonly RacePosition[];
  /** Whether passings were left out because they were further back than the station remembers. */
  readonly hasLost: boolean;
}
