import type { NoParams } from '../../domain/model/message';
import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';

/** What a Chronokeep Portal reports, besides what every reader may. `link` is the name of the connection, `reader` a reader at the portal. */
export interface PortalMessages {
  /** The reader at the portal reads no tags: it is stopped, or the portal is not connected with it. */
  readonly 'portal-reader-off': { readonly reader: string; readonly isConnected: boolean };
  /** No reader is set up at the portal. */
  readonly 'portal-no-reader': NoParams;
  /** Somebody entered a bib at the portal. `shown`: the time by its clock. */
  readonly 'portal-bib': { readonly bib: TagId; readonly at: EpochMs; readonly shown: string };
  /** The portal refused a request or has a fault of its own; `error` is its word for it, `details` empty where it has none. */
  readonly 'portal-error': { readonly error: string; readonly details: string };
  readonly 'portal-power': { readonly isLow: boolean };
  readonly 'portal-hot': NoParams;
  /** The portal restarts or shuts down. */
  readonly 'portal-ends': NoParams;
  /** As many programs as the portal serves are connected already. */
  readonly 'portal-full': { readonly link: string };
  /** The device does not answer as portals do. */
  readonly 'portal-other-device': { readonly link: string };
}
