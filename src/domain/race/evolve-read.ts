import { crossingAround, insertRead, type RiderContext } from '../laps/crossings';
import { lapCount, lapOfCrossing } from '../laps/laps';
import { claimOf, type Lead, leadOf, NO_LEAD, updateLead } from '../laps/leaders';
import { makeRider, type Rider } from '../laps/rider';
import { timeOfRead } from '../ledger/passing-overrides';
import { appendRead, tagReadsOf } from '../ledger/read-log';
import { currentHolder, holderAt } from '../ledger/tag-assignments';
import type { ReadEntry, RiderId } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { LapEvent, RaceChange } from '../model/views';
import { lapEvent } from './lap-events';
import { type RaceState, refreshLeaders } from './race-state';

/** What an entry changes that changes nothing. */
export const NO_CHANGE: RaceChange = { laps: [], standings: false, control: false, acts: false, unknownTags: [] };

/** Folds a read in. One in time order costs the same however long the race is, unless a void or move of the rider's is near it. */
export function evolveRead(state: RaceState, entry: ReadEntry): RaceChange {
  const { ledger, log, riders } = state;
  const row = appendRead(log, entry);
  if (entry.read.kind === 'depart') return NO_CHANGE;
  const time = timeOfRead(ledger, log, row);
  const carrier = holderAt(ledger.tagAssignments, entry.read.tag, time);
  const id = carrier ?? tagReadsOf(log, row).rider;
  const known = riders.get(id);
  if (known !== undefined && !maySwallow(known.context, time)) return extend(state, known, { entry, row, time });
  const change = remake(state, id, { entry, row, time });
  const isNewTag = known === undefined && carrier === null && currentHolder(ledger.tagAssignments, entry.read.tag) === null;
  return isNewTag ? { ...change, unknownTags: [entry.read.tag] } : change;
}

/** Whether a voided or moved passing may swallow a read at this time: none reaches as far as `minLap`. */
function maySwallow({ overrides: placed, rules }: RiderContext, time: EpochMs): boolean {
  return placed.some(({ role, at }) => role !== 'counts' && Math.abs(time - at) < rules.minLap);
}

interface LoggedRead {
  readonly entry: ReadEntry;
  readonly row: number;
  readonly time: EpochMs;
}

function extend(state: RaceState, rider: Rider, { entry, row, time }: LoggedRead): RaceChange {
  const { track, context } = rider;
  const lapsBefore = lapCount(track);
  const crossings = track.firstReads.length;
  const chosen = track.timingReads.last;
  const claim = claimOf(rider, leadOf(state.leaders, rider));
  const position = insertRead(track, time, row, context);
  const isLatest = position === track.times.length - 1;
  if (isLatest && track.firstReads.length === crossings && track.timingReads.last === chosen) return NO_CHANGE;
  state.ranking.dirty.add(rider.id);
  followIfLeading(state, rider, claim);
  return changeBy(lapOfRead(state, rider, { entry, position, lapsBefore }));
}

function remake(state: RaceState, id: RiderId, { entry, row }: LoggedRead): RaceChange {
  const before = state.riders.get(id);
  const rider = makeRider(id, state);
  if (rider === null) return NO_CHANGE;
  state.riders.set(id, rider);
  state.ranking.dirty.add(id);
  followIfLeading(state, rider, before === undefined ? NO_LEAD : claimOf(before, leadOf(state.leaders, before)));
  const lapsBefore = before === undefined ? 0 : lapCount(before.track);
  return changeBy(lapOfRead(state, rider, { entry, position: rider.track.refs.findRow((ref) => ref === row), lapsBefore }));
}

/** A rider may have become the leader of the category, lead at another time, or have changed what lap the leader finishes with. */
function followIfLeading(state: RaceState, rider: Rider, before: Lead): void {
  if (!updateLead(state.leaders, rider, before)) refreshLeaders(state);
}

interface Judged {
  readonly entry: ReadEntry;
  /** Of the read in the track; -1 when a void swallowed it. */
  readonly position: number;
  readonly lapsBefore: number;
}

function lapOfRead(state: RaceState, rider: Rider, { entry, position, lapsBefore }: Judged): LapEvent | null {
  const { track } = rider;
  if (position < 0 || lapCount(track) <= lapsBefore) return null;
  const crossing = crossingAround(track, position);
  // A late start crossing takes others into it, and the laps from there on may fit one more.
  const counted = lapOfCrossing(track, crossing) > 0 ? crossing : track.firstReads.length - 1;
  return lapEvent(state, rider, entry.seq, counted);
}

function changeBy(lap: LapEvent | null): RaceChange {
  return { ...NO_CHANGE, laps: lap === null ? [] : [lap], standings: true };
}
