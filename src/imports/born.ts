import { headingKey } from './headings';

/** What was assumed of a year or date of birth: which of two numbers is the day, the century, or that a number is a spreadsheet's date. */
export type BornDoubt = 'day-first' | 'century' | 'serial';

/** A year or date of birth as it was read: `1996` or `1996-05-31`. */
export interface ReadBorn {
  readonly born: string;
  readonly doubt: BornDoubt | null;
}

/** What the column says of its dates. */
export interface BornColumn {
  /** Whether the month stands before the day, as at least one date of the column proves and none contradicts. */
  readonly monthFirst: boolean;
  /** Whether a date of the column proves the order. */
  readonly isProven: boolean;
  /** The year in which the list is read: no rider is born later. Null: years with two digits are not read. */
  readonly thisYear: number | null;
}

const NUMBERS = /^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})(?:[ T]\d{1,2}:\d\d.*)?$/;

/** Finds out from all dates of a column whether day or month comes first. */
export function bornColumn(texts: readonly string[], thisYear: number | null): BornColumn {
  const pairs = texts.flatMap((text) => {
    const [, first, , second] = NUMBERS.exec(text.trim()) ?? [];
    return first === undefined ? [] : [{ first: Number(first), second: Number(second) }];
  });
  const dayFirst = pairs.some(({ first }) => first > 12);
  const monthFirst = pairs.some(({ second }) => second > 12);
  return { monthFirst: monthFirst && !dayFirst, isProven: dayFirst !== monthFirst, thisYear };
}

/** A year or date of birth in one of the usual writings; null for any other text, and for a day that no calendar has. */
export function readBorn(text: string, column: BornColumn): ReadBorn | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  return year(plain, column) ?? yearFirst(plain) ?? numbers(plain, column) ?? named(plain, column) ?? serial(plain);
}

function year(text: string, { thisYear }: BornColumn): ReadBorn | null {
  if (/^(?:18|19|20)\d\d$/.test(text)) return { born: text, doubt: null };
  const [, short] = /^['’]?(\d\d)$/.exec(text) ?? [];
  const full = short === undefined ? null : fullYear(short, thisYear);
  return full === null ? null : { born: String(full), doubt: 'century' };
}

/** `1996-05-31`, also with other separators, none, or a time of day behind it. */
function yearFirst(text: string): ReadBorn | null {
  const [, years, months, days] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?(?:[ T]\d{1,2}:\d\d.*)?$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return years === undefined ? null : dated(Number(years), Number(months), Number(days), null);
}

/** `31.05.1996`, `31/5/96` or, where the column says so, `05/31/1996`. */
function numbers(text: string, { monthFirst, isProven, thisYear }: BornColumn): ReadBorn | null {
  const [, first, separator, second, years] = NUMBERS.exec(text) ?? [];
  if (first === undefined || second === undefined || years === undefined) return null;
  const isMonthFirst = Number(second) > 12 || (monthFirst && Number(first) <= 12);
  const [day, month] = isMonthFirst ? [Number(second), Number(first)] : [Number(first), Number(second)];
  // A point stands behind a day; other separators say nothing about the order.
  const isOpen = !isProven && separator !== '.' && day <= 12 && day !== month;
  const doubt = isOpen ? 'day-first' : years.length === 2 ? 'century' : null;
  return dated(fullYear(years, thisYear), month, day, doubt);
}

/** `31 May 1996`, `31. Mai 1996`, `31 de mayo de 1996`, `May 31, 1996`. */
function named(text: string, { thisYear }: BornColumn): ReadBorn | null {
  const plain = text.replace(/ (?:de|d['’])\s?/giu, ' ');
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?[-/ ]?\s*(\p{L}{3,})\.?[-/, ]\s*(\d{4}|\d{2})$/iu.exec(plain);
  const monthFirst = /^(\p{L}{3,})\.?[- ](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(plain);
  const [day, month, years] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (day === undefined || month === undefined || years === undefined) return null;
  const number = monthOf(month);
  return number === null ? null : dated(fullYear(years, thisYear), number, Number(day), years.length === 2 ? 'century' : null);
}

const DAY_MS = 86_400_000;
/** Day 0 of the dates of spreadsheets. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** A date that a spreadsheet wrote as its number of days. */
function serial(text: string): ReadBorn | null {
  if (!/^[1-5]\d{4}$/.test(text)) return null;
  return { born: new Date(SERIAL_ZERO + Number(text) * DAY_MS).toISOString().slice(0, 10), doubt: 'serial' };
}

function dated(years: number | null, month: number, day: number, doubt: BornDoubt | null): ReadBorn | null {
  if (years === null) return null;
  const date = new Date(Date.UTC(years, month - 1, day));
  const isReal = years >= 1850 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { born: date.toISOString().slice(0, 10), doubt } : null;
}

/** A year as it is written; with two digits, the last such year that is not after this one. */
function fullYear(short: string, thisYear: number | null): number | null {
  if (short.length === 4) return Number(short);
  if (thisYear === null) return null;
  const century = Math.floor(thisYear / 100) * 100;
  return Number(short) + (Number(short) <= thisYear % 100 ? century : century - 100);
}

/** Beginnings of the names of the months in the languages of headings, without accents; longer ones first where two begin alike. */
const MONTHS: readonly string[] = [
  'jan gen ene sty led',
  'feb fev lut uno',
  'mar maer mrt bre',
  'apr avr abr kwi dub',
  'may mai mag mei maj kve',
  'juin jun giu cze cerv',
  'juil jul lug lip cervene cervenc',
  'aug aou ago sie srp',
  'sep set wrz zar',
  'oct okt out ott paz rij',
  'nov lis',
  'dec dez dic des gru pro',
];

function monthOf(word: string): number | null {
  const key = headingKey(word);
  let found: { readonly month: number; readonly length: number } | null = null;
  for (const [index, beginnings] of MONTHS.entries()) {
    for (const beginning of beginnings.split(' ')) {
      if (key.startsWith(beginning) && beginning.length > (found?.length ?? 0)) found = { month: index + 1, length: beginning.length };
    }
  }
  return found?.month ?? null;
}
