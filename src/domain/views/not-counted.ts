import type { RaceAct, Seq } from '../model/entry';
import type { Verdict, VerdictMessages } from '../model/verdict.messages';
import { findPassing } from '../race/find-passing';
import type { RaceState } from '../race/race-state';
import { trace } from './trace';

const COUNTS: ReadonlySet<keyof VerdictMessages> = new Set(['counted', 'start', 'passage']);

/**
 * Why the passing that an act has added, moved, restored or given another time counts for nothing. Null when it counts, and for every other
 * act. `state`: the race after the act. `seq`: the entry of the act.
 */
export function notCounted(state: RaceState, act: RaceAct, seq: Seq): Verdict | null {
  const meant = passingOf(act, seq);
  const passing = meant === null ? null : findPassing(state, meant);
  if (passing === null) return null;
  const traced = trace(state, passing.rider)?.find((read) => read.seq === passing.seq && read.verdict.code !== 'moved');
  return traced === undefined || COUNTS.has(traced.verdict.code) ? null : traced.verdict;
}

function passingOf(act: RaceAct, seq: Seq): Seq | null {
  if (act.type !== 'corrected') return null;
  const { correction } = act;
  switch (correction.kind) {
    case 'insert':
      return seq;
    case 'move':
    case 'retime':
    case 'restore':
      return correction.passing.seq;
    default:
      return null;
  }
}
