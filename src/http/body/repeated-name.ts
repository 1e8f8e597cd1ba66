import { NO_PARAMS } from '../../domain/model/message';
import { RefusedBody } from './refused-body';

const QUOTE = '"';
const BACKSLASH = '\\';
/** The bytes of a backslash and a colon. */
const [ESCAPE, COLON] = [0x5c, 0x3a];
/** A message shows so many characters of a longer name. */
const TOLD_CHARACTERS = 100;

/** An object or a list that is open where the text is looked at. */
interface Level {
  /** Names so far; null in a list. */
  readonly names: Set<string> | null;
  /** Of the value that stands there: the last name, or how many came before it. */
  key: string | number;
}

/** Throws for a JSON text in which an object has a field twice; `parsed` is what `JSON.parse` makes of it. */
export function requireEachNameOnce(bytes: Buffer, parsed: unknown): void {
  if (mayRepeatNames(bytes, parsed)) refuseRepeatedNames(bytes.toString('utf8'));
}

/**
 * Whether an object of a JSON text may have a field twice: then the text has more colons than the fields that are left of it, and the texts in them.
 * False is certain; true wants a look at the names. A thousand batches a second are looked at so, which costs less than looking for their names.
 */
export function mayRepeatNames(bytes: Buffer, parsed: unknown): boolean {
  // A colon, and a name, may be written as an escape.
  return bytes.includes(ESCAPE) || colonsIn(bytes) !== fieldsAndColons(parsed);
}

function colonsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === COLON) count += 1;
  return count;
}

function fieldsAndColons(value: unknown): number {
  if (typeof value === 'string') return colonsOf(value);
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += fieldsAndColons(item);
    return count;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields)) count += 1 + colonsOf(name) + fieldsAndColons(fields[name]);
  return count;
}

function colonsOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}

/** The same of a text that is not parsed yet. */
export function refuseRepeatedNames(text: string): void {
  const field = repeatedName(text);
  if (field !== null) throw new RefusedBody({ code: 'repeated-field', params: NO_PARAMS }, field);
}

/**
 * Returns the way to the first field that its object has twice, such as `events.3.tag_id`; null where there is none. `JSON.parse` would keep the
 * last one and say nothing. Says nothing about validity.
 */
export function repeatedName(text: string): string | null {
  const levels: Level[] = [];
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const level = levels.at(-1);
    switch (text.charAt(at)) {
      case QUOTE: {
        const end = endOfText(text, at);
        last = text.slice(at, end);
        at = end - 1;
        break;
      }
      case ':': {
        const name = nameOf(last);
        if (level === undefined || level.names === null) break;
        level.key = name;
        if (level.names.has(name)) return levels.map(({ key }) => String(key).slice(0, TOLD_CHARACTERS)).join('.');
        level.names.add(name);
        break;
      }
      case ',':
        if (typeof level?.key === 'number') level.key += 1;
        break;
      case '{':
        levels.push({ names: new Set(), key: '' });
        break;
      case '[':
        levels.push({ names: null, key: 0 });
        break;
      case '}':
      case ']':
        levels.pop();
    }
  }
  return null;
}

/** The place behind the quotation mark that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const end = text.indexOf(QUOTE, at);
    if (end < 0) return text.length;
    let before = end;
    while (text[before - 1] === BACKSLASH && before > at) before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
    at = end + 1;
  }
}

/** A name as it is meant: letters may be written as escapes. */
function nameOf(quoted: string): string {
  if (!quoted.includes(BACKSLASH)) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
