/**
 * Texts of people in files that a spreadsheet opens. A spreadsheet runs a cell as a formula when it begins with one of these signs, in
 * some languages also with their wide forms, and also behind blanks and characters that nobody sees.
 */
const SIGN = '[=+\\-@\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B\\uFF0B\\uFF0D\\uFF1D\\uFF20]';
/** The last is the empty Braille cell. */
const UNSEEN = '\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800';
/** What separates cells in files of other settings: opened with them, the text behind it is a cell of its own. */
const SEPARATOR = '[;|\\t\\r\\n]';
const BLANK = `(?:(?!${SEPARATOR})[\\s"'\\p{Cc}${UNSEEN}])`;

const AT_START = new RegExp(`^'*[\\s\\p{Cc}${UNSEEN}]*${SIGN}|^'*[\\t\\r]`, 'u');
const GUARDED_AT_START = new RegExp(`^'(?=${AT_START.source.replaceAll('^', '')})`, 'u');
/** Blank space at the beginning of a text is no separator: the apostrophe in front of it is enough. */
const CELL_BEFORE = '(?<=[;|]|\\S[\\s\\S]*[\\t\\r\\n])';
const BEHIND_SEPARATOR = new RegExp(`${CELL_BEFORE}(?=${BLANK}*${SIGN})`, 'gu');
const GUARDED_BEHIND_SEPARATOR = new RegExp(`${CELL_BEFORE}'(?=${BLANK}*${SIGN})`, 'gu');

/** The text with an apostrophe wherever a spreadsheet could begin to read a formula; others stay as they are. */
export function guardFormulas(text: string): string {
  const guarded = text.replace(BEHIND_SEPARATOR, "'");
  return AT_START.test(guarded) ? `'${guarded}` : guarded;
}

/** The text without the apostrophes of `guardFormulas`; a text that has none stays as it is. */
export function withoutGuards(text: string): string {
  return text.replace(GUARDED_AT_START, '').replace(GUARDED_BEHIND_SEPARATOR, '');
}
