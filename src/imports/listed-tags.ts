import { tagsInText, type WrittenTags } from '../domain/model/written-tag';

/** A tag that a list writes in groups, and the same as readers send it. */
export interface GroupedTag {
  readonly text: string;
  readonly tag: string;
}

/** The tags in a cell, and those among them that were written in groups. */
export interface ListedTags extends WrittenTags {
  readonly grouped: readonly GroupedTag[];
}

/** Hex digits in groups, with the same sign between all of them: `E200-3411-B802-0115-1626-1234`, `E2003411_B8020115_16261234`. */
const GROUPS = /^(?:0x)?[0-9A-F]{2,16}(?:([-‐‑–—−._:·\\])[0-9A-F]{2,16})(?:\1[0-9A-F]{2,16})*$/i;
/** Pairs as every race compares them: they match the plain digits as they are. */
const COMPARED_PAIRS = /^[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\1[0-9A-F]{2})+$/i;
/** The number of a Bluetooth beacon; its signs are part of it. */
const UUID = /^[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}$/i;
/** Hex digits of tags with 64, 96 and 128 bits. Shorter ones, such as `5800-1234`, may be printed and read with their sign. */
const WHOLE_TAGS: readonly number[] = [16, 24, 32];

/**
 * The tags in a cell of a list. Of a tag in groups only its digits are taken: no reader sends the signs, so it would never match. A list that the
 * station exported (`isOwn`) has tags as the race knows them.
 */
export function tagsInCell(cell: string, isOwn: boolean): ListedTags {
  const written = tagsInText(cell);
  if (isOwn) return { ...written, grouped: [] };
  const grouped: GroupedTag[] = [];
  const texts = written.texts.map((text) => {
    const tag = joinedGroups(text);
    if (tag !== null) grouped.push({ text, tag });
    return tag ?? text;
  });
  return { ...written, texts, grouped };
}

function joinedGroups(text: string): string | null {
  if (!GROUPS.test(text) || COMPARED_PAIRS.test(text) || UUID.test(text)) return null;
  const digits = text.replace(/^0x/i, '').replace(/[^0-9A-F]/gi, '');
  return WHOLE_TAGS.includes(digits.length) ? digits.toUpperCase() : null;
}
