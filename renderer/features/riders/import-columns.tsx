import { classes } from '../../ui/classes';
import { SelectField } from '../../ui/field';
import { Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './import-columns.module.css';
import type { ImportOptions, ImportReport, ListEncoding, ListField } from './import-report';

const FIELDS: readonly ListField[] = [
  'more',
  'bib',
  'name',
  'first-name',
  'last-name',
  'category',
  'team',
  'tag',
  'start',
  'gender',
  'born',
  'club',
  'nation',
  'licence',
  'uci-id',
  'member',
  'member-tag',
  'ignored',
];

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

interface ColumnsProps {
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly onOptions: (options: ImportOptions) => void;
}

/** Shows how the station reads the columns of the list, each with a choice of another meaning. */
export function ImportColumns({ report, options, onOptions }: ColumnsProps) {
  const texts = useScreenTexts().riders.importing.columns;
  const { columns, headings, separator, lines } = report;
  // What was chosen holds before the station has answered it, also for the choice after it.
  const fields = options.columns ?? columns.map(({ field }) => field);
  const choose = (index: number, field: ListField): void => {
    onOptions({ ...options, columns: columns.map((column, at) => (at === index ? field : (fields[at] ?? column.field))) });
  };
  return (
    <Panel className={styles['panel']} aria-label={texts.title}>
      <PanelHead className={styles['head']}>
        <h2>{texts.title}</h2>
        <span className={text['muted']}>
          {texts.found(lines.length, separator === null ? null : texts.separators[SEPARATORS[separator]])}
        </span>
      </PanelHead>
      <ul className={styles['columns']}>
        {columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the list
          <li key={index} className={fields[index] === 'ignored' ? styles['ignored'] : undefined}>
            <SelectField
              label={column.heading === '' ? texts.unnamed(index + 1) : column.heading}
              options={FIELDS.map((field) => ({ value: field, text: texts.fields[field] }))}
              value={fields[index] ?? column.field}
              onValue={(field) => choose(index, field)}
            />
            <span className={classes(text['muted'], text['cut'])} title={column.samples.join(', ')}>
              {column.samples.join(', ') || texts.empty}
            </span>
          </li>
        ))}
      </ul>
      <ListChoices headings={headings} report={report} options={options} onOptions={onOptions} />
    </Panel>
  );
}

/** What is chosen for the list as a whole: its header, its encoding, and what a blank cell means. */
function ListChoices({ headings, report, options, onOptions }: ColumnsProps & { readonly headings: boolean }) {
  const texts = useScreenTexts().riders.importing.columns;
  const { encodings } = texts;
  return (
    <div className={styles['choices']}>
      <Choice
        text={texts.headings(report.heading_line)}
        isOn={options.headings ?? headings}
        onChange={(isOn) => onOptions({ ...options, headings: isOn, columns: null })}
      />
      <Choice text={texts.clearBlanks} isOn={options.clearsBlanks} onChange={(isOn) => onOptions({ ...options, clearsBlanks: isOn })} />
      {report.encoding !== null && (
        <SelectField
          label={texts.encoding}
          options={(Object.keys(encodings) as ListEncoding[]).map((value) => ({ value, text: encodings[value] }))}
          value={options.encoding ?? report.encoding}
          onValue={(encoding) => onOptions({ ...options, encoding, columns: null, headings: null })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly text: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({ text: label, isOn, onChange }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
