import { plainText } from './plain-text';
import type { TagId } from './read';
import { isChangedNumber } from './spreadsheet-debris';
import { parseTag } from './tag';

/** The tags in a text that people wrote, or the part of it that a spreadsheet changed into a number. */
export interface WrittenTags {
  /** As written, without the blanks that set bytes of one tag apart. */
  readonly texts: readonly string[];
  readonly changed: string | null;
}

/** What people write where there is no tag. */
const NO_TAG =
  /^\(?(?:[-–—−_.*?/]+|n[./]?a\.?|(?:none|null|nil|no|nein|kein(?:e|er)?|ohne|ninguno|sin|aucun|sans|pas de|nessuno|senza|sem|geen|brak|bez|tbd|tba|missing|empty|leer|fehlt|offen)(?: (?:tag|chip|transponder|puce|epc))?)\)?$/i;
/** What people write between two tags besides separators. */
const BETWEEN = / (?:[/&+]|and|und|et|y|e|en|i|a) /i;
const QUOTED = /^(["'“”„«»‘’`])(.*?)["'“”„«»‘’`]$/u;
/** The apostrophe with which spreadsheets keep a number as text. */
const GUARD = /^['’‘](?=[\p{L}\p{N}])/u;
const GROUPS = /^[0-9A-F]{2}(?: [0-9A-F]{2})+$|^[0-9A-F]{4}(?: [0-9A-F]{4})+$/i;
/** Groups that could as well be tags of their own. */
const LONG_GROUPS = /^(?=.*[A-F])(?:[0-9A-F]{6}(?: [0-9A-F]{6}){3}|[0-9A-F]{8}(?: [0-9A-F]{8}){2,3})$/i;
/** Hex digits of tags with 64, 96 and 128 bits. */
const WHOLE_TAGS: readonly number[] = [16, 24, 32];
/** Numbers in a row that are closer together than this are tags of their own. */
const SERIES = 1_000;

/** What people write before the number of a tag, as a word of its own. */
const LABEL = /^(?:tag|chip|transponder|puce|epc)(?: ?(?:no|nr|n[°º]|id|#))?[.:]? +(?=\S*\d)/i;

/** Most tags: one word of digits and letters, with digits in it. None of these is a changed number. */
const ONE_TAG = /^(?=\D*\d)[0-9A-Z]+$/i;

/** The tags in a text, set apart by blanks, commas, semicolons or bars. */
export function tagsInText(text: string): WrittenTags {
  if (ONE_TAG.test(text)) return { texts: [text], changed: null };
  const whole = unquoted(plainText(text));
  if (isChangedNumber(whole) || isChangedNumber(text.trim())) return { texts: [], changed: whole };
  const parts = whole.split(/[;|]/).map(unquoted);
  const changed = parts.flatMap((part) => [part, ...part.split(' ').map((word) => word.replace(/,$/, ''))]).find(isChangedNumber);
  if (changed !== undefined) return { texts: [], changed };
  if (NO_TAG.test(whole)) return { texts: [], changed: null };
  const texts = parts
    .flatMap((part) => part.split(','))
    .flatMap((part) => part.split(BETWEEN).map(unquoted))
    .flatMap(tagsInPart);
  return { texts: texts.filter((one) => one !== '' && !NO_TAG.test(one)), changed: null };
}

/** The one tag in a text that people wrote; null where it is none, or several. */
export function writtenTag(text: string): TagId | null {
  const { texts } = tagsInText(text);
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? parseTag(only) : null;
}

function tagsInPart(labelled: string): readonly string[] {
  const part = labelled.replace(LABEL, '');
  const digits = part.replaceAll(' ', '');
  if (GROUPS.test(part) && WHOLE_TAGS.includes(digits.length) && !isSeries(part)) return [digits];
  if (LONG_GROUPS.test(part) && beginDifferently(part.split(' '))) return [digits];
  return part.split(' ').map(unquoted);
}

/** Tags of one race mostly begin alike, the parts of one tag do not. */
function beginDifferently(groups: readonly string[]): boolean {
  return new Set(groups.map((group) => group.slice(0, 2).toUpperCase())).size === groups.length;
}

/** Whether groups are numbers in ascending order that lie close together: `1001 1002 1003 1004` are four tags. */
function isSeries(part: string): boolean {
  const groups = part.split(' ');
  const numbers = groups.map(Number);
  const [first = 0] = numbers;
  return (
    groups.every((group) => /^\d{4}$/.test(group)) &&
    numbers.every((number, index) => index === 0 || (number > (numbers[index - 1] ?? 0) && number - first < SERIES))
  );
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  const inside = QUOTED.exec(trimmed)?.[2];
  return (inside ?? trimmed).trim().replace(GUARD, '');
}
