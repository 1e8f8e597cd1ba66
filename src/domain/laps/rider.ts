import type { GivenStatus, Ledger } from '../ledger/ledger';
import { currentRider, type PassingOverride, type PassingOverrides, tagOfRider } from '../ledger/passing-overrides';
import { codeOfTag, type ReadLog, readsOfTag } from '../ledger/read-log';
import type { Registered } from '../ledger/roster-ledger';
import { keyOfTag, riderIdOfTag } from '../ledger/tag-assignments';
import { type Eligibility, eligibilityOf, NOT_ELIGIBLE } from '../model/eligibility';
import type { RiderId, Seq } from '../model/entry';
import { rulesWithStart } from '../model/given-start';
import { parkingRule } from '../model/parking';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import { rulesFor } from '../model/terms';
import type { EpochMs } from '../model/time';
import { waveStart } from '../model/wave-start';
import { type CandidateRef, overrideOfRef } from './candidate-ref';
import { firstArrival, tagsOfRider, trackOf } from './candidates';
import { stayKey } from './crossings';
import { courseOf } from './rider-course';
import { type RiderContext, type RiderTrack, rowOfRef } from './rider-track';
import { type Stay, stayAround } from './stays';

/** A rider with everything their standing is made of. Reads extend the track in place; every act that touches the rider makes a new one. */
export interface Rider {
  readonly id: RiderId;
  /** Null for a tag without a participant. */
  readonly registered: Registered | null;
  /** The tag that stands for the rider towards clients that know only tags. */
  readonly tag: TagId | RiderId;
  readonly eligibility: Eligibility;
  readonly context: RiderContext;
  readonly track: RiderTrack;
  readonly firstSeen: Seq;
}

/** What riders are made from. */
export interface RiderSources {
  readonly ledger: Ledger;
  readonly log: ReadLog;
  readonly overrides: PassingOverrides;
}

const NO_OVERRIDES: readonly PassingOverride[] = [];

/** Builds the rider with this id; null when there is none: a participant who was removed, a tag without reads of its own. */
export function makeRider(id: RiderId, sources: RiderSources): Rider | null {
  const { ledger, log } = sources;
  const registered = ledger.participants.get(id as ParticipantId) ?? null;
  const tag = tagOfRider(id);
  if (registered === null && (tag === null || hasNothing(id, tag, sources))) return null;
  const context = contextOf(id, registered, sources);
  const track = trackOf(id, ledger, context);
  if (registered === null && track.times.length === 0 && context.overrides.length === 0) return null;
  const shown = tag === null ? null : (readsOfTag(log, tag)?.tag ?? tag);
  return {
    id,
    registered,
    tag: shown ?? tagsOfRider(ledger, id)[0] ?? id,
    eligibility: eligibility(registered, ledger, context.ownStartAt),
    context,
    track,
    firstSeen: firstSeenOf(id, sources),
  };
}

/** Everything that decides what the reads of a rider mean. */
function contextOf(id: RiderId, registered: Registered | null, sources: RiderSources): RiderContext {
  const { ledger, log, overrides } = sources;
  const { stopAt, gunSet } = ledger.control;
  const category = registered?.details.category ?? '';
  const given = statusOf(ledger, id);
  const ownStartAt = ownStartOf(ledger, id);
  const rules = rulesWithStart(rulesFor(ledger.control.rules, category), ownStartAt);
  return {
    rules,
    course: courseOf(rules, log),
    parking: parkingRule(rules),
    gunAt: gunSet || rules.countsBeforeGun ? waveStart(ledger.control, category) : null,
    startAt: ownStartAt ?? waveStart(ledger.control, category),
    ownStartAt,
    isOpen: gunSet || rules.countsBeforeGun || ownStartAt !== null,
    neutralisations: ledger.control.neutralisations,
    stopAt,
    isOver: isOver(ledger, log),
    status: given?.status ?? 'racing',
    withdrawnAt: given?.at ?? null,
    log,
    overrides: overrides.byRider.get(id) ?? NO_OVERRIDES,
    isTagRace: ledger.participants.size === 0,
    muted: mutedTagsOf(id, sources),
    raceRules: ledger.control.rules,
    adjustments: givenTo(ledger, ledger.adjustments, id),
  };
}

/** Without a gun the day of the race is that of the own start: a race may be created in the year before. */
function eligibility(registered: Registered | null, { control }: Ledger, ownStartAt: EpochMs | null): Eligibility {
  if (registered === null) return NOT_ELIGIBLE;
  const day = control.gunSet ? control.startAt : (ownStartAt ?? control.startAt);
  return eligibilityOf(control.rules.classifications, registered.details, day);
}

/** Whether the race was stopped; a stop that was planned, only once something arrived after it. */
export function isOver({ control }: Ledger, { lastArrivalAt }: ReadLog): boolean {
  const { stopAt, stopPlanned } = control;
  return stopAt !== null && (!stopPlanned || lastArrivalAt >= stopAt);
}

/** Whether a tag was never read and no correction names it. Of an imported list that is true of most tags, so it is found out first. */
function hasNothing(id: RiderId, tag: TagId, { log, overrides }: RiderSources): boolean {
  return readsOfTag(log, tag) === null && !overrides.byRider.has(id);
}

/** The latest status given to a rider, also while only a tag of theirs was known; null when none was given. */
export function statusOf(ledger: Ledger, id: RiderId): GivenStatus | null {
  return latestOf(ledger, ledger.statuses, id);
}

/** The start that a start list or a correction gave to a rider, also while only a tag of theirs was known; null without one. */
export function ownStartOf(ledger: Ledger, id: RiderId): EpochMs | null {
  return latestOf(ledger, ledger.ownStarts, id)?.at ?? null;
}

/** What was given to a rider by the latest act, under the rider's id or that of one of their tags; null when nothing was. */
function latestOf<Given extends { readonly riderAt: EpochMs | null; readonly by: Seq }>(
  ledger: Ledger,
  given: ReadonlyMap<RiderId, readonly Given[]>,
  id: RiderId,
): Given | null {
  let latest: Given | null = null;
  for (const one of givenTo(ledger, given, id)) if (latest === null || one.by > latest.by) latest = one;
  return latest;
}

/** Everything that was given to a rider, under the rider's id or that of one of their tags. */
function givenTo<Given extends { readonly riderAt: EpochMs | null }>(
  ledger: Ledger,
  given: ReadonlyMap<RiderId, readonly Given[]>,
  id: RiderId,
): readonly Given[] {
  if (given.size === 0) return [];
  // The id of a tag without a participant is that of its tag.
  const names = new Set([id, ...tagsOfRider(ledger, id).map((tag) => riderIdOfTag(ledger.tagAssignments, tag))]);
  return [...names].flatMap((name) => (given.get(name) ?? []).filter(({ riderAt }) => currentRider(ledger, name, riderAt) === id));
}

const NOTHING_MUTED: RiderContext['muted'] = new Map();

function mutedTagsOf(id: RiderId, { ledger, log }: RiderSources): RiderContext['muted'] {
  if (ledger.mutedTags.size === 0) return NOTHING_MUTED;
  const muted = new Map<number, number>();
  for (const tag of tagsOfRider(ledger, id)) {
    const code = codeOfTag(log, tag);
    const from = mutedFrom(ledger, tag);
    if (code !== null && from !== null) muted.set(code, from);
  }
  return muted;
}

/** From when on the reads of a tag do not count, -Infinity for all of them; null while it is not muted. */
export function mutedFrom(ledger: Ledger, tag: TagId): number | null {
  const muted = ledger.mutedTags.get(keyOfTag(ledger.tagAssignments, tag)) ?? [];
  return muted.length === 0 ? null : Math.min(...muted.map(({ from }) => from ?? Number.NEGATIVE_INFINITY));
}

/** Whether a rider did nothing but lie beside the mat: every crossing of a tag without a participant began a stay (rule 23). */
export function isOnlyParked(rider: Rider): boolean {
  const { registered, track } = rider;
  if (registered !== null || track.staysFound === 0) return false;
  for (let crossing = 0; crossing < track.firstReads.length; crossing++) {
    const position = track.firstReads.at(crossing);
    if (stayAt(rider, position)?.from !== track.times.at(position)) return false;
  }
  return true;
}

/** The stay that a candidate of a rider is part of, or began, by its position; null when it is in none. */
export function stayAt({ track, context }: Rider, position: number): Stay | null {
  const row = rowOfRef(context, track.refs.at(position));
  return row === null ? null : stayAround(track.stays, stayKey(context, row), track.times.at(position));
}

/** The category a rider races in; empty for none and for tags without a participant. */
export function categoryOf(rider: Rider): string {
  return rider.registered?.details.category ?? '';
}

function firstSeenOf(id: RiderId, { ledger, log, overrides }: RiderSources): Seq {
  const registered = ledger.participants.get(id as ParticipantId)?.addedBy ?? Number.POSITIVE_INFINITY;
  const passings = (overrides.byRider.get(id) ?? NO_OVERRIDES).map(({ seq }) => seq);
  return Math.min(registered, firstArrival(id, ledger, log), ...passings);
}

/** The entry that a candidate comes from. */
export function seqOfRef({ log, overrides }: RiderContext, ref: CandidateRef): Seq {
  return overrideOfRef(overrides, ref)?.seq ?? log.seqs.at(ref);
}
