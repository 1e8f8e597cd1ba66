import { type FormEvent, useState } from 'react';
import type { Api, Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { Button } from '../../ui/button';
import { FieldError, FieldHint, FieldLabel, Input } from '../../ui/input';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { typedMoment } from '../../ui/time-input';
import type { OwnReport } from './own-reports';
import styles from './rider-report.module.css';
import { useOwnReports } from './use-own-reports';

type Fault = Schemas['ReportedFault'];

const FAULTS: readonly Fault[] = ['lap-missing', 'lap-extra', 'details', 'other'];
const MAX_TEXT = 300;
/** Nobody looks at a watch that is right to the second. */
const CLOCKS_DIFFER_MS = 120_000;

interface ReportProps {
  readonly api: Api;
  readonly bib: string;
  /** Whether the station takes reports. */
  readonly accepts: boolean;
}

/** What this phone reported about the rider, with what became of it, and a form for another report. */
export function RiderReport({ api, bib, accepts: isAccepting }: ReportProps) {
  // A report is about the race that this page knows.
  const accepts = useStore((state) => state.live.race !== null) && isAccepting;
  const texts = usePublicTexts().phone.rider.report;
  const { reports, add } = useOwnReports(api, bib);
  const [isOpen, setIsOpen] = useState(false);
  if (!accepts && reports.length === 0) return null;
  return (
    <section className={styles['report']} aria-label={texts.title}>
      {reports.length > 0 && (
        <ul className={styles['sent']} aria-label={texts.sent}>
          {[...reports].reverse().map((report) => (
            <li key={report.key} data-state={report.state}>
              <b>{texts.faults[report.what]}</b>
              {report.text !== '' && <span className={text['muted']}> “{report.text}”</span>}
              <span className={styles['state']}>{stateText(report, texts)}</span>
            </li>
          ))}
        </ul>
      )}
      {accepts && !isOpen && (
        <Button className={styles['open']} onClick={() => setIsOpen(true)}>
          {texts.open}
        </Button>
      )}
      {accepts && isOpen && (
        <ReportForm
          onReport={(report) => {
            add(report);
            setIsOpen(false);
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
    </section>
  );
}

type ReportTexts = ReturnType<typeof usePublicTexts>['phone']['rider']['report'];

function stateText({ state, reason }: OwnReport, texts: ReportTexts): string {
  return state === 'unchanged' || state === 'refused' ? texts.withReason[state](reason) : texts.states[state];
}

interface FormProps {
  readonly onReport: (report: Pick<OwnReport, 'what' | 'text' | 'at'>) => void;
  readonly onCancel: () => void;
}

function ReportForm({ onReport, onCancel }: FormProps) {
  const texts = usePublicTexts().phone.rider.report;
  const [what, setWhat] = useState<Fault | null>(null);
  const [sentence, setSentence] = useState('');
  const [time, setTime] = useState('');
  const [error, setError] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (what === null) {
      setError(texts.chooseFirst);
      return;
    }
    const now = Date.now() + useStore.getState().live.clockOffset;
    const at = time.trim() === '' ? null : typedMoment(time, { near: now, from: null, until: now + CLOCKS_DIFFER_MS });
    if (at !== null && at.kind !== 'moment') setError(texts.badTime);
    else onReport({ what, text: sentence.trim(), at: at === null ? null : at.at });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <fieldset>
        <legend>{texts.what}</legend>
        {FAULTS.map((fault) => (
          <label key={fault}>
            <input type="radio" name="what" value={fault} checked={what === fault} onChange={() => setWhat(fault)} />
            <span>{texts.faults[fault]}</span>
          </label>
        ))}
      </fieldset>
      <FieldLabel htmlFor="report-time">{texts.time}</FieldLabel>
      <Input
        id="report-time"
        inputMode="numeric"
        placeholder="14:05:30"
        maxLength={30}
        value={time}
        onChange={({ currentTarget: { value } }) => setTime(value)}
      />
      <FieldLabel htmlFor="report-text">{texts.sentence}</FieldLabel>
      <Input id="report-text" maxLength={MAX_TEXT} value={sentence} onChange={({ currentTarget: { value } }) => setSentence(value)} />
      <FieldHint>{texts.privacy}</FieldHint>
      {error !== '' && <FieldError>{error}</FieldError>}
      <div className={styles['buttons']}>
        <Button submits variant="primary">
          {texts.send}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
