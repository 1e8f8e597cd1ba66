import { useState } from 'react';
import { TextField } from './field';
import { dayOf, momentOf, timeOfDay } from './format';
import styles from './moment-field.module.css';
import { useScreenTexts } from './texts';

interface MomentFieldProps {
  readonly label: string;
  /** What the fields begin with, in milliseconds since the epoch; null for empty ones. */
  readonly initial: number | null;
  /** Null while the fields name no moment. */
  readonly onMoment: (at: number | null) => void;
  readonly hint?: string;
}

/** A day and a time of day to the millisecond, always with 24 hours, whatever the browser's language. */
export function MomentField({ label, initial, onMoment, hint }: MomentFieldProps) {
  const { moment } = useScreenTexts().common;
  const [day, setDay] = useState(() => (initial === null ? '' : dayOf(initial)));
  const [time, setTime] = useState(() => (initial === null ? '' : timeOfDay(initial, 3)));
  const change = (nextDay: string, nextTime: string): void => {
    setDay(nextDay);
    setTime(nextTime);
    onMoment(momentOf(nextDay, nextTime));
  };
  const isHalf = (day !== '' || time !== '') && momentOf(day, time) === null;
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
        hint={hint}
      />
    </fieldset>
  );
}
