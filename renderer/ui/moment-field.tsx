import { useState } from 'react';
import { TextField } from './field';
import { timeOfDay } from './format';
import styles from './moment-field.module.css';
import { usePublicTexts } from './public-texts';
import { dayOf, momentOf } from './time-input';

interface MomentFieldProps {
  readonly label: string;
  /** First value of the fields, in milliseconds since the epoch; null for empty fields. */
  readonly initial: number | null;
  /** Called with each change; null while the fields are not a valid date and time. */
  readonly onMoment: (at: number | null) => void;
  readonly hint?: string;
}

/** A day and a time of day to the millisecond, always with 24 hours, whatever the browser's language. */
export function MomentField({ label, initial, onMoment, hint }: MomentFieldProps) {
  const { moment } = usePublicTexts().common;
  const [day, setDay] = useState(() => (initial === null ? '' : dayOf(initial)));
  const [time, setTime] = useState(() => (initial === null ? '' : timeOfDay(initial, 3)));
  const change = (nextDay: string, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    onMoment(momentOf(nextDay, nextTime, initial)?.at ?? null);
  };
  const typed = momentOf(day, time, initial);
  const isHalf = (day !== '' || time !== '') && typed === null;
  return (
    <fieldset className={styles['moment']}>
      <legend>{label}</legend>
      <TextField label={moment.day} type="date" value={day} onText={(text) => change(text, time)} />
      <TextField
        label={moment.time}
        value={time}
        placeholder="14:00:00.000"
        onText={(text) => change(day, text)}
        error={isHalf ? moment.invalid : ''}
        hint={typed?.twice ? moment.twice(typed.twice) : hint}
      />
    </fieldset>
  );
}
