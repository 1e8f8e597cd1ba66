import type { components } from '../../src/http/generated/api';

type UnknownTag = components['schemas']['UnknownTag'];

/** Reads of each unknown tag at one moment. */
export type TagCounts = ReadonlyMap<string, number>;

export function tagCounts(tags: readonly UnknownTag[]): TagCounts {
  return new Map(tags.map((tag) => [tag.tag, tag.reads]));
}

/** The tag that somebody holds to an antenna: of those read since `before`, the one read last; null while none was. */
export function heldTag(before: TagCounts, tags: readonly UnknownTag[]): string | null {
  let held: UnknownTag | null = null;
  for (const tag of tags) {
    if (tag.reads <= (before.get(tag.tag) ?? 0)) continue;
    if (held === null || Date.parse(tag.last_at) >= Date.parse(held.last_at)) held = tag;
  }
  return held?.tag ?? null;
}
