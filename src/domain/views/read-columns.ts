import type { Origin } from '../ledger/read-log';
import { assignmentsOfKey } from '../ledger/tag-assignments';
import type { TagId } from '../model/read';
import type { TagAssignment } from '../model/roster';
import type { RaceState } from '../race/race-state';
import { mapSteps, type Steps } from '../steps';

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

/** In steps; the race must not change between them. */
export function* readColumns({ log, ledger }: RaceState): Steps<ReadColumns> {
  const tags = yield* mapSteps(log.spellings, ({ text, tag }) => ({
    tag: text,
    assignments: assignmentsOfKey(ledger.tagAssignments, tag.key),
  }));
  const [seqs, times] = [log.seqs.toInt32Array(), log.times.toFloat64Array()];
  yield;
  const receivedAts = log.receivedAts.toFloat64Array();
  yield;
  const strengths = log.strengths.toFloat64Array();
  yield;
  const [originCodes, tagCodes] = [log.originCodes.toInt32Array(), log.spellingCodes.toInt32Array()];
  return { seqs, times, receivedAts, strengths, originCodes, tagCodes, origins: [...log.origins], tags };
}
