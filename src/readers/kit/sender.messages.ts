import type { EpochMs, Ms } from '../../domain/model/time';

/** What every program or device that connects to the station reports. `sender` is the name that it reports, or its address. */
export interface SenderMessages extends SenderNotices, ListeningStates {}

/** Notices to the timekeeper. */
interface SenderNotices {
  readonly 'sender-connected': { readonly sender: string };
  readonly 'sender-lost': { readonly sender: string };
  /** `max` programs are connected already. `sender` is an address. */
  readonly 'sender-turned-away': { readonly sender: string; readonly max: number };
  /** The sender's clock is ahead of the station's by `ahead`; behind where that is negative. */
  readonly 'sender-clock': { readonly sender: string; readonly ahead: Ms };
  /** Two devices send under one name, empty for none, and their clocks differ by `by`: times of one of them are wrong by that. `mayBeNetwork`: or lost tries to connect. */
  readonly 'clocks-mixed': { readonly sender: string; readonly by: Ms; readonly mayBeNetwork: boolean };
  /** The sender is connected again during a race. What it sent last, after `since`, may be lost, because it gets no acknowledgement. */
  readonly 'sender-back': { readonly sender: string; readonly since: EpochMs };
}

/** Why the station waits, or cannot listen. `reason` is what the operating system reported, in English. */
interface ListeningStates {
  /** The station listens and no sender has connected. */
  readonly 'waiting-for-sender': { readonly port: number };
  readonly 'listening-ended': { readonly port: number };
  readonly 'listening-port-in-use': { readonly port: number };
  readonly 'listening-forbidden': { readonly port: number };
  /** `host` is not an address of this computer. */
  readonly 'listening-unknown-host': { readonly host: string };
  readonly 'listening-failed': { readonly port: number; readonly reason: string };
}
