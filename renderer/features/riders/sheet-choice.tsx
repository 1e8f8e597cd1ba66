import { SelectField } from '../../ui/field';
import { useScreenTexts } from '../../ui/texts';
import { type ImportOptions, type ImportReport, sheetsToChoose, withSheet } from './import-report';
import styles from './sheet-choice.module.css';

interface ChoiceProps {
  /** Of the sheet that could be read last. */
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly onOptions: (options: ImportOptions) => void;
}

/** Chooses the sheet of a workbook that holds the list; nothing where there is no choice. */
export function SheetChoice({ report, options, onOptions }: ChoiceProps) {
  const { sheet: label } = useScreenTexts().riders.importing;
  const sheets = sheetsToChoose(report);
  if (sheets.length === 0) return null;
  return (
    <div className={styles['choice']}>
      <SelectField
        label={label}
        options={sheets.map((name) => ({ value: name, text: name }))}
        value={options.sheet ?? report.sheet ?? ''}
        onValue={(sheet) => onOptions(withSheet(options, sheet))}
      />
    </div>
  );
}
