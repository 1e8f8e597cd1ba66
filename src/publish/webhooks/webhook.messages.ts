import type { NoParams } from '../../domain/model/message';

/** Why a webhook was not delivered. Codes are part of the HTTP contract; `cause` is what the other side or the system said. */
export interface WebhookMessages {
  readonly 'unknown-host': { readonly host: string };
  readonly unreachable: { readonly host: string; readonly cause: string };
  /** The connection ended in the middle. */
  readonly 'connection-lost': { readonly host: string; readonly cause: string };
  /** No complete answer within so many seconds. */
  readonly stalled: { readonly host: string; readonly seconds: number };
  /** The receiver answered with another status than 2xx; redirections are not followed. */
  readonly refused: { readonly host: string; readonly cause: string };
  /** Nobody vouches for the certificate of the receiver. */
  readonly 'unknown-certificate': { readonly host: string; readonly fingerprint: string };
  readonly 'secret-missing': NoParams;
  readonly 'secret-unreadable': { readonly cause: string };
  /** Events of a race that is not open are left, and its file cannot be read. */
  readonly 'race-unreadable': { readonly race: string; readonly cause: string };
  readonly failed: { readonly cause: string };
}
