import { isWithin } from '../laps/candidates';
import { insertRead, rejectionAt } from '../laps/crossings';
import { lapCount, lapOfCrossing } from '../laps/laps';
import { type Lead, leadOfCategory, leadOfRider, NO_LEAD, updateLead } from '../laps/leaders';
import { isOver, makeRider, type Rider } from '../laps/rider';
import { pointOfReader } from '../laps/rider-course';
import { crossingAround } from '../laps/rider-track';
import { findOverrides, timeOfRead } from '../ledger/passing-overrides';
import { appendRead, tagReadsOf } from '../ledger/read-log';
import { applyTagRuleTo } from '../ledger/ruled-tags';
import { currentHolder, holderOfKeyAt } from '../ledger/tag-assignments';
import type { ReadEntry, RiderId } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { LapEvent, RaceChange } from '../model/views';
import { allSteps } from '../steps';
import { rebuildEveryRider } from './evolve-act';
import { lapEvent } from './lap-events';
import { type RaceState, refreshLeaders } from './race-state';

/** The change of an entry that changes nothing. */
export const NO_CHANGE: RaceChange = { laps: [], standings: false, control: false, acts: false, unknownTags: [] };

/** Folds a read in. A read in time order costs the same however long the race is, unless a voided or moved passing of the rider is near it. */
export function evolveRead(state: RaceState, entry: ReadEntry, wantsLaps: boolean): RaceChange {
  const known = state.log.origins.length;
  const change = foldRead(state, entry, wantsLaps);
  return state.log.origins.length > known && hasNoPoint(state, entry) ? { ...change, control: true } : change;
}

/** Whether the reader stands at no point of a race that has points: people have to know that at its first read. */
function hasNoPoint({ ledger }: RaceState, { read }: ReadEntry): boolean {
  const { rules } = ledger.control;
  return rules.points.length > 0 && pointOfReader(rules, read) < 0;
}

function foldRead(state: RaceState, entry: ReadEntry, wantsLaps: boolean): RaceChange {
  const { ledger, log } = state;
  if (!ledger.control.stopPlanned || isOver(ledger, log)) return foldIn(state, entry, wantsLaps);
  const change = foldIn(state, entry, wantsLaps);
  if (!isOver(ledger, log)) return change;
  // The first read that arrives after a planned stop shows that it came: who is still racing has not finished.
  rebuildEveryRider(state);
  return { ...change, standings: true };
}

function foldIn(state: RaceState, entry: ReadEntry, wantsLaps: boolean): RaceChange {
  const { ledger, log, riders } = state;
  const tagsBefore = log.tags.length;
  const row = appendRead(log, entry);
  const tag = tagReadsOf(log, row);
  const isRuled = log.tags.length > tagsBefore && applyTagRuleTo(ledger, tag);
  if (isRuled && state.overrides.byRider.has(tag.rider)) return withOwner(state);
  // A departure ends no lap; but the first report of a tag, whichever it is, may show whose it is.
  if (entry.read.kind === 'depart' && !isRuled) return NO_CHANGE;
  const time = timeOfRead(ledger, log, row);
  const holder = holderOfKeyAt(ledger.tagAssignments, tag.key, time);
  const id = holder ?? tag.rider;
  const known = riders.get(id);
  // What was said of the tag before its first read is said of its rider from now on.
  if (known !== undefined && !isRuled && !mustRebuild(known, time)) return extend(state, known, { entry, row, time, wantsLaps });
  const change = rebuild(state, id, { entry, row, time, wantsLaps });
  const isNewTag = known === undefined && holder === null && currentHolder(ledger.tagAssignments, tag.key) === null;
  return isNewTag ? { ...change, unknownTags: [entry.read.tag] } : change;
}

/** After the first read of a tag that passings were entered for, and that a rider has by the rule of the race: they are the rider's. */
function withOwner(state: RaceState): RaceChange {
  state.overrides = allSteps(findOverrides(state.ledger, state.log));
  rebuildEveryRider(state);
  return { ...NO_CHANGE, standings: true };
}

/**
 * True if a voided or moved passing may take the read with it, and for a read that comes late to a rider who has corrections: the track
 * lacks the reads that corrections took away, and a parked tag is known by all of its reads.
 */
function mustRebuild({ context, track }: Rider, time: EpochMs): boolean {
  const { overrides, rules, parking } = context;
  if (overrides.length === 0) return false;
  // What was voided or moved is not in the track, and was read all the same.
  if (parking !== null && (time < (track.times.last ?? time) || overrides.some(({ at }) => time < at))) return true;
  return overrides.some(({ role, at, reach }) => {
    if (role === 'counts' || reach === null) return false;
    return reach === undefined ? Math.abs(time - at) < rules.minLap : isWithin(reach, time - at);
  });
}

interface LoggedRead {
  readonly entry: ReadEntry;
  readonly row: number;
  readonly time: EpochMs;
  readonly wantsLaps: boolean;
}

function extend(state: RaceState, rider: Rider, { entry, row, time, wantsLaps }: LoggedRead): RaceChange {
  const { track, context } = rider;
  const lapsBefore = lapCount(track);
  const crossings = track.firstReads.length;
  const timingRead = track.timingReads.last;
  const stays = track.staysFound;
  const leadBefore = leadOfRider(rider, leadOfCategory(state.leaders, rider));
  const position = insertRead(track, time, row, context);
  const isLatest = position === track.times.length - 1;
  const isSame = track.firstReads.length === crossings && track.timingReads.last === timingRead && track.staysFound === stays;
  if (isLatest && isSame && !isAwayFromLine(rider, position)) return NO_CHANGE;
  state.ranking.dirty.add(rider.id);
  updateLeaders(state, rider, leadBefore);
  return changeWith(wantsLaps ? lapOfRead(state, rider, { entry, position, lapsBefore }) : null);
}

/** Whether a read counts on the way or at the start: it may change a split or the own start. */
function isAwayFromLine({ track, context }: Rider, position: number): boolean {
  if (context.course === null) return false;
  const rejection = rejectionAt(track, position, context);
  return rejection === null || rejection === 'way' || rejection === 'start';
}

function rebuild(state: RaceState, id: RiderId, { entry, row, wantsLaps }: LoggedRead): RaceChange {
  const before = state.riders.get(id);
  const rider = makeRider(id, state);
  if (rider === null) return NO_CHANGE;
  state.riders.set(id, rider);
  state.ranking.dirty.add(id);
  updateLeaders(state, rider, before === undefined ? NO_LEAD : leadOfRider(before, leadOfCategory(state.leaders, before)));
  if (!wantsLaps) return changeWith(null);
  const lapsBefore = before === undefined ? 0 : lapCount(before.track);
  return changeWith(lapOfRead(state, rider, { entry, position: rider.track.refs.findRow((ref) => ref === row), lapsBefore }));
}

/** Finds the leaders again where this rider may have become the leader, leads at another time, or changed the lap with which the leader finishes. */
function updateLeaders(state: RaceState, rider: Rider, before: Lead): void {
  if (!updateLead(state.leaders, rider, before)) refreshLeaders(state);
}

interface InsertedRead {
  readonly entry: ReadEntry;
  /** Of the read in the track; -1 when a voided or moved passing excludes it. */
  readonly position: number;
  readonly lapsBefore: number;
}

function lapOfRead(state: RaceState, rider: Rider, { entry, position, lapsBefore }: InsertedRead): LapEvent | null {
  const { track } = rider;
  if (position < 0 || lapCount(track) <= lapsBefore) return null;
  const crossing = crossingAround(track, position);
  // A late start crossing may absorb others, and then one more lap may fit after it: the last one is new.
  const counted = lapOfCrossing(track, crossing) > 0 ? crossing : track.firstReads.length - 1;
  return lapEvent(state, rider, entry.seq, counted);
}

function changeWith(lap: LapEvent | null): RaceChange {
  return { laps: lap === null ? [] : [lap], standings: true, control: false, acts: false, unknownTags: [] };
}
