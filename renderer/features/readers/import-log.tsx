import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { EpochMs } from '../../../src/domain/model/time';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Inline, Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import styles from './import-log.module.css';
import { type ChosenLog, type LogReport, useLogImport } from './use-log-import';

/** Lines that are shown of those that cannot be read. */
const MAX_SHOWN = 20;
const HOURS = ['first', 'second'] as const;

/** Imports reads from the log of a reader: choose it, name the reader, see what is new, then store it. */
export function ImportLog() {
  const texts = useScreenTexts().readers.log;
  const file = useRef<HTMLInputElement>(null);
  const [log, setLog] = useState<ChosenLog | null>(null);
  const choose = async (chosen: File): Promise<void> => {
    // A browser cannot read a file that was changed on the disk after it was chosen.
    const bytes = new Blob([await chosen.arrayBuffer()]);
    setLog({ name: chosen.name, bytes, reader: log?.reader ?? '', date: '', repeatedHour: '' });
  };
  return (
    <Panel aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={text['muted']}>{texts.hint}</p>
      <input
        ref={file}
        className={text['spoken']}
        type="file"
        tabIndex={-1}
        aria-label={texts.fileInput}
        accept=".txt,.log,.csv,.tsv,.jsonl,.ndjson,text/*"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen !== undefined) void choose(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Inline>
        <Button onClick={() => file.current?.click()}>
          <FileUp aria-hidden size={18} /> {log === null ? texts.choose : texts.chooseOther}
        </Button>
        {log !== null && <span className={text['cut']}>{log.name}</span>}
      </Inline>
      {log !== null && <LogForm key={log.name} log={log} onLog={setLog} />}
    </Panel>
  );
}

interface FormProps {
  readonly log: ChosenLog;
  /** Null: done with it. */
  readonly onLog: (log: ChosenLog | null) => void;
}

function LogForm({ log, onLog }: FormProps) {
  const texts = useScreenTexts().readers.log;
  const { report, failure, take } = useLogImport(log, (stored) => texts.stored(stored.new));
  const [isBusy, whileBusy] = useBusy(useScreenTexts().app.work.importing, 'import-log');
  // While the answer to a choice is awaited, the choice stays.
  const taken = report === null ? log.repeatedHour : hourTaken(report);
  const store = async (): Promise<void> => {
    if (await take()) onLog(null);
  };
  return (
    <div className={styles['form']}>
      <TextField
        label={texts.reader}
        hint={texts.readerHint}
        maxLength={200}
        value={log.reader}
        onText={(reader) => onLog({ ...log, reader })}
      />
      <TextField label={texts.date} hint={texts.dateHint} type="date" value={log.date} onText={(date) => onLog({ ...log, date })} />
      <div aria-live="polite">
        {failure !== null && <Notice tone="warn">{failure}</Notice>}
        {report !== null && <Report report={report} />}
      </div>
      {taken !== '' && (
        <SelectField
          label={texts.repeatedHour}
          value={taken}
          options={HOURS.map((hour) => ({ value: hour, text: texts.repeatedHours[hour] }))}
          onValue={(repeatedHour) => onLog({ ...log, repeatedHour })}
        />
      )}
      <Inline>
        <Button variant="primary" disabled={report === null || report.new === 0 || isBusy} changes="race" onClick={() => whileBusy(store)}>
          {texts.store(report?.new ?? 0)}
        </Button>
        <Button onClick={() => onLog(null)}>{texts.cancel}</Button>
      </Inline>
    </div>
  );
}

/** The hour that was taken of times that occur twice; empty where nobody has to choose. */
function hourTaken({ notices }: LogReport): ChosenLog['repeatedHour'] {
  const taken = notices.find(({ code }) => code === 'unclear-hour')?.params['taken'];
  return HOURS.find((hour) => hour === taken) ?? '';
}

function Report({ report }: { readonly report: LogReport }) {
  const page = useTexts();
  const texts = page.catalogue.screens.readers.log;
  const { reads, tags, unknown_tags: unknown, refused, refused_lines: lines } = report;
  const [first, last] = [report.first_at, report.last_at].map((at) => page.dateTime(Date.parse(at) as EpochMs));
  return (
    <div className={styles['report']}>
      <p>
        {texts.found(reads, tags)} {texts.between(first ?? '', last ?? '')}
      </p>
      <p>
        <strong>{texts.counted(report.new, report.known)}</strong>
      </p>
      {report.notices.map((notice) => (
        <Notice key={notice.code} tone="warn">
          {sayWire(page, 'logNotice', { wire: notice, fallback: notice.sentence })}
        </Notice>
      ))}
      {unknown > 0 && <p>{texts.unknown(unknown)}</p>}
      {refused > 0 && (
        <Notice tone="warn">
          {texts.refused(refused)}
          <ul className={styles['refused']} aria-label={texts.refused(refused)}>
            {lines.slice(0, MAX_SHOWN).map((line) => (
              <li key={`${line.line} ${line.text}`}>
                {texts.line(line.line)} {sayWire(page, 'logLine', { wire: line, fallback: line.sentence })}
              </li>
            ))}
          </ul>
          {refused > MAX_SHOWN && texts.more(refused - MAX_SHOWN)}
        </Notice>
      )}
    </div>
  );
}
