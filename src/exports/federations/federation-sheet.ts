import type { FederationFile } from '../../domain/model/sheet-definition';
import type { Part } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import { documentOf } from '../sheets/document';
import type { SheetDocument, TableColumn } from '../table';
import { type FederationEntry, federationSections } from './entries';
import { type FederationColumn, type FederationForm, textOf } from './federation-form';
import { FEDERATION_FORMS } from './federation-forms';

/** The sheet of a federation or service: CSV and workbook as it prescribes them, the other formats with the same cells to look at. */
export function federationSheet(file: FederationFile): (results: Results, part: Part | null) => SheetDocument {
  const form = FEDERATION_FORMS[file];
  return (results, part) => {
    const sections = federationSections(results, part, form.ranking).map(({ title, entries }) => ({
      title,
      entries: entries.filter((entry) => form.isLeftOut?.(entry) !== true),
    }));
    const entries = sections.flatMap(({ entries: each }) => each);
    const columns = form.columns(entries, results);
    const rows = (each: readonly FederationEntry[]) => rowsOf(each, (entry) => columns.map(({ value }) => cellOf(value(entry))));
    const lines = () => form.lines?.(sections, columns) ?? plainLines(entries, columns);
    return {
      ...documentOf(
        {
          name: results.texts.catalogue.exports.sheets.names[file],
          part,
          kind: file,
          columns: columns.map(tableColumn),
          rows: rows(entries),
          sections: sections.map(({ title, entries: each }) => ({ title: printable(title), rows: rows(each) })),
          isLandscape: columns.length > LANDSCAPE_FROM,
          isStamped: false,
        },
        results,
      ),
      form: { lines, worksheets: () => [...(form.worksheetsBefore?.(results) ?? []), worksheetOf(form, entries, columns)] },
    };
  };
}

const LANDSCAPE_FROM = 9;

function cellOf(value: string | number): string | number {
  return typeof value === 'string' ? printable(value) : value;
}

function plainLines(entries: readonly FederationEntry[], columns: readonly FederationColumn[]): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading), ...entries.map((entry) => columns.map(({ value }) => textOf(cellOf(value(entry)))))];
}

function worksheetOf(form: FederationForm, entries: readonly FederationEntry[], columns: readonly FederationColumn[]) {
  return {
    title: form.worksheet,
    lines: [columns.map(({ heading }) => heading), ...entries.map((entry) => columns.map(({ value }) => value(entry)))],
  };
}

/** Headings may be there more than once. */
function tableColumn({ heading }: FederationColumn, at: number): TableColumn {
  const key = heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return {
    key: key === 'lap' ? `lap_${at}` : key,
    title: heading,
    kind: 'text',
    align: 'left',
    isWords: /name|team/i.test(heading),
    isIdentity: /^(bib|rider bib #|last ?name|last|rider last name)$/i.test(heading),
  };
}
