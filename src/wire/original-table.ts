import { compareStandings } from '../domain/model/classification';
import type { RaceRules } from '../domain/model/rules';
import type { Standing } from '../domain/model/standing';
import { sectionOf } from '../domain/model/terms';

/** The table that was made from another one last, and the rows that differ; both live as long as the table of the race does. */
const tables = new WeakMap<readonly Standing[], readonly Standing[]>();
const rows = new WeakMap<Standing, Standing>();

/**
 * The table as clients of the original contract know it: a tag that nobody has is ranked like everybody else, with the riders without
 * terms of their own. The same array, and the same objects, as long as the table of the race is the same.
 */
export function originalTable(inOrder: readonly Standing[], rules: RaceRules): readonly Standing[] {
  const last = inOrder[inOrder.length - 1];
  if (last === undefined || last.section !== null) return inOrder;
  const known = tables.get(inOrder);
  if (known !== undefined) return known;
  const section = sectionOf(rules, '');
  const table = inOrder.map((row) => (row.section === null ? ranked(row, section) : row)).sort(compareStandings);
  tables.set(inOrder, table);
  return table;
}

function ranked(row: Standing, section: number): Standing {
  const known = rows.get(row);
  if (known?.section === section) return known;
  const made = { ...row, section };
  rows.set(row, made);
  return made;
}
