import { useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { momentNear, timeOfDay } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';
import styles from './time-form.module.css';

interface TimeFormProps {
  readonly label: string;
  /** First value of the field; a time of day is of its day, or of the day before or after. */
  readonly initial: number;
  readonly submit: string;
  readonly onTime: (at: number) => void;
  readonly onCancel: () => void;
}

/** Asks for a time of day with milliseconds, the one nearest to `initial`. */
export function TimeForm({ label, initial, submit, onTime, onCancel }: TimeFormProps) {
  const [value, setValue] = useState(() => timeOfDay(initial, 3));
  const [error, setError] = useState('');
  const texts = useScreenTexts().live.trace;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const at = momentNear(value, initial);
        if (at === null) setError(texts.invalidTime);
        else onTime(at);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField label={label} value={value} onText={setValue} error={error} autoFocus />
      <Button submits size="small" variant="primary">
        {submit}
      </Button>
      <Button size="small" onClick={onCancel}>
        {texts.cancel}
      </Button>
    </form>
  );
}
