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
