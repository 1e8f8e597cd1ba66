import { headingLine, headingsAgain } from './heading-line';
import type { ListField } from './heading-words';
import { isOwnList } from './headings';
import type { ListRecord } from './records';

/** A column as it was understood. */
export interface ListColumn {
  /** Empty where there are no headings. */
  readonly heading: string;
  readonly field: ListField;
  /** The first few texts in it, without empty ones. */
  readonly samples: readonly string[];
}

/** The lines of a list by what they are. */
export interface ListParts {
  readonly above: readonly ListRecord[];
  readonly headings: ListRecord | null;
  /** Lines that are the headings again. */
  readonly repeated: readonly ListRecord[];
  readonly lines: readonly ListRecord[];
}

/** Separates the headings of a list, and what stands above them, from its lines. `wanted` false: it has none; null: as it looks. */
export function partsOf(records: readonly ListRecord[], wanted: boolean | null): ListParts {
  const found = wanted === false ? -1 : headingLine(records);
  const at = found < 0 && wanted === true ? 0 : found;
  const headings = records[at] ?? null;
  if (headings === null) return { above: [], headings, repeated: [], lines: records };
  const below = records.slice(at + 1);
  if (isOwnList(headings.cells)) return { above: records.slice(0, at), headings, repeated: [], lines: below };
  const isRepeated = headingsAgain(headings);
  const repeated = new Set(below.filter(isRepeated));
  return { above: records.slice(0, at), headings, repeated: [...repeated], lines: below.filter((one) => !repeated.has(one)) };
}
