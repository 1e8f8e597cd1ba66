import { headingKey, isOwnList, knownHeading } from './headings';
import type { ListRecord } from './records';

/** Headings stand in the first lines with text, below a title at most. */
export const FIRST_LINES = 20;
const ONLY_DIGITS = /^[\d\s]+$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The index of the line with the headings; -1 where the list begins with its riders. */
export function headingLine(records: readonly ListRecord[]): number {
  const [first] = records;
  if (first !== undefined && isOwnList(first.cells)) return 0;
  const named = lineNamingBibs(records);
  if (named >= 0) return named;
  return first !== undefined && looksLikeHeadings(first.cells) ? 0 : -1;
}

/** How many fields of riders the headings name; 0 where no heading is of bibs. `records` may be the first lines of a list alone. */
export function fieldsNamed(records: readonly ListRecord[]): number {
  const record = records[lineNamingBibs(records)];
  return record === undefined ? 0 : fieldsIn(record.cells);
}

function lineNamingBibs(records: readonly ListRecord[]): number {
  const firsts = records.slice(0, FIRST_LINES);
  const most = firsts.findIndex(({ cells }) => namesBibAndMore(cells) && fieldsIn(cells) > 1);
  return most >= 0 ? most : firsts.findIndex(({ cells }) => namesBibAndMore(cells));
}

/** Finds lines that are the headings again, as at the top of a printed page. */
export function headingsAgain({ cells: headings }: ListRecord): (record: ListRecord) => boolean {
  const keys = headings.map(headingKey);
  const fields = headings.map((heading) => knownHeading(heading)?.field);
  const isKnown = fields.every((field) => field !== undefined) && fields.includes('bib') && fields.length > 1;
  return ({ cells }) => {
    if (ONLY_DIGITS.test(cells[0] ?? '')) return false;
    if (isKnown && fields.every((field, index) => knownHeading(cells[index] ?? '')?.field === field)) return true;
    const width = Math.max(keys.length, cells.length);
    // The first cell that differs, mostly the very first, ends the search.
    for (let index = 0; index < width; index++) {
      const cell = cells[index] ?? '';
      if (ONLY_DIGITS.test(cell) || headingKey(cell) !== (keys[index] ?? '')) return false;
    }
    return true;
  };
}

/** Whether a line has a heading for bibs, and a second one unless bibs are all that the list has. A line with a number is a rider's. */
function namesBibAndMore(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const known = filled.flatMap((cell) => knownHeading(cell) ?? []);
  const bibs = known.filter(({ field }) => field === 'bib');
  const isClear = bibs.some((bib) => bib.isClear);
  if (bibs.length === 0 || filled.some((cell) => ONLY_DIGITS.test(cell) && !(isClear && YEAR.test(cell)))) return false;
  return isClear || new Set(known.map(({ field }) => field)).size > 1 || filled.length === 1;
}

function fieldsIn(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => knownHeading(cell)?.field ?? [])).size;
}

/** Whether a first line without a heading for bibs may be headings all the same: no cell has a digit, but for `Tag 2` and the like. */
function looksLikeHeadings(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const isTitle = filled.length === 1 && cells.length > 1;
  return !isTitle && filled.every((cell) => !/\d/.test(cell) || (!ONLY_DIGITS.test(cell) && knownHeading(cell) !== null));
}
