import type { TagId } from '../model/read';
import type { ParticipantId, TagAssignment } from '../model/roster';
import type { EpochMs } from '../model/time';

/** Who carries which tag and when. Stretches of one tag never overlap; lists are replaced, never changed. */
export interface TagAssignments {
  /** Per tag, earliest first; no entry for a tag that nobody ever carried. */
  readonly byTag: Map<TagId, readonly TagAssignment[]>;
  /** Per participant the tags they carry or carried, in order of assignment. */
  readonly tagsOf: Map<ParticipantId, readonly TagId[]>;
}

export function noTagAssignments(): TagAssignments {
  return { byTag: new Map(), tagsOf: new Map() };
}

export function copyTagAssignments({ byTag, tagsOf }: TagAssignments): TagAssignments {
  return { byTag: new Map(byTag), tagsOf: new Map(tagsOf) };
}

/** Who carries the tag at a moment (null: before every read); null when nobody does. */
export function holderAt(tagAssignments: TagAssignments, tag: TagId, at: EpochMs | null): ParticipantId | null {
  const stretches = tagAssignments.byTag.get(tag);
  if (stretches === undefined) return null;
  for (const { from, until, participant } of stretches) {
    const began = from === null || (at !== null && at >= from);
    const ended = until !== null && at !== null && at >= until;
    if (began && !ended) return participant;
  }
  return null;
}

/** Who carries the tag now and from now on; null when nobody does. */
export function currentHolder(tagAssignments: TagAssignments, tag: TagId): ParticipantId | null {
  return tagAssignments.byTag.get(tag)?.find(({ until }) => until === null)?.participant ?? null;
}

/** The stretches of a participant, tag by tag in order of assignment. */
export function intervalsOf(tagAssignments: TagAssignments, participant: ParticipantId): readonly TagAssignment[] {
  return (tagAssignments.tagsOf.get(participant) ?? []).flatMap((tag) =>
    (tagAssignments.byTag.get(tag) ?? []).filter((stretch) => stretch.participant === participant),
  );
}

/** The first stretch of somebody else that reaches past `from`; null when the tag is free from then on. */
export function conflictingAssignment(
  tagAssignments: TagAssignments,
  tag: TagId,
  participant: ParticipantId | null,
  from: EpochMs | null,
): TagAssignment | null {
  const others = (tagAssignments.byTag.get(tag) ?? []).filter((stretch) => stretch.participant !== participant);
  return others.find(({ until }) => until === null || from === null || until > from) ?? null;
}

/** Gives the tag to a participant from `from` on; whatever was agreed about it for later ends there. */
export function assign(tagAssignments: TagAssignments, tag: TagId, participant: ParticipantId, from: EpochMs | null): void {
  const before = (tagAssignments.byTag.get(tag) ?? []).flatMap((stretch) => upTo(stretch, from));
  setStretches(tagAssignments, tag, [...before, { tag, participant, from, until: null }]);
  const tags = tagAssignments.tagsOf.get(participant) ?? [];
  if (!tags.includes(tag)) tagAssignments.tagsOf.set(participant, [...tags, tag]);
}

/** Takes the tag from a participant from `from` on; null: they never had it. */
export function release(tagAssignments: TagAssignments, tag: TagId, participant: ParticipantId, from: EpochMs | null): void {
  const stretches = (tagAssignments.byTag.get(tag) ?? []).flatMap((stretch) =>
    stretch.participant === participant ? upTo(stretch, from) : [stretch],
  );
  setStretches(tagAssignments, tag, stretches);
}

/** Takes all tags from a participant, as if they had never carried any. */
export function releaseAll(tagAssignments: TagAssignments, participant: ParticipantId): void {
  for (const tag of tagAssignments.tagsOf.get(participant) ?? []) release(tagAssignments, tag, participant, null);
}

function upTo(stretch: TagAssignment, from: EpochMs | null): readonly TagAssignment[] {
  if (from === null || (stretch.from !== null && stretch.from >= from)) return [];
  return [stretch.until !== null && stretch.until <= from ? stretch : { ...stretch, until: from }];
}

function setStretches(tagAssignments: TagAssignments, tag: TagId, stretches: readonly TagAssignment[]): void {
  const before = tagAssignments.byTag.get(tag) ?? [];
  if (stretches.length === 0) tagAssignments.byTag.delete(tag);
  else tagAssignments.byTag.set(tag, stretches);
  const gone = before.map(({ participant }) => participant).filter((one) => !stretches.some(({ participant }) => participant === one));
  for (const participant of new Set(gone)) {
    const tags = (tagAssignments.tagsOf.get(participant) ?? []).filter((other) => other !== tag);
    if (tags.length === 0) tagAssignments.tagsOf.delete(participant);
    else tagAssignments.tagsOf.set(participant, tags);
  }
}
