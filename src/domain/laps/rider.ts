import type { Book, GivenStatus } from '../ledger/ledger';
import { type Placement, type Placements, riderNow, tagOfRider } from '../ledger/passing-overrides';
import type { ReadLog } from '../ledger/read-log';
import type { Registered } from '../ledger/roster-ledger';
import type { RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import type { Standing } from '../model/standing';
import { between, type EpochMs, type Ms } from '../model/time';
import { ownGun } from '../model/wave-start';
import { firstArrival, tagsOfRider, trackOf } from './candidates';
import { isInferred, type SweepTerms, type Track } from './crossings';
import { finishLap, lapCount, lapEnd, lapsInTime, lapTimes, ownStart, refOfLap } from './laps';

/** A rider with everything their standing is made of. Reads in time order extend the track; every act that touches the rider makes a new one. */
export interface Rider {
  readonly id: RiderId;
  /** Null for a tag nobody carries. */
  readonly registered: Registered | null;
  /** The tag that stands for the rider towards clients that know only tags. */
  readonly tag: TagId | RiderId;
  readonly terms: SweepTerms;
  readonly track: Track;
  readonly firstSeen: Seq;
}

/** What riders are made from. */
export interface RiderSources {
  readonly book: Book;
  readonly log: ReadLog;
  readonly placements: Placements;
}

const NOTHING_PLACED: readonly Placement[] = [];

/** The rider with this id; null when there is none: a participant who is gone, a tag without reads of its own. */
export function makeRider(id: RiderId, sources: RiderSources): Rider | null {
  const { book, log, placements } = sources;
  const registered = book.participants.get(id as ParticipantId) ?? null;
  const tag = tagOfRider(id);
  if (registered === null && tag === null) return null;
  const { rules, stopAt } = book.control;
  const given = statusOf(book, id);
  const terms: SweepTerms = {
    rules,
    startAt: ownGun(book.control, registered?.details.category ?? ''),
    stopAt,
    status: given?.status ?? 'racing',
    withdrawnAt: given?.at ?? null,
    log,
    placed: placements.byRider.get(id) ?? NOTHING_PLACED,
  };
  const track = trackOf(id, book, terms);
  if (registered === null && track.times.length === 0 && terms.placed.length === 0) return null;
  return { id, registered, tag: tag ?? tagsOfRider(book, id)[0] ?? id, terms, track, firstSeen: firstSeenOf(id, sources) };
}

/** The status a rider was given last, also while only a tag of theirs was known; null while nobody gave one. */
export function statusOf(book: Book, id: RiderId): GivenStatus | null {
  let latest: GivenStatus | null = null;
  for (const rider of [id, ...tagsOfRider(book, id).map((tag): RiderId => `tag:${tag}`)]) {
    const given = book.statuses.get(rider);
    if (given === undefined || riderNow(book, rider, null) !== id) continue;
    if (latest === null || given.by > latest.by) latest = given;
  }
  return latest;
}

/** The standing of a rider; `leaderAt` as in `finishLap`. */
export function standingOf(rider: Rider, leaderAt: EpochMs | null): Standing {
  const { registered, terms, track } = rider;
  const laps = lapCount(track);
  const finish = finishLap(track, terms, leaderAt);
  const rankedLaps = finish ?? laps;
  const times = lapTimes(track, terms, rankedLaps);
  const chipStartAt = ownStart(track);
  const reference = rankedLaps === 0 ? null : lapEnd(track, rankedLaps);
  const start = terms.rules.rankedBy === 'chip' ? (chipStartAt ?? terms.startAt) : terms.startAt;
  return {
    rider: rider.id,
    participant: registered === null ? null : (rider.id as ParticipantId),
    tag: rider.tag,
    bib: registered?.details.bib ?? '',
    name: registered?.details.name ?? '',
    category: categoryOf(rider),
    team: registered?.details.team ?? '',
    status: terms.status,
    laps,
    rankedLaps,
    lapsInTime: lapsInTime(track, terms),
    finished: finish !== null,
    lastPassAt: laps === 0 ? null : lapEnd(track, laps),
    finishAt: finish === null ? null : reference,
    chipStartAt,
    elapsed: reference === null ? null : between(start, reference),
    lastLap: times[times.length - 1] ?? null,
    bestLap: shortest(times),
    inferred: inferredLaps(track, terms),
    firstSeen: rider.firstSeen,
  };
}

/** The category a rider races in; empty for none and for tags nobody carries. */
export function categoryOf(rider: Rider): string {
  return rider.registered?.details.category ?? '';
}

function shortest(times: readonly Ms[]): Ms | null {
  return times.reduce<Ms | null>((best, time) => (best === null || time < best ? time : best), null);
}

function inferredLaps(track: Track, terms: SweepTerms): number {
  if (terms.placed.length === 0) return 0;
  let count = 0;
  for (let lap = 1; lap <= lapCount(track); lap++) if (isInferred(terms, refOfLap(track, lap))) count++;
  return count;
}

function firstSeenOf(id: RiderId, { book, log, placements }: RiderSources): Seq {
  const registered = book.participants.get(id as ParticipantId)?.addedBy ?? Number.POSITIVE_INFINITY;
  const placed = (placements.byRider.get(id) ?? NOTHING_PLACED).map(({ seq }) => seq);
  return Math.min(registered, firstArrival(id, book, log), ...placed);
}

/** The entry that a mark comes from. */
export function seqOfRef({ log, placed }: SweepTerms, ref: number): Seq {
  if (ref >= 0) return log.seqs.at(ref);
  const placement = placed[~ref];
  if (placement === undefined) throw new RangeError(`No placement ${~ref} of ${placed.length}`);
  return placement.seq;
}
