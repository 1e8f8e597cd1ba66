import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client';
import { readerToCorrect, shiftToMake } from '../../state/pages';
import { correct, instant, stationNow } from '../../station/commands';
import { ForecastList } from '../../station/forecast-list';
import { useStation } from '../../station/station-context';
import { useForecast } from '../../station/use-forecast';
import { useResource } from '../../station/use-resource';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { raceTime } from '../../ui/format';
import { MomentField } from '../../ui/moment-field';
import { Inline, Panel, PanelHead } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { typedSpan } from '../../ui/typed-span';
import { useBusy } from '../../ui/use-busy';
import { useSent } from '../../ui/use-sent';
import styles from './inset-form.module.css';

const DAY_MS = 86_400_000;

type RaceControl = Schemas['RaceControl'];

/** Corrects the times of reads of a reader whose clock was wrong for a while. */
export function ReaderClock({ control }: { readonly control: RaceControl }) {
  const texts = useScreenTexts().race.clock;
  const [open, setOpen] = useState(false);
  const offered = useOffered();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (offered.reader !== null) setOpen(true);
  }, [offered.reader]);
  useEffect(() => {
    // Not before the form is there: an empty box is in sight soon.
    if (open && offered.reader !== null) panel.current?.scrollIntoView({ block: 'start' });
  }, [open, offered.reader]);
  const close = (): void => {
    setOpen(false);
    offered.done();
  };
  return (
    <Panel ref={panel} aria-label={texts.title}>
      <PanelHead>
        <h2>{texts.title}</h2>
        <Button aria-expanded={open} disabled={control.readers.length === 0} onClick={() => (open ? close() : setOpen(true))}>
          {texts.open}
        </Button>
      </PanelHead>
      {control.readers.length === 0 && <p className={text['muted']}>{texts.noReader}</p>}
      {open && <ClockForm key={JSON.stringify(offered.shift)} control={control} offered={offered.shift} onClose={close} />}
    </Panel>
  );
}

/** A correction that was measured. */
interface Shift {
  readonly reader: string;
  readonly from: number;
  readonly until: number;
  readonly by: number;
  /** The entries that it is limited to: others have the same times and another error. */
  readonly entries?: Schemas['EntryRange'] | undefined;
}

/** The reader that an alarm or a notice leads here for, and the correction that was measured for it when its form was opened. */
function useOffered(): { readonly reader: string | null; readonly shift: Shift | null; readonly done: () => void } {
  const [reader, setReader] = useState(() => readerToCorrect(window.location.hash));
  const [shift, setShift] = useState<Shift | null>(() => shiftOf(window.location.hash));
  const senders = useResource('health').value?.senders;
  useEffect(() => {
    const follow = (): void => {
      setReader(readerToCorrect(window.location.hash));
      setShift(shiftOf(window.location.hash));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (reader === null || shift?.reader === reader) return;
    const correction = senders?.find((sender) => sender.reader === reader && sender.correction !== null)?.correction ?? null;
    if (correction === null) return;
    const { from, until, by_ms: by, entries } = correction;
    setShift({ reader, from: Date.parse(from), until: Date.parse(until), by, entries });
  }, [reader, senders, shift]);
  const done = (): void => {
    setShift(null);
    setReader(null);
    // Without this, the same alarm would lead to no change of the address.
    if (readerToCorrect(window.location.hash) !== null) window.history.replaceState(null, '', '#/race');
  };
  return { reader, shift, done };
}

function shiftOf(fragment: string): Shift | null {
  const reader = readerToCorrect(fragment);
  const shift = shiftToMake(fragment);
  return reader === null || shift === null ? null : { reader, ...shift };
}

/** Which way the clock was wrong. */
type Direction = 'slow' | 'fast';

interface ClockFormProps {
  readonly control: RaceControl;
  /** What the form begins with; null: nothing was measured. */
  readonly offered: Shift | null;
  readonly onClose: () => void;
}

function ClockForm({ control, offered, onClose }: ClockFormProps) {
  const station = useStation();
  const texts = useScreenTexts().race;
  const [reader, setReader] = useState(offered?.reader ?? control.readers[0] ?? '');
  const [direction, setDirection] = useState<Direction>(offered !== null && offered.by < 0 ? 'fast' : 'slow');
  const [span, setSpan] = useState(offered === null ? '' : spanText(Math.abs(offered.by)));
  // Reads of a wrong clock may lie before the gun or in the future: begin with all of them.
  const [first] = useState(() => offered ?? { from: Date.parse(control.race.start_time) - DAY_MS, until: stationNow() + DAY_MS });
  const [from, setFrom] = useState<number | null>(first.from);
  const [until, setUntil] = useState<number | null>(first.until);
  const [reason, setReason] = useState('');
  // The limit was measured for one reader, and holds for no other.
  const entries = reader === offered?.reader ? offered.entries : undefined;
  const correction = correctionOf({ reader, direction, span, from, until, entries });
  const forecast = useForecast(correction === null ? null : { correction });
  const [isSaving, whileSaving] = useBusy();
  const sent = useSent([correction, span, reason]);
  const save = async (): Promise<void> => {
    const isStillSent = sent();
    if (correction !== null && (await correct(station, correction, reason)).ok && isStillSent()) onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    whileSaving(save);
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <SelectField
        label={texts.clock.reader}
        options={control.readers.map((one) => ({ value: one, text: one === '' ? texts.clock.unnamed : one }))}
        value={reader}
        onValue={setReader}
      />
      <div className={styles['twoFields']}>
        <SelectField
          label={texts.clock.direction}
          options={[
            { value: 'slow', text: texts.clock.slow },
            { value: 'fast', text: texts.clock.fast },
          ]}
          value={direction}
          onValue={setDirection}
        />
        <TextField
          label={texts.clock.by}
          value={span}
          onText={setSpan}
          placeholder={texts.clock.byExample}
          error={span !== '' && !typedSpan(span, 'seconds') ? texts.clock.byInvalid : ''}
        />
      </div>
      <MomentField label={texts.clock.from} initial={first.from} onMoment={setFrom} hint={texts.clock.fromHint} />
      <MomentField label={texts.clock.to} initial={first.until} onMoment={setUntil} />
      {entries !== undefined && <p className={text['muted']}>{texts.clock.onlyEntries(entries.from)}</p>}
      <TextField label={texts.reason} value={reason} onText={setReason} maxLength={500} />
      {correction !== null && <ForecastList forecast={forecast} />}
      <Inline>
        <Button submits variant="primary" disabled={correction === null || forecast.riders === null || isSaving}>
          {texts.clock.save}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </Inline>
    </form>
  );
}

/** A span as the field takes it: `2:00:00`, `0:00:14.250`. */
function spanText(ms: number): string {
  return raceTime(ms, ms % 1_000 === 0 ? 0 : 3);
}

interface Typed {
  readonly reader: string;
  readonly direction: Direction;
  readonly span: string;
  readonly from: number | null;
  readonly until: number | null;
  readonly entries: Schemas['EntryRange'] | undefined;
}

/** The correction of these fields; null while one of them is missing or invalid. */
function correctionOf({ reader, direction, span, from, until, entries }: Typed): Schemas['Correction'] | null {
  const by = typedSpan(span, 'seconds');
  if (by === null || by === 0 || from === null || until === null) return null;
  const shift = { reader, from: instant(from), until: instant(until), by_ms: direction === 'slow' ? by : -by };
  return { kind: 'shift-clock', ...shift, ...(entries === undefined ? {} : { entries }) };
}
