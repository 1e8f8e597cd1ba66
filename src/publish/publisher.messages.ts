import type { NoParams } from '../domain/model/message';

/** Why results could not be published, or a publisher cannot be saved. Codes are part of the HTTP contract; `cause` is what the other side or the system said. */
export interface PublisherMessages {
  readonly 'unknown-host': { readonly host: string };
  readonly unreachable: { readonly host: string; readonly cause: string };
  /** The connection ended in the middle. */
  readonly 'connection-lost': { readonly host: string; readonly cause: string };
  /** Nothing moved for so many seconds. */
  readonly stalled: { readonly host: string; readonly seconds: number };
  readonly 'login-refused': { readonly host: string; readonly cause: string };
  /** The other side answered no to a file or folder. */
  readonly refused: { readonly host: string; readonly cause: string };
  readonly 'no-space': { readonly place: string };
  readonly 'folder-missing': { readonly place: string };
  readonly 'not-allowed': { readonly place: string };
  /** Nobody vouches for the certificate of the server; `fingerprint` is its own. */
  readonly 'unknown-certificate': { readonly host: string; readonly fingerprint: string };
  /** The key of the server is another one than was confirmed, or none was confirmed yet. */
  readonly 'unknown-host-key': { readonly host: string; readonly fingerprint: string };
  readonly 'secret-missing': NoParams;
  readonly 'secret-unreadable': { readonly cause: string };
  readonly 'pages-not-made': { readonly cause: string };
  readonly 'no-race': NoParams;
  /** The open race is a demo. */
  readonly 'demo-race': NoParams;
  readonly failed: { readonly cause: string };
}
