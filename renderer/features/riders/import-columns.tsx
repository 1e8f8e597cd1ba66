import { classes } from '../../ui/classes';
import { SelectField } from '../../ui/field';
import { Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './import-columns.module.css';
import type { ImportOptions, ImportReport, ListField } from './import-report';

const FIELDS: readonly ListField[] = ['ignored', 'bib', 'name', 'first-name', 'last-name', 'category', 'team', 'tag'];

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
const ENCODINGS = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;

interface ColumnsProps {
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly onOptions: (options: ImportOptions) => void;
}

/** Shows how the station reads the columns of the list, each with a choice of another meaning. */
export function ImportColumns({ report, options, onOptions }: ColumnsProps) {
  const texts = useScreenTexts().riders.importing.columns;
  const { columns, headings, separator, encoding, lines } = report;
  const choose = (index: number, field: ListField): void => {
    onOptions({ ...options, columns: columns.map((column, at) => (at === index ? field : column.field)) });
  };
  return (
    <Panel aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        <span className={text['muted']}>{texts.found(lines.length, texts.separators[SEPARATORS[separator]], ENCODINGS[encoding])}</span>
      </PanelHead>
      <ul className={styles['columns']}>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the list
          <li key={index} className={column.field === 'ignored' ? styles['ignored'] : undefined}>
            <SelectField
              label={column.heading === '' ? texts.unnamed(index + 1) : column.heading}
              options={FIELDS.map((field) => ({ value: field, text: texts.fields[field] }))}
              value={column.field}
              onValue={(field) => choose(index, field)}
            />
            <span className={classes(text['muted'], text['cut'])} title={column.samples.join(', ')}>
              {column.samples.join(', ') || texts.empty}
            </span>
          </li>
        ))}
      </ul>
      <label className={styles['headings']}>
        <input
          type="checkbox"
          checked={headings}
          onChange={(event) => onOptions({ ...options, headings: event.currentTarget.checked, columns: null })}
        />
        {texts.headings}
      </label>
    </Panel>
  );
}
