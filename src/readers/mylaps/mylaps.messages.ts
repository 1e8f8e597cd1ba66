import type { EpochMs } from '../../domain/model/time';

/** What a MYLAPS program reports, besides what every sender may. */
export interface MylapsMessages {
  /** Somebody set a marker called `name` at `sender` that is no gun. `shown` is its time by the device's clock. */
  readonly 'sender-marker': { readonly sender: string; readonly name: string; readonly at: EpochMs; readonly shown: string };
}
