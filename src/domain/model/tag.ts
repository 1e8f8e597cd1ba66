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
 * other leading zeros or marks between bytes, `look-alike` also with letters that look the same. A race keeps its own, so that it keeps its results.
 */
export type TagComparison = 'exact' | 'alike' | 'look-alike';

declare const keyBrand: unique symbol;

/** What every way of writing one tag has in common. The key of a key is itself. */
export type TagKey = TagId & { readonly [keyBrand]: true };

const PLAIN_KEY = /^[1-9A-F][0-9A-F]*$/;
/** Bytes set apart, as printed on tags: `04:A2:3B`, `E2-00-34-11`. */
const HEX_PAIRS = /^[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\1[0-9A-F]{2})+$/;
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
  return joinedBytes(comparison === 'look-alike' ? latinLetters(tag) : tag).replace(LEADING_ZEROS, '') as TagKey;
}

/** A tag without what only sets its bytes apart or says that it is hex. */
export function joinedBytes(tag: string): string {
  if (HEX_PAIRS.test(tag)) return tag.replaceAll(/[:-]/g, '');
  if (HEX_WITH_SUFFIX.test(tag)) return tag.slice(0, -1);
  return RAW_URN.exec(tag)?.[1] ?? tag;
}
