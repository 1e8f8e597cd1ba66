import { overrideOfRef } from '../laps/candidate-ref';
import { type Candidate, collectCandidates, departuresOf } from '../laps/candidates';
import { rejectionAt } from '../laps/crossings';
import { finishLap, lapEnd, lapOfCrossing } from '../laps/laps';
import { ridableTime } from '../laps/race-time';
import { type Rider, seqOfRef } from '../laps/rider';
import { pointOfReader } from '../laps/rider-course';
import { countedFrom, crossingAround, crossingTime } from '../laps/rider-track';
import type { KnownPassages } from '../laps/way-place';
import type { Ledger } from '../ledger/ledger';
import { canonicalRider, type PassingOverride } from '../ledger/passing-overrides';
import { originOf, tagAsRead } from '../ledger/read-log';
import { firstNotBelow } from '../model/column';
import type { RiderId, Seq } from '../model/entry';
import { between, type EpochMs } from '../model/time';
import type { Verdict } from '../model/verdict.messages';
import type { TracedRead } from '../model/views';
import { leaderOf, type RaceState } from '../race/race-state';
import { DEPARTURE, overrideVerdict, rejectionVerdict, START, SUPERSEDED_START, wayVerdict } from './describe-verdict';
import { memberWithTag } from './legs';

/**
 * Every read and manual passing of a rider with what became of it and why (rule 5), in time order. `counted` and `after-finish`
 * together are the rider's laps. Null for an unknown rider: no participant, and no read of a tag that is not a participant's.
 */
export function trace(state: RaceState, id: RiderId): readonly TracedRead[] | null {
  const rider = state.riders.get(canonicalRider(state.ledger, id));
  if (rider === undefined) return departuresAlone(state, canonicalRider(state.ledger, id));
  const { overrides } = rider.context;
  const { inOrder, excluded } = collectCandidates(rider.id, state.ledger, rider.context);
  const swept = inOrder.filter((candidate) => !excluded.has(candidate));
  const known: KnownPassages = new Map();
  const traced = [
    ...swept.map((candidate, position) => tracedCandidate(rider, candidate, verdictAt(state, rider, position, known), state)),
    ...[...excluded].map(([candidate, by]) => tracedExclusion(rider, candidate, by, state)),
    ...overrides
      .filter((override, index) => override.role !== 'counts' && !isBack(overrides, override, index))
      .map((override) => tracedOverride(override, overrideVerdict(state, override), state)),
    ...departuresOf(rider.id, state.ledger, state.log).map((departure) => tracedRead(departure, DEPARTURE, state)),
  ];
  const ofMembers = traced.map((read) => (read.tag === null ? read : { ...read, member: memberWithTag(rider, read.tag) }));
  return ofMembers.map((read) => withConfirmations(state.ledger, read)).sort((one, other) => one.at - other.at || one.seq - other.seq);
}

/**
 * The verdict of one read that no correction is about, without tracing the others; null where it is none of the rider's candidates. `at`: its
 * time with corrections of clocks.
 */
export function verdictOfRead(state: RaceState, id: RiderId, { row, at }: { readonly row: number; readonly at: EpochMs }): Verdict | null {
  const rider = state.riders.get(canonicalRider(state.ledger, id));
  if (rider === undefined) return null;
  const { times, refs } = rider.track;
  for (let position = firstNotBelow(times, at); position < times.length && times.at(position) === at; position++) {
    if (refs.at(position) === row) return verdictAt(state, rider, position, new Map());
  }
  return null;
}

/** Whether a passing that was moved away is at this place again, or was moved away from it again later: it is listed once at each place. */
function isBack(overrides: readonly PassingOverride[], { role, seq, at }: PassingOverride, index: number): boolean {
  if (role !== 'moved') return false;
  return overrides.some((other, place) => other.seq === seq && other.at === at && (other.role !== 'moved' || place > index));
}

/** A tag of which only departures were read is no rider, but has a trace. */
function departuresAlone(state: RaceState, id: RiderId): readonly TracedRead[] | null {
  const departures = departuresOf(id, state.ledger, state.log).map((departure) => tracedRead(departure, DEPARTURE, state));
  return departures.length === 0 ? null : departures.sort((one, other) => one.at - other.at || one.seq - other.seq);
}

function withConfirmations({ confirmedLaps }: Ledger, read: TracedRead): TracedRead {
  const confirmed = confirmedLaps.get(read.seq);
  if (confirmed === undefined) return read;
  return { ...read, corrections: [...read.corrections, ...confirmed.map(({ by }) => by)].sort((one, other) => one - other) };
}

function verdictAt(state: RaceState, rider: Rider, position: number, known: KnownPassages): Verdict {
  const { track, context } = rider;
  const onWay = context.course === null ? null : wayVerdict(rider, position, finishLap(track, context, leaderOf(state, rider)), known);
  if (onWay !== null) return onWay;
  const rejection = rejectionAt(track, position, context);
  if (rejection !== null) return rejectionVerdict(rejection, rider, position);
  const crossing = crossingAround(track, position);
  const timingRead = track.timingReads.at(crossing);
  if (timingRead === position) return verdictOfCrossing(state, rider, crossing);
  return (
    notRidden(rider, position, crossing) ?? {
      code: 'same-crossing',
      params: { as: seqOfRef(context, track.refs.at(timingRead)), at: crossingTime(track, crossing) },
    }
  );
}

/** What a passing is that comes the minimum lap after a crossing, and to which nobody can have ridden because the race was neutralised; null for others. */
function notRidden({ track, context }: Rider, position: number, crossing: number): Verdict | null {
  const { minLap } = context.rules;
  const [since, time] = [countedFrom(track, crossing, context), track.times.at(position)];
  const ridden = ridableTime(context, since, time);
  if (ridden >= minLap || between(since, time) < minLap) return null;
  return { code: 'not-ridden', params: { at: since, ridden, min_lap: minLap } };
}

function verdictOfCrossing(state: RaceState, rider: Rider, crossing: number): Verdict {
  const { track, context } = rider;
  if (crossing < track.startCount - 1) return SUPERSEDED_START;
  if (crossing === track.startCount - 1) return START;
  const lap = lapOfCrossing(track, crossing);
  const finish = finishLap(track, context, leaderOf(state, rider));
  if (finish !== null && lap > finish) return { code: 'after-finish', params: { lap, finish_at: lapEnd(track, finish) } };
  return { code: 'counted', params: { lap, finish: lap === finish, unknown_tag: rider.registered === null } };
}

function tracedCandidate({ context }: Rider, { seq, at, ref }: Candidate, verdict: Verdict, state: RaceState): TracedRead {
  const override = overrideOfRef(context.overrides, ref);
  return override === null ? tracedRead({ seq, at, row: ref }, verdict, state) : tracedOverride(override, verdict, state);
}

function tracedExclusion(rider: Rider, candidate: Candidate, by: PassingOverride, state: RaceState): TracedRead {
  return { ...tracedCandidate(rider, candidate, overrideVerdict(state, by), state), corrections: [by.effectiveFrom] };
}

function tracedOverride({ seq, at, row, inferred, acts }: PassingOverride, verdict: Verdict, state: RaceState): TracedRead {
  if (row !== null) return { ...tracedRead({ seq, at, row }, verdict, state), corrections: acts };
  return {
    seq,
    origin: inferred ? 'inferred' : 'manual',
    kind: 'arrive',
    tag: null,
    member: '',
    where: '',
    at,
    verdict,
    corrections: acts,
  };
}

interface LoggedRead {
  readonly seq: Seq;
  readonly at: EpochMs;
  readonly row: number;
}

function tracedRead({ seq, at, row }: LoggedRead, verdict: Verdict, { log, ledger }: RaceState): TracedRead {
  const { rules } = ledger.control;
  const origin = originOf(log, row);
  const where = rules.points[pointOfReader(rules, origin)]?.name ?? origin.reader;
  return { seq, origin: 'read', kind: origin.kind, tag: tagAsRead(log, row), member: '', where, at, verdict, corrections: [] };
}
