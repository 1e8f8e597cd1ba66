import type { NoParams } from '../../domain/model/message';

/** What an LLRP reader reports, besides what every reader may. `link` is the name of the connection. */
export interface LlrpMessages extends LlrpNotices, LlrpLosses {}

/** Notices to the timekeeper. */
interface LlrpNotices {
  /** A fault in the reader, in its own words; empty when it gives none. */
  readonly 'reader-exception': { readonly text: string };
  /** The reader's memory was full and it discarded reads. `sender`: the device, where several share a reader's address. */
  readonly 'reads-lost': { readonly sender?: string };
  /** The reader ends the connection. */
  readonly 'reader-closing': NoParams;
  /** Another program tried to connect and was refused. */
  readonly 'others-tried': NoParams;
  /** The reader cannot keep reads while its link is down. */
  readonly 'keeps-no-reads': NoParams;
  /** The reader cannot report antenna and job events. */
  readonly 'tells-no-troubles': NoParams;
  /** The reader does not list its powers; it keeps the one that is set. */
  readonly 'power-unknown': { readonly dbm: number };
  /** The reader does not have the power `dbm` and transmits with `used`; its powers go from `lowest` to `highest`, all in dBm. */
  readonly 'power-changed': { readonly dbm: number; readonly used: number; readonly lowest: number; readonly highest: number };
  /** The reader stopped reading by itself; the station starts it again. */
  readonly 'job-ended': NoParams;
}

/** Why a session ended. */
interface LlrpLosses {
  /** Nothing listens on the port of the protocol. */
  readonly 'llrp-port-refused': { readonly link: string };
  /** The bytes are not LLRP. */
  readonly 'llrp-other-protocol': { readonly link: string };
  /** No connection event after the link was opened. */
  readonly 'llrp-no-greeting': { readonly link: string };
  /** The reader closed the connection before its connection event. */
  readonly 'llrp-hung-up': { readonly link: string };
  /** Another program uses the reader. */
  readonly 'llrp-in-use': { readonly link: string };
  /** The reader refuses the connection for another reason, which it does not give. */
  readonly 'llrp-connection-refused': { readonly link: string };
  /** No reply to a request. */
  readonly 'llrp-no-reply': { readonly link: string; readonly request: LlrpRequest };
  /** The reader refused a request, in its own words; `reason` is empty when it gives none, `status` null when it gives no status either. */
  readonly 'llrp-refused': {
    readonly link: string;
    readonly request: LlrpRequest;
    readonly reason: string;
    readonly status: number | null;
    /** Settings of the job in `add-job`; null in the other requests. */
    readonly job: LlrpJob | null;
  };
  /** The reader stopped sending, also keep-alive messages. */
  readonly 'llrp-silent': { readonly link: string };
}

/** A request without which the reader cannot be used. */
export type LlrpRequest = 'factory-settings' | 'keep-alive' | 'delete-jobs' | 'add-job' | 'start-job';

/** Settings of a reading job, for a message. */
export interface LlrpJob {
  /** Antennas that the timekeeper named; null for all. */
  readonly antennas: readonly number[] | null;
  /** Antennas that the reader has; null when it does not say. */
  readonly has: number | null;
  /** Power in dBm; null when the reader keeps its own. */
  readonly dbm: number | null;
}
