import type { RaceRules } from '../domain/model/rules';
import type { EpochMs } from '../domain/model/time';
import type { FeedCount } from './feeder';
import type { SimulationMessage } from './simulation-error';
import type { StationAddress } from './station-client';

/** A demo before its race is created. */
export interface DemoPlan {
  readonly rules: RaceRules;
  /** The gun of the race when it is created; null: the demo sets it. */
  readonly startAt: EpochMs | null;
  /** How many riders it registers. */
  readonly riders: number;
  /** Registers the riders in the open race, which has these rules, then sends reads at their pace until the end or the signal. Throws SimulationError. */
  readonly play: (options: PlayOptions) => Promise<FeedCount>;
}

/** Where a demo sends to, and whom it tells. */
export interface PlayOptions {
  /** With the operator token: the demo registers participants. */
  readonly station: StationAddress;
  readonly signal?: AbortSignal;
  /** Called when everybody is registered, and with the result unless the signal came first. */
  readonly report: (message: SimulationMessage) => void;
  /** Called after every answered batch with all events so far. */
  readonly onEvents?: (events: number) => void;
}
