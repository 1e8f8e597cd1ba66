import { classes } from '../../ui/classes';
import { SelectField } from '../../ui/field';
import { counted } from '../../ui/format';
import { Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import type { ImportOptions, ImportReport, ListField } from './import-report';

const FIELDS: readonly { readonly value: ListField; readonly text: string }[] = [
  { value: 'ignored', text: 'Left out' },
  { value: 'bib', text: 'Bib' },
  { value: 'name', text: 'Name' },
  { value: 'first-name', text: 'First name' },
  { value: 'last-name', text: 'Last name' },
  { value: 'category', text: 'Category' },
  { value: 'team', text: 'Team' },
  { value: 'tag', text: 'Tags' },
];

const SEPARATORS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;
const ENCODINGS = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;

interface ColumnsProps {
  readonly report: ImportReport;
  readonly wishes: ImportOptions;
  readonly onWishes: (wishes: ImportOptions) => void;
}

/** How the list was understood, and a way to say otherwise. */
export function ImportColumns({ report, wishes, onWishes }: ColumnsProps) {
  const { columns, headings, separator, encoding, lines } = report;
  const choose = (index: number, field: ListField): void => {
    onWishes({ ...wishes, columns: columns.map((column, at) => (at === index ? field : column.field)) });
  };
  return (
    <Panel aria-label="Columns of the list">
      <PanelHead>
        <h2>Columns</h2>
        <span className={text['muted']}>
          {counted(lines.length, 'rider', 'riders')}, separated by {SEPARATORS[separator]}, {ENCODINGS[encoding]}
        </span>
      </PanelHead>
      <ul className="import-columns">
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the list
          <li key={index} className={column.field === 'ignored' ? 'ignored' : ''}>
            <SelectField
              label={column.heading === '' ? `Column ${index + 1}` : column.heading}
              options={FIELDS}
              value={column.field}
              onValue={(field) => choose(index, field)}
            />
            <span className={classes(text['muted'], text['cut'])} title={column.samples.join(', ')}>
              {column.samples.join(', ') || 'empty'}
            </span>
          </li>
        ))}
      </ul>
      <label className="check-line">
        <input
          type="checkbox"
          checked={headings}
          onChange={(event) => onWishes({ ...wishes, headings: event.currentTarget.checked, columns: null })}
        />
        The first line holds headings
      </label>
    </Panel>
  );
}
