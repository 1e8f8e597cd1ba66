import type { TagId } from '../domain/read';

const PRINTABLE = /^[!-~\u00a1-\uffff]{1,128}$/;
const HEX = /^[0-9a-f]+$/i;

/**
 * A tag id as readers print it, in the station's form (rule 1): trimmed, hex in upper case without `0x`.
 * Null when nothing usable is left: empty, with spaces or control characters inside, or over 128 characters.
 */
export function readerTag(text: string): TagId | null {
  const trimmed = text.trim();
  const bare = /^0x/i.test(trimmed) ? trimmed.slice(2) : trimmed;
  if (!PRINTABLE.test(bare)) return null;
  return (HEX.test(bare) ? bare.toUpperCase() : bare) as TagId;
}
