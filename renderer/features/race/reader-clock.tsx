import { type FormEvent, useState } from 'react';
import type { Schemas } from '../../api/client';
import { correct, instant, stationNow } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { MomentField } from '../../ui/moment-field';
import { durationAsMs } from './duration';
import { ForecastList } from './forecast-list';
import { useForecast } from './use-forecast';

const DAY_MS = 86_400_000;

type RaceControl = Schemas['RaceControl'];

/** Puts right the reads of a reader whose clock was wrong for a while. */
export function ReaderClock({ control }: { readonly control: RaceControl }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="panel" aria-label="Clock of a reader">
      <div className="panel-head">
        <h2>A reader’s clock was wrong</h2>
        <Button aria-expanded={open} disabled={control.readers.length === 0} onClick={() => setOpen(!open)}>
          Put it right…
        </Button>
      </div>
      {control.readers.length === 0 && <p className="muted">No reader has sent a read to this race.</p>}
      {open && <ClockForm control={control} onClose={() => setOpen(false)} />}
    </section>
  );
}

const DIRECTIONS = [
  { value: 'slow', text: 'slow, times too early' },
  { value: 'fast', text: 'fast, times too late' },
] as const;

type Direction = (typeof DIRECTIONS)[number]['value'];

function ClockForm({ control, onClose }: { readonly control: RaceControl; readonly onClose: () => void }) {
  const desk = useStation();
  const [reader, setReader] = useState(control.readers[0] ?? '');
  const [direction, setDirection] = useState<Direction>('slow');
  const [span, setSpan] = useState('');
  // A wrong clock dates reads before the gun or after now: all of them, until somebody says which.
  const [first] = useState(() => ({ from: Date.parse(control.race.start_time) - DAY_MS, until: stationNow() + DAY_MS }));
  const [from, setFrom] = useState<number | null>(first.from);
  const [until, setUntil] = useState<number | null>(first.until);
  const [reason, setReason] = useState('');
  const correction = correctionOf({ reader, direction, span, from, until });
  const forecast = useForecast(correction === null ? null : { correction });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (correction !== null && (await correct(desk, correction, reason)).ok) onClose();
  };
  return (
    <form className="at-form" onSubmit={(event) => void save(event)}>
      <SelectField
        label="Reader"
        options={control.readers.map((one) => ({ value: one, text: one === '' ? 'a reader without a name' : one }))}
        value={reader}
        onValue={setReader}
      />
      <div className="two-fields">
        <SelectField label="Its clock was" options={DIRECTIONS} value={direction} onValue={setDirection} />
        <TextField
          label="By"
          value={span}
          onText={setSpan}
          placeholder="1:00:00 or 2.250"
          error={span !== '' && !durationAsMs(span) ? 'Write seconds as 2.25, or h:mm:ss.' : ''}
        />
      </div>
      <MomentField label="For reads dated, by that clock, from" initial={first.from} onMoment={setFrom} />
      <MomentField label="until before" initial={first.until} onMoment={setUntil} />
      <TextField label="Reason (optional)" value={reason} onText={setReason} maxLength={500} />
      {correction !== null && <ForecastList forecast={forecast} />}
      <div className="row-line">
        <Button submits look={['primary']} disabled={correction === null || forecast.riders === null}>
          Put the clock right
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

interface Typed {
  readonly reader: string;
  readonly direction: Direction;
  readonly span: string;
  readonly from: number | null;
  readonly until: number | null;
}

/** Null while something is missing. */
function correctionOf({ reader, direction, span, from, until }: Typed): Schemas['Correction'] | null {
  const by = durationAsMs(span);
  if (by === null || by === 0 || from === null || until === null) return null;
  return { kind: 'shift-clock', reader, from: instant(from), until: instant(until), by_ms: direction === 'slow' ? by : -by };
}
