/** `3.00833E+23`, `3,00833E23`, `1E+23`, `-3.2E+10`, `1.2E-05`. Tags such as `12E4` have neither a sign nor a decimal mark. */
const EXPONENT = /^[-+]?(?:\d+[.,]\d+E[-+]?\d+|\d+E\+\d+|\d+E-\d\d)$/i;
/** `58,001,234,567`, `58.001.234`, `58'001'234`; `1,234`. */
const THOUSANDS = /^[-+]?\d{1,3}(?:([,.'’])\d{3})(?:\1\d{3})*$/;
/** The same with blanks, which also stand between tags: only where no tags of three digits look like that. */
const SPACED_THOUSANDS = /^(?=.* 0)\d{1,2}(?: \d{3}){2,}$/;
/** The same with the blanks of spreadsheets, which do not break. */
const FIXED_THOUSANDS = /^[-+]?\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+$/;
const WITH_DECIMALS = /^[-+]?\d[\d.,]*[.,]0+$/;
/** A cell that is too narrow for its number. */
const TOO_NARROW = /^#{2,}$/;
/** `#N/A`, `#NAME?`, `#REF!`, `#DIV/0!`, in any language; `Err:502`. */
const ERROR_VALUE = /^#(?:N\/?[ADV]|N\/D|[\p{L}¡¿/0.]{2,}[!?]|GETTING_DATA)$|^Err:\d{3}$/iu;
/** `1.6.2026`, `2026-06-01`, `01-Feb`: what becomes of `1-2`. */
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d|\d{1,2}[.-] ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;

/** Names of months in the languages of the headings, as spreadsheets shorten them. */
const MONTH =
  '(?:jan|ene|gen|gn|feb|f[ée]v|fbr|mar|m[äa]r|mrz|mrt|mars|apr|avr|abr|kwi|mai|may|maj|mei|mag|jun|juin|giu|cze|jul|juil|lug|lip|aug|ao[uû]|ago|sie|sep|set|wrz|o[ck]t|out|ott|pa[źz]|nov|lis|dec|de[zs]|d[ée]c|dic|gru)\\p{L}*\\.?';
/** `Mar-12`, `12. Mrz`, `Mai 12`, `12:00`: a date or a time of day to a spreadsheet; elsewhere bibs may well look like that. */
const DATE_OR_TIME = new RegExp(`^(?:\\d{1,2}[.-]? ?-?${MONTH}(?:[ -]\\d{2,4})?|${MONTH}[ -]\\d{1,4}|\\d{1,2}:\\d\\d(?::\\d\\d)?)$`, 'iu');

const NUMBER = /^\d+$/;

/** Whether a text is what a spreadsheet shows of a number that it changed, or in place of a value that it does not have. */
export function isChangedNumber(text: string): boolean {
  return [EXPONENT, THOUSANDS, SPACED_THOUSANDS, FIXED_THOUSANDS, WITH_DECIMALS, TOO_NARROW, ERROR_VALUE].some((pattern) =>
    pattern.test(text),
  );
}

/** The same for a bib, which a spreadsheet may also have taken for a date. */
export function isChangedBib(text: string): boolean {
  return !NUMBER.test(text) && (isChangedNumber(text) || DATE.test(text));
}

/** The same among bibs that are numbers, where a date or a time of day is none. */
export function isChangedBibAmongNumbers(text: string): boolean {
  return isChangedBib(text) || DATE_OR_TIME.test(text);
}

/** Whether a text is a number with blanks that do not break between its thousands. */
export function hasFixedThousands(text: string): boolean {
  return FIXED_THOUSANDS.test(text);
}
