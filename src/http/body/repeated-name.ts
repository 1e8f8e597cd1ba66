import { NO_PARAMS } from '../../domain/model/message';
import { RefusedBody } from './refused-body';

const QUOTE = '"';
const BACKSLASH = '\\';
/** Longer names are cut where they are told. */
const TOLD_CHARACTERS = 100;

/** An object or a list that is open where the text is looked at. */
interface Level {
  /** Names so far; null in a list. */
  readonly names: Set<string> | null;
  /** Of the value that stands there: the last name, or how many came before it. */
  key: string | number;
}

/** Throws for a JSON text in which an object has a field twice. */
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
