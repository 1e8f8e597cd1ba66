import { asciiForms, asciiSigns } from './plain-text';

/**
 * What a spreadsheet did to a text that looked like a number to it. `rounded`: only the first digits are left; `formatted`: shown with separators,
 * decimals, a currency or as percent; `signed`: a number with a sign; `error`: a value that it does not have; `narrow`: a column too narrow;
 * `formula`: a text that it calculates, because of the sign at its beginning.
 */
export type SpreadsheetChange = 'rounded' | 'formatted' | 'signed' | 'date' | 'truth' | 'error' | 'narrow' | 'formula';

const SIGN = '[-+−–]?';
const FIXED_BLANK = '\\u00a0\\u2009\\u202f';
const DIGITS = `\\d[\\d.,'’_ ${FIXED_BLANK}]*`;
const CURRENCY_AFTER = '(?:\\p{Sc}|kr\\.?|zł|kč|eur|usd|gbp|chf)';

/** `3.00833E+23`, `3,00833E23`, `1E+23`, `-3.2E+10`, `1.2E-05`, `1.5E+…`. Tags such as `12E4` have neither a sign nor a decimal mark. */
const EXPONENT = new RegExp(`^${SIGN}(?:\\d+[.,]\\d+ ?E ?${SIGN}(?:\\d+|…|\\.{3})?|\\d+ ?E ?[+]\\d+|\\d+E[-−]\\d\\d)$`, 'i');
/** `3·10^23`, `3,5 x 10^23`, `10^23`, `3×10²³`. */
const POWER = new RegExp(
  `^${SIGN}(?:\\d+(?:[.,]\\d+)? ?[·×x*∙⋅•] ?)?10 ?(?:(?:\\^|\\*\\*) ?[({]?${SIGN}\\d+[)}]?|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$`,
  'i',
);
/** `58,001,234,567`, `58.001.234`, `58'001'234`; `1,234`; `1,23,456`. */
const THOUSANDS = new RegExp(`^${SIGN}(?:\\d{1,3}(?:([,.'’_])\\d{3})(?:\\1\\d{3})*|\\d{1,2}(?:,\\d\\d)+,\\d{3})(?:[.,]\\d+)?$`);
/** The same with blanks, which also stand between tags: only where no tags of three digits look like that. */
const SPACED_THOUSANDS = /^(?=.* 0)\d{1,2}(?: \d{3}){2,}$|^\d{1,3}(?: \d{3})* 000$/;
/** The same with the blanks of spreadsheets, which do not break. */
const FIXED_THOUSANDS = new RegExp(`^${SIGN}\\d{1,3}(?:[${FIXED_BLANK}]\\d{3})+$`);
const WITH_DECIMALS = new RegExp(`^${SIGN}\\d[\\d.,]*[.,]0+$`);
const PERCENT = new RegExp(`^${SIGN}${DIGITS}(?:E${SIGN}\\d+)? ?[%‰]$`, 'i');
const MONEY = new RegExp(
  `^${SIGN}\\(?${SIGN}(?:(?:US|C|A|NZ|R)?\\p{Sc} ?${SIGN}${DIGITS}|${DIGITS}(?: ?\\p{Sc}| ${CURRENCY_AFTER}))(?: ?[-–—])?\\)?$`,
  'iu',
);
const SIGNED = /^[-+−–]\d+(?:[.,]\d+)?$/;
/** A cell that is too narrow for its number. */
const TOO_NARROW = /^#{2,}$/;
/** `#N/A`, `#NAME?`, `#REF!`, `#DIV/0!`, in any language; `Err:502`; and what programs write for a number or text that they do not have. */
const ERROR_VALUE =
  /^#(?:N\/?[ADV]|N\/D|ND|I\/T|Н\/Д|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI|[\p{L}¡¿/0._ ]{2,}[!?]|GETTING_DATA)$|^(?:Err|Error|Fehler|Erreur|Fout) ?: ?#?\d{3}$|^(?:#?NaN|NaT|<NA>|-?1\.#(?:INF|IND|QNAN)|[-+−]?(?:inf(?:inity)?|∞)|undefined|\[object Object\])$/iu;
/** TRUE and FALSE in the languages of spreadsheets. */
const TRUTH =
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|verdadeiro|vero|waar|onwaar|prawda|fałsz|pravda|nepravda|cert|fals|sant|falskt|sand|falsk|tosi|epätosi|igaz|hamis|истина|ложь)$/iu;

/** Names of months in the languages of the headings, as spreadsheets shorten them, and whole ones. */
const MONTH =
  '(?:(?:jan|ene|gen|gn|sty|led|янв|feb|f[ée]v|fbr|lut|úno|фев|mar|m[äa]r|mrz|mrt|mars|bře|мар|apr|avr|abr|kwi|dub|апр|mai|may|maj|mei|mag|kvě|май|jun|juin|giu|cze|čvn|июн|jul|juil|lug|lip|čvc|июл|aug|ao[uû]|ago|sie|srp|авг|sep|set|wrz|zář|сен|o[ck]t|out|ott|pa[źz]|říj|окт|nov|lis|ноя|dec|de[zs]|d[ée]c|dic|gru|pro|дек)\\p{L}{0,2}\\.?|january|february|march|april|august|september|october|november|december|januar|februar|oktober|dezember)';
const TIME = '\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?Z?';
/** `1.6.2026`, `2026-06-01`, `01-Feb`, `2026-06-01 00:00:00`: what becomes of `1-2`. Bytes of a tag, as in `04-10-20`, are no date. */
const DATE = new RegExp(
  `^(?:\\d{1,2}([./])\\d{1,2}\\1(?:\\d{4}|\\d{2})|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{4}([-./])\\d\\d?\\2\\d\\d?|\\d{1,2}(?:[.-] ?|[ /])${MONTH}(?:[ ./-]\\d{2,4})?)(?:[ T]${TIME})?$`,
  'iu',
);
const TIME_OF_DAY = /^\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?$|^\d{1,2}:\d\d:\d\d(?:[.,]\d+| ?[ap]\.?m\.?)$/i;

/** `=12`, `@12`, `+A1`, `-1-2`, also behind the apostrophe that keeps a spreadsheet from calculating it. */
const FORMULA = /^['’"]*\s*[=@+\-−–]\s*\S/;

/** Of a bib there is only one, so that blanks and bytes mean nothing else. */
const BIB_THOUSANDS = /^\d{1,3}(?: \d{3})+$/;
const BIB_DATE = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$|^\d{1,2}:\d\d:\d\d$/;
/** `Mar-12`, `Mai 12`: a month to a spreadsheet, and the bib of a race where others are `Sen-1`. */
const MONTH_FIRST = new RegExp(`^${MONTH}[ ./-]\\d{1,4}$`, 'iu');

const PATTERNS: readonly (readonly [SpreadsheetChange, RegExp])[] = [
  ['narrow', TOO_NARROW],
  ['error', ERROR_VALUE],
  ['truth', TRUTH],
  ['rounded', EXPONENT],
  ['rounded', POWER],
  ['formatted', THOUSANDS],
  ['formatted', SPACED_THOUSANDS],
  ['formatted', FIXED_THOUSANDS],
  ['formatted', WITH_DECIMALS],
  ['formatted', PERCENT],
  ['formatted', MONEY],
  ['signed', SIGNED],
  ['date', DATE],
  ['date', TIME_OF_DAY],
];

/** Texts that are none of these: most bibs and tags. */
const ORDINARY = /^(?:[0-9A-F]*[0-9][0-9A-F]*|[A-Z]{0,4}[0-9]+[A-Z]{0,2})$/;

/** Dashes as fonts and documents have them for the one of a keyboard. */
const DASHES = /[\u2010-\u2015\u2212]/g;
const RAISED_SIGN = /^[⁺⁻⁼₊₋₌]/;

/** A text with the signs of a keyboard. Small raised digits stay: they are what makes a power. */
function withKeyboardSigns(text: string): string {
  const raised = text.replace(RAISED_SIGN, (sign) => sign.normalize('NFKC'));
  return asciiSigns(asciiForms(raised)).replace(DASHES, '-');
}

/** What a spreadsheet made of a bib or a tag; null for a text that it left alone. */
export function spreadsheetChange(text: string): SpreadsheetChange | null {
  if (ORDINARY.test(text)) return null;
  const plain = withKeyboardSigns(text);
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Whether a text is what a spreadsheet shows of a tag that it changed, or in place of a value that it does not have. */
export function isChangedNumber(text: string): boolean {
  return spreadsheetChange(text) !== null;
}

/** What a spreadsheet made of a bib; null for a bib as people write it, such as `12A`, `A-12` or `3/4`. */
export function bibChange(text: string): SpreadsheetChange | null {
  if (ORDINARY.test(text)) return null;
  const plain = withKeyboardSigns(text);
  if (BIB_THOUSANDS.test(plain)) return 'formatted';
  const change = spreadsheetChange(text);
  if (change !== null) return change;
  if (BIB_DATE.test(plain)) return 'date';
  if (FORMULA.test(plain)) return 'formula';
  return /^null$/i.test(plain) ? 'error' : null;
}

/** Whether a bib may be a month of a spreadsheet, as well as a bib. */
export function isLikeMonth(bib: string): boolean {
  return !ORDINARY.test(bib) && MONTH_FIRST.test(asciiForms(bib));
}

/** Whether a text is a number with blanks that do not break between its thousands. */
export function hasFixedThousands(text: string): boolean {
  return FIXED_THOUSANDS.test(text);
}
