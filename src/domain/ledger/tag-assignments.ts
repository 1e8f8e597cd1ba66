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
  /** Tags that were given to nobody and that somebody has by the rule of the race (`applyTagRule`), from the first read on and without an end. */
  byRule: Map<TagKey, TagAssignment>;
  /** Those by participant, in order of their first reads. */
  ruledTagsOf: Map<ParticipantId, readonly TagId[]>;
}

export function noTagAssignments(): TagAssignments {
  return { comparison: 'exact', byTag: new Map(), tagsOf: new Map(), byRule: new Map(), ruledTagsOf: new Map() };
}

export function copyTagAssignments({ comparison, byTag, tagsOf, byRule, ruledTagsOf }: TagAssignments): TagAssignments {
  return {
    comparison,
    byTag: new Map(byTag),
    tagsOf: new Map(tagsOf),
    byRule: new Map(byRule),
    ruledTagsOf: new Map(ruledTagsOf),
  };
}

/** The key of a tag: equal for every way of writing the same tag. */
export function keyOfTag({ comparison }: Pick<TagAssignments, 'comparison'>, tag: TagId): TagKey {
  return tagKey(tag, comparison);
}

/** All intervals in which a tag was given to somebody, earliest first; empty when it never was. */
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
  return holderAmong(intervalsOfTag(tagAssignments, tag), at) ?? holderByRule(tagAssignments, keyOfTag(tagAssignments, tag));
}

/** The same as `holderAt` for the key of a tag, which is at hand for every read. */
export function holderOfKeyAt(tagAssignments: TagAssignments, key: TagKey, at: EpochMs): ParticipantId | null {
  const intervals = tagAssignments.byTag.get(key);
  return intervals === undefined ? holderByRule(tagAssignments, key) : holderAmong(intervals, at);
}

/** Who has or had a tag: those whom it was given, else the rider by the rule of the race; empty for a tag that nobody has. */
export function assignmentsOfKey({ byTag, byRule }: TagAssignments, key: TagKey): readonly TagAssignment[] {
  const [given, ruled] = [byTag.get(key), byRule.get(key)];
  return given ?? (ruled === undefined ? [] : [ruled]);
}

function holderByRule({ byRule }: TagAssignments, key: TagKey): ParticipantId | null {
  return byRule.size === 0 ? null : (byRule.get(key)?.participant ?? null);
}

/** Replaces the tags that riders have by the rule of the race. None of them is given to anybody. */
export function setRuledTags(tagAssignments: TagAssignments, ruled: readonly TagAssignment[]): void {
  tagAssignments.byRule = new Map();
  tagAssignments.ruledTagsOf = new Map();
  for (const one of ruled) addRuledTag(tagAssignments, one);
}

/** Adds a tag that was read for the first time. */
export function addRuledTag(tagAssignments: TagAssignments, ruled: TagAssignment): void {
  const { byRule, ruledTagsOf } = tagAssignments;
  byRule.set(keyOfTag(tagAssignments, ruled.tag), ruled);
  ruledTagsOf.set(ruled.participant, [...(ruledTagsOf.get(ruled.participant) ?? []), ruled.tag]);
}

/** The tags that a participant has or had: first those that were given, then those by the rule of the race. */
export function tagsOfParticipant({ tagsOf, ruledTagsOf }: TagAssignments, participant: ParticipantId): readonly TagId[] {
  const [given, ruled] = [tagsOf.get(participant) ?? NO_TAGS, ruledTagsOf.get(participant) ?? NO_TAGS];
  return ruled.length === 0 ? given : [...given, ...ruled];
}

const NO_TAGS: readonly TagId[] = [];

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
  const given = intervalsOfTag(tagAssignments, tag).find(({ until }) => until === null)?.participant;
  return given ?? holderByRule(tagAssignments, keyOfTag(tagAssignments, tag));
}

/** The intervals of a participant, tag by tag in order of assignment; empty when there are none. */
export function intervalsOf(tagAssignments: TagAssignments, participant: ParticipantId): readonly TagAssignment[] {
  const given = (tagAssignments.tagsOf.get(participant) ?? NO_TAGS).flatMap((tag) =>
    intervalsOfTag(tagAssignments, tag).filter((interval) => interval.participant === participant),
  );
  const ruled = (tagAssignments.ruledTagsOf.get(participant) ?? NO_TAGS).flatMap(
    (tag) => tagAssignments.byRule.get(keyOfTag(tagAssignments, tag)) ?? [],
  );
  return ruled.length === 0 ? given : [...given, ...ruled];
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
