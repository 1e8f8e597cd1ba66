import { latinLetters } from './plain-text';
import type { TagId } from './read';

const UPPER_HEX = /^[0-9A-F]{1,128}$/;
const PREFIXED_HEX = /^0X[0-9A-F]+$/;
/** No separators and nothing that does not print (controls, formats, private use, lone surrogates). */
const PRINTABLE = /^[^\p{Z}\p{C}]{1,128}$/u;

/**
 * A tag id as the station knows it (rule 1): trimmed, upper case, hex without its `0x`; tags differing only in case are one.
 * Null for text that is not a tag id: empty, longer than 128 characters, or with spaces or unprintable characters in it.
 */
export function parseTag(text: string): TagId | null {
  if (UPPER_HEX.test(text)) return text as TagId;
  const upper = text.trim().toUpperCase();
  const tag = PREFIXED_HEX.test(upper) ? upper.slice(2) : upper;
  return PRINTABLE.test(tag) ? (tag as TagId) : null;
}

/**
 * When two tag ids are the same tag (rule 1), as the race says since its creation: `exact` only when they are written alike, `alike` also with
 * other leading zeros or marks between bytes, `look-alike` also with letters that look the same, `grouped` also with marks between groups of digits
 * (`joinedGroups`). A race keeps its own, so that it keeps its results.
 */
export type TagComparison = 'exact' | 'alike' | 'look-alike' | 'grouped';

/** How a race that is created now compares tags. */
export const NEW_TAG_COMPARISON = 'grouped' satisfies TagComparison;

declare const keyBrand: unique symbol;

/** What every way of writing one tag has in common. The key of a key is itself. */
export type TagKey = TagId & { readonly [keyBrand]: true };

const PLAIN_KEY = /^[1-9A-F][0-9A-F]*$/;
/** Bytes set apart, as printed on tags: `04:A2:3B`, `E2-00-34-11`. */
const HEX_PAIRS = /^[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\1[0-9A-F]{2})+$/;
/** The same with other signs: `E2.00.34.11`. */
const MARKED_PAIRS = /^[0-9A-F]{2}([._])[0-9A-F]{2}(?:\1[0-9A-F]{2})+$/;
/** Hyphens as word processors write them. */
const DASHES = /[‐‑–—−]/g;
const HEX_WITH_SUFFIX = /^(?:[0-9A-F]{2}){4,}H$/;
const RAW_URN = /^URN:EPC:RAW:\d+\.X([0-9A-F]+)$/;
/** Zeros before anything else; of a tag of zeros, one is left. */
const LEADING_ZEROS = /^0+(?=[0-9A-Z])/;

/**
 * The key of a tag. Readers, lists and people write leading zeros or leave them out, and set the bytes of a tag apart in several ways,
 * and keyboards have wide letters and letters that look like others: none of that makes another tag where the race does not compare it.
 */
export function tagKey(tag: TagId, comparison: TagComparison): TagKey {
  if (comparison === 'exact' || PLAIN_KEY.test(tag)) return tag as TagKey;
  if (comparison === 'alike') return withoutZeros(joinedBytes(tag));
  const latin = latinLetters(tag);
  if (comparison === 'look-alike') return withoutZeros(joinedBytes(latin));
  const plain = latin.replaceAll(DASHES, '-');
  return withoutZeros(MARKED_PAIRS.test(plain) ? plain.replaceAll(/[._]/g, '') : (joinedGroups(plain) ?? joinedBytes(plain)));
}

function withoutZeros(tag: string): TagKey {
  return tag.replace(LEADING_ZEROS, '') as TagKey;
}

/** A tag without what only sets its bytes apart or says that it is hex. */
export function joinedBytes(tag: string): string {
  if (HEX_PAIRS.test(tag)) return tag.replaceAll(/[:-]/g, '');
  if (HEX_WITH_SUFFIX.test(tag)) return tag.slice(0, -1);
  return RAW_URN.exec(tag)?.[1] ?? tag;
}

/** Hex digits in groups, with the same sign between all of them: `E200-3411-B802-0115-1626-1234`, `E2003411_B8020115_16261234`. */
const GROUPS = /^(?:0x)?[0-9A-F]{2,16}(?:([-‐‑–—−._:·\\])[0-9A-F]{2,16})(?:\1[0-9A-F]{2,16})*$/i;
/** The number of a Bluetooth beacon; its signs are part of it. */
const UUID = /^[0-9A-F]{8}-(?:[0-9A-F]{4}-){3}[0-9A-F]{12}$/i;
/** Hex digits of tags with 64, 96 and 128 bits. Shorter ones, such as `5800-1234`, may be printed and read with their sign. */
const WHOLE_TAGS: readonly number[] = [16, 24, 32];

/** The hex digits, in upper case, of a whole tag that is written in groups with a sign between them; null for any other text. */
export function joinedGroups(text: string): string | null {
  if (!GROUPS.test(text) || UUID.test(text)) return null;
  const digits = text.replace(/^0x/i, '').replace(/[^0-9A-F]/gi, '');
  return WHOLE_TAGS.includes(digits.length) ? digits.toUpperCase() : null;
}
