/** What a spreadsheet shows of a number: the number itself, with zeros before it, or a date, a time of day or a duration. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  /** So many digits at least. */
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'date-time' }
  | { readonly kind: 'time' }
  | { readonly kind: 'duration' };

export const PLAIN: NumberFormat = { kind: 'plain' };

/** Formats that every spreadsheet knows by their number; those of dates in East Asia among them. */
const KNOWN: readonly (readonly [ids: readonly number[], format: NumberFormat])[] = [
  [[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], { kind: 'date' }],
  [[18, 19, 20, 21, 32, 33, 34, 35, 55, 56], { kind: 'time' }],
  [[22], { kind: 'date-time' }],
  [[45, 46, 47], { kind: 'duration' }],
];
const BY_ID: ReadonlyMap<number, NumberFormat> = new Map(KNOWN.flatMap(([ids, format]) => ids.map((id) => [id, format] as const)));

/** The format with a number; `code` where the workbook defines it. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  return code === undefined ? (BY_ID.get(id) ?? PLAIN) : formatOf(code);
}

/** Texts in quotation marks or behind a backslash, gaps, colours and languages. `[h]` and its like stay. */
const NO_DIGITS = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

function formatOf(code: string): NumberFormat {
  const [positive = ''] = code.replaceAll(NO_DIGITS, '').split(';');
  const signs = positive
    .toLowerCase()
    .replaceAll(/am\/pm|a\/p|e[+-]/g, '')
    .trim();
  if (/^0{2,}$/.test(signs)) return { kind: 'padded', digits: signs.length };
  if (/^general$/.test(signs)) return PLAIN;
  if (/\[[hms]+\]/.test(signs)) return { kind: 'duration' };
  const [hasHours, hasSeconds] = [signs.includes('h'), signs.includes('s')];
  if (/[yd]/.test(signs) || (signs.includes('m') && !hasHours && !hasSeconds)) {
    return { kind: hasHours || hasSeconds ? 'date-time' : 'date' };
  }
  if (hasHours) return { kind: 'time' };
  // Minutes and seconds without hours are the time somebody needed.
  return hasSeconds ? { kind: 'duration' } : PLAIN;
}

const DAY_MS = 86_400_000;
/** Day 0 of the dates of spreadsheets, from 1 March 1900 on: they count a 29 February 1900. */
const DAY_0 = Date.UTC(1899, 11, 30);
/** The same where dates begin in 1904. */
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** Spreadsheets calculate with so many digits. */
const EXACT_DIGITS = 15;

/**
 * The text of a number cell, with more of it than its column may show: dates as `2026-05-12`, times as `10:01:00` and durations as
 * `26:03:04.5`, each with the fraction that it has. A number with more digits than a spreadsheet keeps has an exponent, so that nobody
 * takes it for a tag. `raw` that is no number stays as it is.
 */
export function shownNumber(raw: string, format: NumberFormat, from1904: boolean): string {
  const written = raw.trim();
  if (!NUMBER.test(written)) return written;
  const value = Number(written);
  switch (format.kind) {
    case 'plain':
      return plainNumber(value);
    case 'padded':
      return Number.isInteger(value) && value >= 0 ? plainNumber(value).padStart(format.digits, '0') : plainNumber(value);
    case 'duration':
      return value < 0 ? plainNumber(value) : clockText(Math.round(value * DAY_MS));
    case 'time':
    case 'date':
    case 'date-time':
      return value < 0 || value > LAST_DAY ? plainNumber(value) : dated(value, format.kind, from1904);
  }
}

function plainNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 10 ** EXACT_DIGITS ? String(value) : value.toExponential().toUpperCase();
  return String(Number(value.toPrecision(EXACT_DIGITS)));
}

function dated(value: number, kind: 'time' | 'date' | 'date-time', from1904: boolean): string {
  const ms = Math.round(value * DAY_MS);
  const day = Math.floor(ms / DAY_MS);
  const clock = clockText(ms - day * DAY_MS);
  if (kind === 'time') return clock;
  const first = from1904 ? DAY_0_OF_1904 : DAY_0 + (day < 60 ? DAY_MS : 0);
  const date = new Date(first + day * DAY_MS).toISOString().slice(0, 10);
  return kind === 'date' && ms % DAY_MS === 0 ? date : `${date} ${clock}`;
}

/** `26:03:04.5`; a fraction of three digits at most, without zeros at its end. */
function clockText(ms: number): string {
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  const fraction = String(ms % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const clock = [hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  return fraction === '' ? clock : `${clock}.${fraction}`;
}
