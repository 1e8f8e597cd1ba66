import { useState } from 'react';
import type { LiveData } from '../../state/live';
import { useStore } from '../../state/store';
import { stationNow } from '../../station/commands';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { type CommonTexts, dateAndTime, dateOf, timeOfDay } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';
import { dayOf, type TypedMoment, typedMoment } from '../../ui/time-input';
import styles from './time-form.module.css';

/** This machine's idea of the station's clock changes by less; the station takes times that are ahead by as much. */
const CLOCKS_DIFFER_MS = 2_000;

interface TimeFormProps {
  readonly label: string;
  /** First value of the field; of several instants the one nearest to it is meant. */
  readonly initial: number;
  /** A time of day is not before the start of the race, where that is over. */
  readonly sinceStart?: boolean;
  readonly submit: string;
  /** Why the last time was not taken; left out, or empty, for none. */
  readonly refusal?: string;
  /** Whether a time is being saved. */
  readonly isSaving?: boolean;
  readonly onTime: (at: number) => void;
  readonly onCancel: () => void;
}

/** Asks for a time of day with milliseconds, which has passed: the one nearest to `initial`. Says its day where that is not today. */
export function TimeForm({ label, initial, sinceStart = false, submit, refusal = '', isSaving = false, onTime, onCancel }: TimeFormProps) {
  const race = useStore(({ live }) => live.race);
  const from = sinceStart ? startBefore(race, stationNow()) : null;
  const [value, setValue] = useState(() => timeOfDay(initial, 3));
  const [error, setError] = useState('');
  const { common, live } = useScreenTexts();
  const texts = live.trace;
  const read = () => typedMoment(value, { near: initial, from, until: Math.max(initial, stationNow()) + CLOCKS_DIFFER_MS });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = read();
        setError('');
        if (typed.kind === 'moment') onTime(typed.at);
        else if (typed.kind === 'invalid') setError(texts.invalidTime);
        else setError(from === null ? common.moment.notYet : common.moment.notSinceStart(dateAndTime(from)));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField label={label} value={value} onText={setValue} error={error || refusal} hint={hintOf(read(), common)} autoFocus />
      <Button submits size="small" variant="primary" disabled={isSaving}>
        {submit}
      </Button>
      <Button size="small" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </form>
  );
}

/** The start of the race where it is set and over: no passing counts before it. */
function startBefore(race: LiveData['race'], now: number): number | null {
  const start = race?.gun_set === true ? Date.parse(race.start_time) : null;
  return start === null || start > now ? null : start;
}

/** What the typed time means, where that is not plain. */
function hintOf(typed: TypedMoment, { moment }: CommonTexts): string | undefined {
  if (typed.kind !== 'moment') return undefined;
  const day = dayOf(typed.at) === dayOf(stationNow()) ? [] : [moment.onDay(dateOf(typed.at))];
  const hints = typed.twice === null ? day : [...day, moment.twice(typed.twice)];
  return hints.length === 0 ? undefined : hints.join(' ');
}
