import { NO_DETAILS, type ParticipantId } from '../model/roster';
import type { Standing } from '../model/standing';
import { sectionOf } from '../model/terms';
import type { EpochMs, Ms } from '../model/time';
import { type CourseResult, courseResult } from './course-result';
import { isInferred } from './crossings';
import { finishLap, type LeaderFinish, lapCount, lapEnd, lapsInTime, lapTime, ownStart, refOfLap } from './laps';
import { raceTime } from './race-time';
import { rankGroup } from './rank-group';
import { categoryOf, type Rider } from './rider';
import type { RiderContext, RiderTrack } from './rider-track';

/**
 * The standing of a rider; `leader` as in `finishLap`. One literal with all members in the same order: a member that is copied from another
 * object costs many times as much, and a table has thousands of standings.
 */
// eslint-disable-next-line max-lines-per-function -- one line for each member, and nothing else
export function standingOf(rider: Rider, leader: LeaderFinish): Standing {
  const { id, registered, context, track, eligibility } = rider;
  const riding = ridingOf(rider, leader);
  const details = registered?.details ?? NO_DETAILS;
  return {
    laps: riding.laps,
    rankedLaps: riding.rankedLaps,
    group: riding.rank.group,
    ranked: riding.rank.ranked,
    pulledAt: riding.rank.pulledAt,
    lapsInTime: lapsInTime(track, context),
    finished: riding.finish !== null,
    lastPassAt: riding.laps === 0 ? null : lapEnd(track, riding.laps),
    finishAt: riding.finish === null ? null : riding.finishAt,
    chipStartAt: riding.chipStartAt,
    elapsed: riding.elapsed,
    ridden: riding.ridden,
    adjustment: riding.adjustments.time,
    lapsAdjustment: riding.adjustments.laps,
    gunTime: riding.gunTime,
    chipTime: riding.chipTime,
    givenTime: riding.givenTime,
    lastLap: riding.lapTimes.last,
    bestLap: riding.lapTimes.best,
    splits: riding.way.splits,
    reached: riding.way.reached,
    segments: riding.way.segments,
    segmentsDone: riding.way.segmentsDone,
    inferred: inferredLaps(track, context),
    rider: id,
    participant: registered === null ? null : (id as ParticipantId),
    tag: rider.tag,
    bib: details.bib,
    name: details.name,
    category: categoryOf(rider),
    team: details.team,
    club: details.club,
    section: standsApart(rider) ? null : sectionOf(context.raceRules, categoryOf(rider)),
    classifications: eligibility.classifications,
    lacks: eligibility.lacks,
    status: context.status,
    relegated: null,
    ownStartAt: context.ownStartAt,
    firstSeen: rider.firstSeen,
  };
}

/** How far a rider is, and in which time; times are null before there is a moment to which they run. */
function ridingOf(rider: Rider, leader: LeaderFinish) {
  const { registered, context, track } = rider;
  const laps = lapCount(track);
  const finish = finishLap(track, context, leader);
  const completed = finish ?? laps;
  const chipStartAt = ownStart(track);
  const way = courseResult(track, context, finish);
  const finishAt = completed === 0 ? null : lapEnd(track, completed);
  const reference = way.reachedAt ?? finishAt;
  const adjustments = adjustmentsOf(rider);
  const ridden = riddenTime(context, way, { from: rankingStart(context, chipStartAt), to: reference });
  return {
    laps,
    finish,
    rankedLaps: Math.max(0, completed + adjustments.laps),
    rank: rankGroup(context, finish !== null, registered !== null || context.isTagRace),
    finishAt,
    chipStartAt,
    way,
    adjustments,
    ridden,
    elapsed: ridden === null ? null : ((ridden + adjustments.time) as Ms),
    gunTime: timeTo(reference, context.gunAt, context),
    chipTime: timeTo(reference, chipStartAt, context),
    givenTime: context.rules.edition < 4 ? null : timeTo(reference, context.ownStartAt, context),
    lapTimes: lastAndBest(track, context, completed),
  };
}

/** Null before the rider has come anywhere, and without that start. */
function timeTo(reference: EpochMs | null, from: EpochMs | null, context: RiderContext): Ms | null {
  return reference === null || from === null ? null : raceTime(context, from, reference);
}

/** The last and the shortest of the first `upTo` laps; nulls where none has a time. */
function lastAndBest(track: RiderTrack, context: RiderContext, upTo: number): { readonly last: Ms | null; readonly best: Ms | null } {
  if (upTo === 0) return { last: null, best: null };
  let last = lapTime(track, 1, context);
  let best = last;
  let began = lapEnd(track, 1);
  for (let lap = 2; lap <= upTo; lap++) {
    const ended = lapEnd(track, lap);
    last = raceTime(context, began, ended);
    if (best === null || last < best) best = last;
    began = ended;
  }
  return { last, best };
}

/** The sum of the segments where they count, else from the start to where the rider is. */
function riddenTime(
  context: RiderContext,
  { segmentsDone, segmentsTime }: CourseResult,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs | null },
): Ms | null {
  if (segmentsDone !== null) return segmentsDone === 0 ? null : segmentsTime;
  return to === null ? null : raceTime(context, from, to);
}

/** The start from which the time that ranks runs (rule 17); `chipStartAt` is the own start crossing, null without one. */
export function rankingStart({ rules, startAt }: RiderContext, chipStartAt: EpochMs | null): EpochMs {
  const isOwn = rules.rankedBy === 'chip' || rules.starts === 'line' || rules.starts === 'first-read';
  return isOwn ? (chipStartAt ?? startAt) : startAt;
}

/** What the jury added to a rider's time and laps. */
function adjustmentsOf({ context }: Rider): { readonly time: Ms; readonly laps: number } {
  let time = 0;
  let laps = 0;
  for (const { kind, amount } of context.adjustments) {
    if (kind === 'time') time += amount;
    else laps += amount;
  }
  return { time: time as Ms, laps };
}

/**
 * Whether a rider is a tag that nobody has, beside riders who are registered (rule 24). Up to the second edition of the rules such tags were
 * ranked with the riders.
 */
function standsApart({ registered, context }: Rider): boolean {
  return registered === null && !context.isTagRace && context.raceRules.edition > 2;
}

function inferredLaps(track: RiderTrack, context: RiderContext): number {
  if (context.overrides.length === 0) return 0;
  let count = 0;
  for (let lap = 1; lap <= lapCount(track); lap++) if (isInferred(context, refOfLap(track, lap))) count++;
  return count;
}
