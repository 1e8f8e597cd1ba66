import type { MessageOf } from '../../domain/model/message';
import type { RMonitorMessages } from './rmonitor.messages';

/** Why the feed cannot be reached; its text is in the catalogue, section `rmonitor`. */
export type RMonitorFault = MessageOf<RMonitorMessages>;

/** The port that timing programs with this feed usually have. */
export const USUAL_PORT = 50_000;

/** How the feed is doing. */
export interface RMonitorState {
  readonly isOn: boolean;
  readonly port: number;
  /** Whether RACETAG_RMONITOR_PORT says so: the desk cannot change it. */
  readonly isSet: boolean;
  /** Programs that are connected. */
  readonly clients: number;
  /** Programs whose connection was ended since the start, because they took too little of what they were sent. */
  readonly dropped: number;
  /** Programs that were turned away since the start, because there were too many. */
  readonly turnedAway: number;
  /** Why nobody can connect; null while it is off, or all is well. */
  readonly fault: RMonitorFault | null;
}

/** The RMonitor feed of the station, as HTTP uses it. */
export interface RMonitor {
  /** Begins to listen, where it is on. Called once, when it is certain that this station will run. */
  begin(): void;
  state(): RMonitorState;
  /** Switches it on or off; on the disk when this resolves, and it listens, or the state says why not. Throws FaultError when it cannot be saved. */
  set(setting: { readonly isOn: boolean; readonly port: number }): Promise<RMonitorState>;
  /** Ends all connections. Idempotent. */
  close(): void;
}
