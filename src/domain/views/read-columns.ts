import type { Origin } from '../ledger/read-log';
import { assignmentsOfKey } from '../ledger/tag-assignments';
import type { TagId } from '../model/read';
import type { TagAssignment } from '../model/roster';
import type { RaceState } from '../race/race-state';

/** All reads of a race in order of arrival, as they were read; a column for each fact, because a race has a million of them. */
export interface ReadColumns {
  readonly seqs: Int32Array;
  /** Effective times, before corrections of clocks. */
  readonly times: Float64Array;
  readonly receivedAts: Float64Array;
  /** Signal strength; -Infinity where the reader gave none. */
  readonly strengths: Float64Array;
  /** Indices in `origins` and `tags`. */
  readonly originCodes: Int32Array;
  readonly tagCodes: Int32Array;
  readonly origins: readonly Origin[];
  /** Each way in which a tag was written, with who has or had the tag. */
  readonly tags: readonly { readonly tag: TagId; readonly assignments: readonly TagAssignment[] }[];
}

export function readColumns({ log, ledger }: RaceState): ReadColumns {
  return {
    seqs: log.seqs.toInt32Array(),
    times: log.times.toFloat64Array(),
    receivedAts: log.receivedAts.toFloat64Array(),
    strengths: log.strengths.toFloat64Array(),
    originCodes: log.originCodes.toInt32Array(),
    tagCodes: log.spellingCodes.toInt32Array(),
    origins: [...log.origins],
    tags: log.spellings.map(({ text, tag }) => ({ tag: text, assignments: assignmentsOfKey(ledger.tagAssignments, tag.key) })),
  };
}
