import { NO_PARAMS } from '../../domain/model/message';
import type { ValidationMessage } from '../validation.messages';

/** No program that speaks to the station nests deeper than 6. */
const MAX_DEPTH = 32;
/** Twice what 50,000 events have, each with a list of its own. */
const MAX_CONTAINERS = 200_000;
/** 50,000 events with 40 fields each. */
const MAX_COMMAS = 2_000_000;
/** Different names of fields. The contract has a few dozen; a million of them take several seconds to parse. */
const MAX_NAMES = 1000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
/** Bodies up to this length have no time to be slow, unless they are nested. */
const SHORT_BYTES = 65_536;
/** The only bit in which `[` differs from `{`, and `]` from `}`. */
const CURLY = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

const NO_TEXT = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * Whether a whole body needs no look at its outline: it is short, and has fewer opening brackets than it may be nested deep. Most batches of
 * a reader service are such, and come a thousand times a second.
 */
export function isPlainBody(bytes: Buffer): boolean {
  if (bytes.length > SHORT_BYTES) return false;
  const objects = countUpTo(MAX_DEPTH, bytes, OPEN);
  return objects <= MAX_DEPTH && objects + countUpTo(MAX_DEPTH, bytes, OPEN - CURLY) <= MAX_DEPTH;
}

/** How often a byte stands in the text, at most one more than `most`. */
function countUpTo(most: number, bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0 && count <= most; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/**
 * Watches the outline of a JSON text while its bytes arrive, so that a text that would take long to parse is refused unparsed: parsing stops
 * everything else that the station does, and 16 MB of brackets take 2 s, where a batch of reads of that length takes 0.1 s. Says nothing
 * about validity.
 */
export class JsonOutline {
  private depth = 0;
  private containers = 0;
  private commas = 0;
  private isInText = false;
  private isEscaped = false;
  /** Hash (FNV-1a) of the last text so far; it becomes a name with a colon behind it. */
  private text = NO_TEXT;
  private readonly names = new Set<number>();

  /** Takes the next bytes. Returns what is wrong with the text so far; null for nothing. */
  take(bytes: Uint8Array): ValidationMessage | null {
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      at = this.isInText ? this.skipText(bytes, at) : this.skipStructure(bytes, at);
      if (this.depth > MAX_DEPTH || this.names.size > MAX_NAMES) break;
    }
    return this.problem();
  }

  /** Returns the place behind the end of a text, or behind the last byte. */
  private skipText(bytes: Uint8Array, start: number): number {
    const { length } = bytes;
    let { text, isEscaped } = this;
    let at = start;
    for (; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE && !isEscaped) {
        this.isInText = false;
        break;
      }
      isEscaped = byte === BACKSLASH && !isEscaped;
      text = Math.imul(text ^ byte, HASH_FACTOR);
    }
    this.text = text;
    this.isEscaped = isEscaped;
    return at + 1;
  }

  /** Returns the place behind the quotation mark that begins a text, or behind the last byte. */
  private skipStructure(bytes: Uint8Array, start: number): number {
    const { length } = bytes;
    for (let at = start; at < length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        this.isInText = true;
        this.text = NO_TEXT;
        return at + 1;
      }
      if (byte === COMMA) this.commas += 1;
      else if (byte === COLON) this.names.add(this.text);
      else if ((byte | CURLY) === OPEN) {
        this.depth += 1;
        this.containers += 1;
        if (this.depth > MAX_DEPTH) return length;
      } else if ((byte | CURLY) === CLOSE) this.depth -= 1;
    }
    return length;
  }

  private problem(): ValidationMessage | null {
    if (this.depth > MAX_DEPTH) return { code: 'too-deep', params: { max: MAX_DEPTH } };
    const isTooMuch = this.containers > MAX_CONTAINERS || this.commas > MAX_COMMAS || this.names.size > MAX_NAMES;
    if (isTooMuch) return { code: 'too-many-values', params: NO_PARAMS };
    return null;
  }
}
