import type { Seq } from '../domain/entry';
import type { PlacedStanding } from '../domain/standing';
import type { EpochMs } from '../domain/time';
import type { RaceControl } from '../domain/views';

/** Everything that results are made of; a view as of one revision. */
export interface Results {
  /** `seq` of the last entry they take into account; the same number is in every format. */
  readonly revision: Seq;
  readonly madeAt: EpochMs;
  readonly control: RaceControl;
  /** The rules as sentences. */
  readonly sentences: readonly string[];
  /** In ranking order, everyone together. */
  readonly standings: readonly PlacedStanding[];
  /** IANA name of the zone in which times of day are written, e.g. `Europe/Berlin`. */
  readonly zone: string;
}
