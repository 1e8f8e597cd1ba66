import { useState } from 'react';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { momentNear, timeOfDay } from '../../ui/format';

interface MomentFormProps {
  readonly label: string;
  /** What the field begins with; also the day that a time of day belongs to. */
  readonly initial: number;
  readonly submit: string;
  readonly onMoment: (at: number) => void;
  readonly onCancel: () => void;
}

/** Asks for a time of day with milliseconds, on the day of `initial` or the one next to it. */
export function TimeForm({ label, initial, submit, onMoment, onCancel }: MomentFormProps) {
  const [text, setText] = useState(() => timeOfDay(initial, 3));
  const [complaint, setComplaint] = useState('');
  return (
    <form
      className="moment-form"
      onSubmit={(event) => {
        event.preventDefault();
        const at = momentNear(text, initial);
        if (at === null) setComplaint('Write the time of day as 14:05:09 or 14:05:09.250.');
        else onMoment(at);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField label={label} value={text} onText={setText} error={complaint} autoFocus />
      <Button submits look={['small', 'primary']}>
        {submit}
      </Button>
      <Button look={['small']} onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
