import { shownTeam } from '../../domain/model/roster';
import { CERTIFICATE_FIELDS, type CertificateField, PLACEHOLDER } from '../../domain/model/sheet-definition';
import type { PlacedStanding } from '../../domain/model/standing';
import { cellText } from '../cells';
import { bib, riderName, shownTime } from '../columns';
import { type Part, type RiderSection, riderSections } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { joinedRows, rowsOf } from '../rows';
import type { CellValue, PaperLine, PaperPage, Rows, SheetDocument, TableColumn } from '../table';
import { documentOf, nobodyPlaced } from './document';

/**
 * A certificate for each rider with a place: in the category, in one classification, or overall where there are no categories. Of chosen riders alone
 * where some were chosen, with a place or not. Paper and web page have a page for each, all other formats a row with what may stand on it.
 */
export function certificatesSheet(results: Results, part: Part | null): SheetDocument {
  const words = results.texts.catalogue.exports.sheets;
  const sections = riderSections(results, part).map(({ title, rows }) => ({ title, rows: rows.filter((row) => isWanted(row, results)) }));
  const rowsOfSection = ({ title, rows }: RiderSection): Rows => rowsOf(rows, (row) => certificateCells(row, title, results));
  const shown = sections.map((section) => ({ title: printable(section.title), rows: rowsOfSection(section) }));
  return {
    ...documentOf(
      {
        name: words.names.certificates,
        part,
        kind: 'certificates',
        columns: certificateColumns(results),
        rows: joinedRows(shown.map(({ rows }) => rows)),
        sections: shown.filter(({ rows }) => rows.length > 0),
        lists: nobodyPlaced(
          shown.every(({ rows }) => rows.length === 0),
          results,
        ),
        isStamped: true,
      },
      results,
    ),
    pages: {
      *[Symbol.iterator]() {
        yield* pagesOf(sections, results);
      },
    },
  };
}

function isWanted({ place, rider, section }: PlacedStanding, { chosen }: Results): boolean {
  return section !== null && (chosen === undefined ? place !== null : chosen.includes(rider));
}

/** A column for each placeholder. */
export function certificateColumns({ texts }: Results): readonly TableColumn[] {
  const { columns, sheets } = texts.catalogue.exports;
  const titles: Readonly<Record<CertificateField, string>> = { ...columns, ...sheets.columns };
  return CERTIFICATE_FIELDS.map((key): TableColumn => ({ key, title: titles[key], ...LOOKS[key] }));
}

const WORDS = { kind: 'text', align: 'left', isWords: true } as const;

const LOOKS: Readonly<Record<CertificateField, Pick<TableColumn, 'kind' | 'align' | 'isWords' | 'isIdentity'>>> = {
  name: { ...WORDS, isIdentity: true },
  bib: { kind: 'bib', align: 'right', isIdentity: true },
  place: { kind: 'place', align: 'right' },
  of: WORDS,
  category: WORDS,
  team: WORDS,
  club: WORDS,
  laps: { kind: 'number', align: 'right' },
  time: { kind: 'duration', align: 'right' },
  race: WORDS,
  event: WORDS,
  date: WORDS,
  location: WORDS,
  organiser: WORDS,
};

function certificateCells(row: PlacedStanding, of: string, results: Results): readonly CellValue[] {
  const { control, texts, definition } = results;
  const head = definition?.head;
  const cells: Readonly<Record<CertificateField, CellValue>> = {
    name: riderName(row, results),
    bib: bib(row.bib),
    place: row.place,
    of: printable(of),
    category: printable(row.category),
    team: printable(shownTeam(row)),
    club: printable(row.club),
    laps: row.rankedLaps,
    time: row.place === null ? null : shownTime(row.elapsed, results),
    race: printable(control.name),
    event: printable(head?.event || control.name),
    date: printable(head?.date || texts.date(control.startAt)),
    location: printable(head?.place ?? ''),
    organiser: printable(head?.organiser ?? ''),
  };
  return CERTIFICATE_FIELDS.map((field) => cells[field]);
}

function* pagesOf(sections: readonly RiderSection[], results: Results): Generator<PaperPage, void> {
  const own = results.definition?.text ?? '';
  const template = (own === '' ? results.texts.catalogue.exports.sheets.certificate : own).split('\n').map(templateLine);
  for (const { title, rows } of sections) {
    for (const row of rows) {
      const cells = certificateCells(row, title, results);
      yield { lines: template.flatMap((line) => filled(line, cells, results) ?? []) };
    }
  }
}

function templateLine(line: string): PaperLine {
  const [, marks = '', text = ''] = /^(#{0,2})\s*(.*)$/u.exec(line.trim()) ?? [];
  return { size: marks === '#' ? 'title' : marks === '##' ? 'large' : 'normal', text };
}

/** The line of a rider; null where it has placeholders, and nothing is known for any of them. */
function filled({ size, text }: PaperLine, cells: readonly CellValue[], results: Results): PaperLine | null {
  let known = 0;
  let asked = 0;
  const written = text.replace(PLACEHOLDER, (whole, name: string) => {
    const at = (CERTIFICATE_FIELDS as readonly string[]).indexOf(name);
    if (at < 0) return whole;
    asked += 1;
    const value = cellText(cells[at] ?? null, results);
    if (value !== '') known += 1;
    return value;
  });
  return asked > 0 && known === 0 ? null : { size, text: written.trim() };
}
