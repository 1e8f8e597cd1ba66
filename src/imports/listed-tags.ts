import { joinedGroups } from '../domain/model/tag';
import { tagsInText, type WrittenTags } from '../domain/model/written-tag';

/** A tag that was taken otherwise than it is written, as readers send it. */
export interface RewrittenTag {
  readonly text: string;
  readonly tag: string;
}

/** The tags in a cell, and those among them that were written in groups or with a mark. */
export interface ListedTags extends WrittenTags {
  readonly grouped: readonly RewrittenTag[];
  readonly marked: readonly RewrittenTag[];
}

/** Pairs as every race compares them: they match the plain digits as they are. */
const COMPARED_PAIRS = /^[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\1[0-9A-F]{2})+$/i;
/** What people write at a tag that they are not sure of, or have a note about: `4711?`, `4711*`, `~4711`. */
const MARKED = /^[?*!~#≈]*((?=[0-9A-Z]*\d)[0-9A-Z]{2,})[?*!~#≈]*$/i;

/**
 * The tags in a cell of a list. Of a tag in groups only its digits are taken, as readers mostly send it, and marks beside a tag are left out. A list
 * that the station exported (`isOwn`) has tags as the race knows them.
 */
export function tagsInCell(cell: string, isOwn: boolean): ListedTags {
  const written = tagsInText(cell);
  if (isOwn) return { ...written, grouped: [], marked: [] };
  const grouped: RewrittenTag[] = [];
  const marked: RewrittenTag[] = [];
  const texts = written.texts.map((text) => {
    const joined = COMPARED_PAIRS.test(text) ? null : joinedGroups(text);
    if (joined !== null) grouped.push({ text, tag: joined });
    const unmarked = MARKED.exec(text)?.[1] ?? text;
    if (unmarked !== text) marked.push({ text, tag: unmarked });
    return joined ?? unmarked;
  });
  return { ...written, texts, grouped, marked };
}
