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
 * The standing of a rider; `leader` as in `finishLap`. Its members are always all and in the same order, and what is put together from another
 * object comes last: members that are added to a copy cost many times as much, and a table has thousands of standings.
 */
export function standingOf(rider: Rider, leader: LeaderFinish): Standing {
  const { registered, context, track } = rider;
  const laps = lapCount(track);
  const finish = finishLap(track, context, leader);
  const rankedLaps = finish ?? laps;
  const lapsRidden = lastAndBest(track, context, rankedLaps);
  const chipStartAt = ownStart(track);
  const way = courseResult(track, context, finish);
  const finishAt = rankedLaps === 0 ? null : lapEnd(track, rankedLaps);
  const reference = way.reachedAt ?? finishAt;
  const adjustments = adjustmentsOf(rider);
  const ridden = riddenTime(context, way, { from: rankingStart(context, chipStartAt), to: reference });
  const { group, ranked, pulledAt } = rankGroup(context, finish !== null, registered !== null || context.isTagRace);
  return {
    laps,
    rankedLaps: Math.max(0, rankedLaps + adjustments.laps),
    group,
    ranked,
    pulledAt,
    lapsInTime: lapsInTime(track, context),
    finished: finish !== null,
    lastPassAt: laps === 0 ? null : lapEnd(track, laps),
    finishAt: finish === null ? null : finishAt,
    chipStartAt,
    elapsed: ridden === null ? null : ((ridden + adjustments.time) as Ms),
    ridden,
    adjustment: adjustments.time,
    lapsAdjustment: adjustments.laps,
    gunTime: reference === null ? null : raceTime(context, context.gunAt, reference),
    chipTime: reference === null || chipStartAt === null ? null : raceTime(context, chipStartAt, reference),
    lastLap: lapsRidden.last,
    bestLap: lapsRidden.best,
    splits: way.splits,
    reached: way.reached,
    segments: way.segments,
    segmentsDone: way.segmentsDone,
    inferred: inferredLaps(track, context),
    ...whoIs(rider),
  };
}

/** What is the same whatever the rider rides. */
function whoIs(rider: Rider) {
  const { id, registered, tag, context, eligibility, firstSeen } = rider;
  const { bib, name, team, club } = registered?.details ?? NO_DETAILS;
  const category = categoryOf(rider);
  return {
    rider: id,
    participant: registered === null ? null : (id as ParticipantId),
    tag,
    bib,
    name,
    category,
    team,
    club,
    section: standsApart(rider) ? null : sectionOf(context.raceRules, category),
    classifications: eligibility.classifications,
    lacks: eligibility.lacks,
    status: context.status,
    relegated: null,
    ownStartAt: context.ownStartAt,
    firstSeen,
  };
}

/** The last and the shortest of the first `upTo` laps; nulls where none has a time. */
function lastAndBest(track: RiderTrack, context: RiderContext, upTo: number): { readonly last: Ms | null; readonly best: Ms | null } {
  let last: Ms | null = null;
  let best: Ms | null = null;
  for (let lap = 1; lap <= upTo; lap++) {
    const time = lapTime(track, lap, context);
    if (time === null) continue;
    last = time;
    if (best === null || time < best) best = time;
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
