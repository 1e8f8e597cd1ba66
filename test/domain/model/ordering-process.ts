import { categoryRows, completeRules } from '../../../renderer/features/race/setup-rules';
import { categoriesOf } from '../../../renderer/state/placing';
import { startListOrder } from '../../../renderer/state/start-list';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { asDefined } from '../../../src/exports/sheets/defined-sheet';
import type { SheetDocument } from '../../../src/exports/table';
import { TEXTS } from '../../texts/english';

/** Prints, as JSON, the language of this computer and how the product orders the names and bibs of its arguments. */
const { names, bibs } = JSON.parse(process.argv[2] ?? '') as { names: string[]; bibs: string[] };

const rows = names.map((category) => ({ category })) as PlacedStanding[];
const table = { title: '', columns: [{ key: 'name' }], rows: names.map((name) => [name]) };
const document = { whole: () => table, lists: [] } as unknown as SheetDocument;
const definition = { columns: [], order: 'name', head: {}, notes: '' } as unknown as Parameters<typeof asDefined>[1];
const sheet = asDefined(document, definition, { texts: TEXTS } as Parameters<typeof asDefined>[2]).whole();

process.stdout.write(
  JSON.stringify({
    language: new Intl.Collator().resolvedOptions().locale,
    sheet: Array.from(sheet.rows, ([name]) => name),
    categories: categoriesOf(rows),
    rules: categoryRows(completeRules({} as Parameters<typeof completeRules>[0]), new Map(names.map((name) => [name, 1]))).map(
      ({ category }) => category,
    ),
    startList: startListOrder(bibs.map((bib) => ({ bib, section: 0 })) as PlacedStanding[]).map(({ bib }) => bib),
  }),
);
