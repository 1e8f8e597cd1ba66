import { type Candidate, collectCandidates, departuresOf } from '../laps/candidates';
import { crossingAround, crossingTime, gateOf } from '../laps/crossings';
import { finishLap, lapEnd, lapOfCrossing } from '../laps/laps';
import { type Rider, seqOfRef } from '../laps/rider';
import type { Ledger } from '../ledger/ledger';
import type { PassingOverride } from '../ledger/passing-overrides';
import { tagReadsOf } from '../ledger/read-log';
import type { RiderId, Seq } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { Verdict } from '../model/verdict.messages';
import type { TracedRead } from '../model/views';
import { leaderAtOf, type RaceState } from '../race/race-state';
import { DEPARTURE, gateVerdict, overrideVerdict, START, SUPERSEDED_START } from './describe-verdict';

/**
 * Every read and manual passing of a rider with what became of it and why (rule 5), in time order. `counted` and `after-finish`
 * together are the rider's laps. Null for a rider whom nothing is known of: no participant, and no read of a tag.
 */
export function trace(state: RaceState, id: RiderId): readonly TracedRead[] | null {
  const rider = state.riders.get(id);
  if (rider === undefined) return null;
  const { inOrder, excluded: swallowed } = collectCandidates(id, state.ledger, rider.context);
  const swept = inOrder.filter((mark) => !swallowed.has(mark));
  const traced = [
    ...swept.map((mark, position) => tracedMark(rider, mark, verdictAt(state, rider, position), state)),
    ...[...swallowed].map(([mark, by]) => ({
      ...tracedMark(rider, mark, overrideVerdict(state, by), state),
      corrections: [by.effectiveFrom],
    })),
    ...rider.context.overrides
      .filter(({ role }) => role !== 'counts')
      .map((override) => tracedPlacement(override, overrideVerdict(state, override), state)),
    ...departuresOf(id, state.ledger, state.log).map(({ seq, at, ref }) => tracedRead({ seq, at, row: ref }, DEPARTURE, state)),
  ];
  return traced.map((read) => withKeptLaps(state.ledger, read)).sort((one, other) => one.at - other.at || one.seq - other.seq);
}

function withKeptLaps({ keptLaps }: Ledger, read: TracedRead): TracedRead {
  const kept = keptLaps.get(read.seq);
  if (kept === undefined) return read;
  return { ...read, corrections: [...read.corrections, ...kept.map(({ by }) => by)].sort((one, other) => one - other) };
}

function verdictAt(state: RaceState, rider: Rider, position: number): Verdict {
  const { track, context } = rider;
  const gate = gateOf(context, track.times.at(position), track.refs.at(position));
  if (gate !== null) return gateVerdict(gate, context);
  const crossing = crossingAround(track, position);
  const chosen = track.timingReads.at(crossing);
  if (chosen === position) return verdictOfCrossing(state, rider, crossing);
  return { code: 'same-crossing', params: { as: seqOfRef(context, track.refs.at(chosen)), at: crossingTime(track, crossing) } };
}

function verdictOfCrossing(state: RaceState, rider: Rider, crossing: number): Verdict {
  const { track, context } = rider;
  if (crossing < track.starts - 1) return SUPERSEDED_START;
  if (crossing === track.starts - 1) return START;
  const lap = lapOfCrossing(track, crossing);
  const finish = finishLap(track, context, leaderAtOf(state, rider));
  if (finish !== null && lap > finish) return { code: 'after-finish', params: { lap, finish_at: lapEnd(track, finish) } };
  return { code: 'counted', params: { lap, finish: lap === finish, unknown_tag: rider.registered === null } };
}

function tracedMark({ context }: Rider, mark: Candidate, verdict: Verdict, state: RaceState): TracedRead {
  if (mark.ref >= 0) return tracedRead({ seq: mark.seq, at: mark.at, row: mark.ref }, verdict, state);
  const override = context.overrides[~mark.ref];
  if (override === undefined) throw new RangeError(`No override ${~mark.ref} of ${context.overrides.length}`);
  return tracedPlacement(override, verdict, state);
}

function tracedPlacement({ seq, at, row, inferred, acts }: PassingOverride, verdict: Verdict, state: RaceState): TracedRead {
  if (row !== null) return { ...tracedRead({ seq, at, row }, verdict, state), corrections: acts };
  return { seq, origin: inferred ? 'inferred' : 'manual', kind: 'arrive', tag: null, at, verdict, corrections: acts };
}

interface LoggedRead {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly row: number;
}

function tracedRead({ seq, at, row }: LoggedRead, verdict: Verdict, { log }: RaceState): TracedRead {
  const kind = verdict.code === 'departure' ? 'depart' : 'arrive';
  return { seq, origin: 'read', kind, tag: tagReadsOf(log, row).tag, at, verdict, corrections: [] };
}
