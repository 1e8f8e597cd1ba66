import type { RiderId } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId, TagAssignment } from '../model/roster';
import { type TagComparison, type TagKey, tagKey } from '../model/tag';
import type { EpochMs } from '../model/time';

/** Who has which tag and when. Intervals of one tag never overlap; lists are replaced, never changed. */
export interface TagAssignments {
  /** When two ways of writing a tag are the same tag. Set by the creation of the race, before any assignment. */
  comparison: TagComparison;
  /** Per tag, earliest first; no entry for a tag that was never assigned. */
  readonly byTag: Map<TagKey, readonly TagAssignment[]>;
  /** Per participant the tags they have or had, as written, in order of assignment. */
  readonly tagsOf: Map<ParticipantId, readonly TagId[]>;
}

export function noTagAssignments(): TagAssignments {
  return { comparison: 'exact', byTag: new Map(), tagsOf: new Map() };
}

export function copyTagAssignments({ comparison, byTag, tagsOf }: TagAssignments): TagAssignments {
  return { comparison, byTag: new Map(byTag), tagsOf: new Map(tagsOf) };
}

/** The key of a tag: equal for every way of writing the same tag. */
export function keyOfTag({ comparison }: Pick<TagAssignments, 'comparison'>, tag: TagId): TagKey {
  return tagKey(tag, comparison);
}

/** All intervals of a tag, earliest first; empty when it was never assigned. */
export function intervalsOfTag(tagAssignments: TagAssignments, tag: TagId): readonly TagAssignment[] {
  // Most tags are written as their key is, and then need none.
  return tagAssignments.byTag.get(tag as TagKey) ?? tagAssignments.byTag.get(keyOfTag(tagAssignments, tag)) ?? [];
}

/** The id of a tag as a rider, however it is written. */
export function riderIdOfTag(tagAssignments: TagAssignments, tag: TagId): RiderId {
  return `tag:${keyOfTag(tagAssignments, tag)}`;
}

/** Returns the participant who has the tag at an instant (null: before every read); null when no participant has it. */
export function holderAt(tagAssignments: TagAssignments, tag: TagId, at: EpochMs | null): ParticipantId | null {
  return holderAmong(intervalsOfTag(tagAssignments, tag), at);
}

/** The same as `holderAt` for the key of a tag, which is at hand for every read. */
export function holderOfKeyAt({ byTag }: TagAssignments, key: TagKey, at: EpochMs): ParticipantId | null {
  const intervals = byTag.get(key);
  return intervals === undefined ? null : holderAmong(intervals, at);
}

/** The participant of the interval of one tag that an instant (null: before every read) is in; null for none. */
export function holderAmong(intervals: readonly TagAssignment[], at: EpochMs | null): ParticipantId | null {
  for (const { from, until, participant } of intervals) {
    const began = from === null || (at !== null && at >= from);
    const ended = until !== null && at !== null && at >= until;
    if (began && !ended) return participant;
  }
  return null;
}

/** Returns the participant who has the tag now, without an end; null when no participant has it. */
export function currentHolder(tagAssignments: TagAssignments, tag: TagId): ParticipantId | null {
  return intervalsOfTag(tagAssignments, tag).find(({ until }) => until === null)?.participant ?? null;
}

/** The intervals of a participant, tag by tag in order of assignment; empty when there are none. */
export function intervalsOf(tagAssignments: TagAssignments, participant: ParticipantId): readonly TagAssignment[] {
  return (tagAssignments.tagsOf.get(participant) ?? []).flatMap((tag) =>
    intervalsOfTag(tagAssignments, tag).filter((interval) => interval.participant === participant),
  );
}

/**
 * The first other participant's interval that still holds at `from` or begins later; null when the tag is free from `from` on. With `from`
 * null that is from the first read on.
 */
export function conflictingAssignment(
  tagAssignments: TagAssignments,
  tag: TagId,
  participant: ParticipantId | null,
  from: EpochMs | null,
): TagAssignment | null {
  const others = intervalsOfTag(tagAssignments, tag).filter((interval) => interval.participant !== participant);
  return others.find(({ until }) => until === null || from === null || until > from) ?? null;
}

/** Assigns the tag to a participant from `from` on; other intervals end there. */
export function assign(tagAssignments: TagAssignments, tag: TagId, participant: ParticipantId, from: EpochMs | null): void {
  const assigned: TagAssignment = { tag, participant, from, until: null };
  const others = intervalsOfTag(tagAssignments, tag);
  // Nobody loses a tag that nobody had; imported lists have thousands of those.
  if (others.length === 0) tagAssignments.byTag.set(keyOfTag(tagAssignments, tag), [assigned]);
  else setIntervals(tagAssignments, tag, [...others.flatMap((interval) => endedAt(interval, from)), assigned]);
  const tags = tagAssignments.tagsOf.get(participant) ?? [];
  if (!tags.some(isSameTag(tagAssignments, tag))) tagAssignments.tagsOf.set(participant, [...tags, tag]);
}

/** Returns a test whether another way of writing a tag means the same tag. */
export function isSameTag({ comparison }: Pick<TagAssignments, 'comparison'>, tag: TagId): (other: TagId) => boolean {
  const key = tagKey(tag, comparison);
  return (other) => tagKey(other, comparison) === key;
}

/** Ends the intervals of a participant at `from`; null: they never had the tag. */
export function release(tagAssignments: TagAssignments, tag: TagId, participant: ParticipantId, from: EpochMs | null): void {
  const intervals = intervalsOfTag(tagAssignments, tag).flatMap((interval) =>
    interval.participant === participant ? endedAt(interval, from) : [interval],
  );
  setIntervals(tagAssignments, tag, intervals);
}

/** Releases all tags of a participant, as if they had never had any. */
export function releaseAll(tagAssignments: TagAssignments, participant: ParticipantId): void {
  for (const tag of tagAssignments.tagsOf.get(participant) ?? []) release(tagAssignments, tag, participant, null);
}

function endedAt(interval: TagAssignment, from: EpochMs | null): readonly TagAssignment[] {
  if (from === null || (interval.from !== null && interval.from >= from)) return [];
  return [interval.until !== null && interval.until <= from ? interval : { ...interval, until: from }];
}

function setIntervals(tagAssignments: TagAssignments, tag: TagId, intervals: readonly TagAssignment[]): void {
  const before = intervalsOfTag(tagAssignments, tag);
  const key = keyOfTag(tagAssignments, tag);
  if (intervals.length === 0) tagAssignments.byTag.delete(key);
  else tagAssignments.byTag.set(key, intervals);
  const gone = before.map(({ participant }) => participant).filter((one) => !intervals.some(({ participant }) => participant === one));
  const isTag = isSameTag(tagAssignments, tag);
  for (const participant of new Set(gone)) {
    const tags = (tagAssignments.tagsOf.get(participant) ?? []).filter((other) => !isTag(other));
    if (tags.length === 0) tagAssignments.tagsOf.delete(participant);
    else tagAssignments.tagsOf.set(participant, tags);
  }
}
