import { isOnlyZeros, meansNoTag } from './no-tag';
import { asciiForms, latinLetters, plainText } from './plain-text';
import type { TagId } from './read';
import { isChangedNumber } from './spreadsheet-debris';
import { parseTag } from './tag';

/** The tags in a text that people wrote, or the part of it that a spreadsheet changed into a number. */
export interface WrittenTags {
  /** As written, without the blanks that set bytes of one tag apart. */
  readonly texts: readonly string[];
  readonly changed: string | null;
  /** The text says that there is no tag; false for an empty one. */
  readonly none: boolean;
  /** A part of the text that gave several tags, although it may be one tag in groups; null for none. */
  readonly unsure: string | null;
}

/** What people write between two tags besides separators. */
const BETWEEN = / (?:[/&+]|and|und|et|y|e|en|i|a) /i;
const QUOTED = /^(["'“”„«»‘’`[({<])(.*?)["'“”„«»‘’`\])}>]$/u;
/** Tags with a sign between them and no blank; no reader sends that. */
const JOINED = /^(?=[^/+&]*\d)[0-9A-Z]{3,}(?:[/+&](?=[^/+&]*\d)[0-9A-Z]{3,})+$/i;
/** The apostrophe with which spreadsheets keep a number as text, and what keyboards have in its place. */
const GUARD = /^['’‘´`ʼ′](?=[\p{L}\p{N}])/u;
const GROUPS = /^[0-9A-F]{2}(?: [0-9A-F]{2})+$|^[0-9A-F]{4}(?: [0-9A-F]{4})+$/i;
/** Groups that could as well be tags of their own. */
const LONG_GROUPS = /^(?=.*[A-F])(?:[0-9A-F]{6}(?: [0-9A-F]{6}){3}|[0-9A-F]{8}(?: [0-9A-F]{8}){2,3})$/i;
/** Bytes set apart, as programs print them: `E2 00 30 16`, `0xE2 0x00 0x30 0x16`. */
const BYTES = /^[0-9A-F]{2}(?: [0-9A-F]{2}){3,}$/i;
const BYTE_PREFIX = /(?<=^| )0x(?=[0-9A-F]{2}(?: |$))/gi;
/** Groups that are one tag or several, as in `E200 3016`. */
const UNSURE = /^(?=.*[A-F])[0-9A-F]{4,}(?: [0-9A-F]{4,})+$|^[0-9A-F]{2}(?: [0-9A-F]{2}){2,}$/i;
/** Hex digits of tags with 64, 96 and 128 bits. */
const WHOLE_TAGS: readonly number[] = [16, 24, 32];
/** Numbers in a row that are closer together than this are tags of their own. */
const SERIES = 1_000;

/** What people write before the number of a tag, as a word of its own. */
const LABEL = /^(?:tag|chip|transponder|puce|epc)(?: ?(?:no|nr|n[°º]|id|#))?[.:]? +(?=\S*\d)/i;

/** Most tags: one word of digits and letters, with digits in it. None of these is a changed number. */
const ONE_TAG = /^(?=[0A-Z]*[1-9])[0-9A-Z]+$/i;

/** The tags in a text, set apart by blanks, commas, semicolons or bars. */
export function tagsInText(text: string): WrittenTags {
  if (ONE_TAG.test(text)) return { texts: [text], ...CERTAIN };
  const whole = unquoted(plainText(text));
  if (!isOnlyZeros(whole) && (isChangedNumber(whole) || isChangedNumber(text.trim()))) return { texts: [], ...CERTAIN, changed: whole };
  if (!/[;|]/.test(whole) && meansNoTag(whole)) return { texts: [], ...CERTAIN, none: whole !== '' };
  const parts = whole.split(/[;|]/).map(unquoted);
  const changed = parts.flatMap((part) => [part, ...part.split(' ').map((word) => word.replace(/,$/, ''))]).find(isChangedNumber);
  if (changed !== undefined) return { texts: [], ...CERTAIN, changed };
  const written = parts
    .flatMap((part) => part.split(','))
    .flatMap((part) => part.split(BETWEEN).map(unquoted))
    .flatMap((part) => (JOINED.test(part) ? part.split(/[/+&]/) : [part]))
    .map((part) => asciiForms(part).replace(LABEL, ''));
  const texts = written
    .flatMap(tagsInPart)
    .filter((one) => one !== '' && !meansNoTag(one))
    .map(latinLetters);
  const unsure = written.find((part) => isUnsure(part)) ?? null;
  return { texts, changed: null, none: texts.length === 0 && whole !== '', unsure };
}

const CERTAIN: Pick<WrittenTags, 'changed' | 'none' | 'unsure'> = { changed: null, none: false, unsure: null };

/** Tags as one text, in which `tagsInText` finds them again. */
export function tagsText(tags: readonly string[]): string {
  const text = tags.join(' ');
  const found = tagsInText(text).texts;
  return found.length === tags.length && found.every((one, index) => one === tags[index]) ? text : tags.join('; ');
}

/** Why a text is not the one tag that a person may give to a rider; one that holds several is none. */
export type WrittenTagProblem = 'not-a-tag' | 'means-no-tag' | 'tag-as-number';

/** The one tag in a text that people wrote, or why it is none. */
export function readWrittenTag(text: string): { readonly tag: TagId } | { readonly problem: WrittenTagProblem } {
  const { texts, changed, none } = tagsInText(text);
  if (changed !== null) return { problem: 'tag-as-number' };
  if (none) return { problem: 'means-no-tag' };
  const [only, ...others] = texts;
  const tag = only === undefined || others.length > 0 ? null : parseTag(only);
  if (tag === null) return { problem: 'not-a-tag' };
  // Quotation marks, labels and prefixes may stand around others.
  return tag === only ? { tag } : readWrittenTag(tag);
}

/** The same; null where it is none. */
export function writtenTag(text: string): TagId | null {
  const read = readWrittenTag(text);
  return 'tag' in read ? read.tag : null;
}

function tagsInPart(part: string): readonly string[] {
  if (isBytes(part)) return [part.replace(BYTE_PREFIX, '').replaceAll(' ', '')];
  const digits = part.replaceAll(' ', '');
  if (GROUPS.test(part) && WHOLE_TAGS.includes(digits.length) && !isSeries(part)) return [digits];
  if (LONG_GROUPS.test(part) && beginDifferently(part.split(' '))) return [digits];
  return part.split(' ').map(unquoted);
}

/** Whether a text is the bytes of one tag. Tags such as `1A 1B 1C 1D` are several. */
function isBytes(part: string): boolean {
  const bytes = part.replace(BYTE_PREFIX, '');
  if (!BYTES.test(bytes)) return false;
  const pairs = bytes.split(' ');
  return (bytes !== part || /[A-F]/i.test(bytes) || pairs.includes('00')) && !areAlike(pairs);
}

/** Whether groups have the first or the last sign in common, as tags of one race do. */
function areAlike(groups: readonly string[]): boolean {
  const upper = groups.map((group) => group.toUpperCase());
  return [0, -1].some((at) => upper.every((group) => group.at(at) === upper[0]?.at(at)));
}

/** Whether groups that gave several tags may be one; not where they look like tags of one race. */
function isUnsure(part: string): boolean {
  const groups = part.split(' ');
  return UNSURE.test(part) && tagsInPart(part).length > 1 && !areAlike(groups) && beginDifferently(groups);
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
