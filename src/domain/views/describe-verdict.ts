import { isReadRef, overrideOfRef } from '../laps/candidate-ref';
import { type RejectionCode, timeUp } from '../laps/crossings';
import { barOf } from '../laps/lap-begin';
import { lapBegin, lapEnd } from '../laps/laps';
import { neutralAround } from '../laps/race-time';
import { type Rider, seqOfRef, stayAt } from '../laps/rider';
import { type PlaceUse, placeName, placeOfRef } from '../laps/rider-course';
import { type RiderContext, type RiderTrack, rowOfRef } from '../laps/rider-track';
import { givesStart, type KnownPassages, wayPlaceOf } from '../laps/way-place';
import type { PassingOverride } from '../ledger/passing-overrides';
import { originOf } from '../ledger/read-log';
import type { Seq } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import type { EpochMs, Ms } from '../model/time';
import type { Verdict } from '../model/verdict.messages';
import { describeRider } from '../race/describe-rider';
import { actEntry, type RaceState } from '../race/race-state';

export const DEPARTURE: Verdict = { code: 'departure', params: NO_PARAMS };
export const START: Verdict = { code: 'start', params: NO_PARAMS };
export const SUPERSEDED_START: Verdict = { code: 'superseded-start', params: NO_PARAMS };

/** Why a candidate of a rider, by its position, does not take part in the sweep. */
export function rejectionVerdict(rejection: RejectionCode, rider: Rider, position: number): Verdict {
  const { context, track } = rider;
  const { startAt, stopAt, status, withdrawnAt } = context;
  switch (rejection) {
    case 'clock-ahead':
    case 'not-started':
    case 'muted':
      return { code: rejection, params: NO_PARAMS };
    case 'gun-not-set': {
      const row = rowOfRef(context, track.refs.at(position));
      const antenna = row === null ? null : originOf(context.log, row).antenna;
      return { code: rejection, params: { at: track.times.at(position), antenna } };
    }
    case 'too-soon':
      return { code: rejection, params: { start_at: startAt, min_lap: context.rules.minLap } };
    case 'neutralised':
      return neutralVerdict(context, track.times.at(position));
    case 'before-start':
      return { code: rejection, params: { start_at: startAt } };
    case 'after-stop':
      return { code: rejection, params: { stopped_at: stopAt ?? startAt } };
    case 'after-time':
      return { code: rejection, params: { ended_at: timeUp(context) } };
    case 'parked': {
      const at = track.times.at(position);
      const stay = stayAt(rider, position);
      return { code: rejection, params: { from: stay?.from ?? at } };
    }
    case 'way':
    case 'start':
    case 'ignored':
    case 'off-course':
    case 'unassigned':
      return placeVerdict(rejection, rider, position);
    case 'withdrawn':
      return { code: rejection, params: { status, at: withdrawnAt ?? startAt } };
  }
}

/** Where a candidate was that is at no end of a lap. */
function placeVerdict(use: Exclude<PlaceUse, 'end'>, { track, context }: Rider, position: number): Verdict {
  const { course, log } = context;
  const ref = track.refs.at(position);
  const point = course === null ? '' : placeName(course, placeOfRef(context, ref));
  switch (use) {
    case 'way':
      return { code: 'too-early', params: { point, from: context.startAt, not_before: 0 as Ms } };
    case 'start':
      return givesStart(track, position, context) ? START : startPointVerdict(track, position, point);
    case 'ignored':
      return { code: 'ignored-point', params: { point } };
    case 'off-course':
      return { code: 'elsewhere', params: { point } };
    case 'unassigned': {
      const row = overrideOfRef(context.overrides, ref)?.row ?? (isReadRef(ref) ? ref : null);
      return { code: 'no-point', params: { reader: row === null ? '' : originOf(log, row).reader } };
    }
  }
}

function startPointVerdict({ start, times }: RiderTrack, position: number, point: string): Verdict {
  if (start.at !== null && times.at(position) <= start.at) return SUPERSEDED_START;
  return { code: 'start-point', params: { point } };
}

/** What a candidate was that may count and ended no lap; null for any other. */
export function wayVerdict(rider: Rider, position: number, finish: number | null, known: KnownPassages): Verdict | null {
  const { track, context } = rider;
  const { course } = context;
  const way = wayPlaceOf(track, position, context, known);
  if (course === null || way === null) return null;
  if (givesStart(track, position, context)) return START;
  const { lap, place, crossing, passage } = way;
  if (finish !== null && lap > finish) return { code: 'after-finish', params: { lap, finish_at: lapEnd(track, finish) } };
  const point = placeName(course, place) || course.endName;
  if (crossing === null && barOf(track, position, context) === 'too-soon') {
    return { code: 'too-soon', params: { start_at: lapBegin(track, 1, context), min_lap: context.rules.minLap } };
  }
  if (crossing === null) {
    const notBefore = course.earliestOnWay[place] ?? course.endNotBefore;
    return { code: 'too-early', params: { point, from: lapBegin(track, lap, context), not_before: notBefore as Ms } };
  }
  if (crossing.timed !== position) {
    return { code: 'same-crossing', params: { as: seqOfRef(context, track.refs.at(crossing.timed)), at: crossing.at } };
  }
  return passage === null ? { code: 'extra-passage', params: { point, lap } } : { code: 'passage', params: { passage, lap } };
}

function neutralVerdict(context: RiderContext, at: EpochMs): Verdict {
  const stretch = neutralAround(context, at);
  return { code: 'neutralised', params: { from: stretch?.from ?? at, until: stretch?.until ?? null } };
}

/** Why a voided passing, or another read of its burst, does not count, or where a moved passing went. */
export function overrideVerdict(state: RaceState, { seq, role, effectiveFrom }: PassingOverride): Verdict {
  const reason = reasonOf(state, effectiveFrom);
  if (role !== 'moved') return { code: 'voided', params: { reason } };
  const change = state.ledger.passingCorrections.get(seq);
  const to = change?.moves.findLast((move) => move.to !== null)?.to ?? null;
  const at = change?.moves.findLast((move) => move.at !== null)?.at ?? null;
  return { code: 'moved', params: { rider: to === null ? null : describeRider(state, to), at, reason } };
}

function reasonOf(state: RaceState, seq: Seq): string | null {
  return actEntry(state, seq)?.reason ?? null;
}
