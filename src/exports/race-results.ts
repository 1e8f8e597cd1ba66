import type { Seq } from '../domain/model/entry';
import type { Standing } from '../domain/model/standing';
import type { EpochMs } from '../domain/model/time';
import type { RaceControl } from '../domain/model/views';

/** Everything that results are made of; a view as of one revision. */
export interface Results {
  /** `seq` of the last entry they take into account; the same number is in every format. */
  readonly revision: Seq;
  readonly madeAt: EpochMs;
  readonly control: RaceControl;
  /** The rules as sentences. */
  readonly sentences: readonly string[];
  /** In ranking order, everyone together; places are worked out by whoever makes the file. */
  readonly standings: readonly Standing[];
  /** IANA name of the zone in which times of day are written, e.g. `Europe/Berlin`. */
  readonly zone: string;
}
