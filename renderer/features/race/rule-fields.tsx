import { useState } from 'react';
import { classes } from '../../ui/classes';
import { Input, Select } from '../../ui/input';
import styles from './rule-fields.module.css';

interface NumberWordProps {
  readonly label: string;
  readonly value: string;
  readonly parse: (text: string) => number | null;
  readonly onValue: (value: number) => void;
}

/** A number in a sentence. Text that is not a valid number changes nothing. */
export function NumberField({ label, value, parse, onValue }: NumberWordProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  return (
    <Input
      className={classes(styles['word'], styles['number'])}
      aria-label={label}
      inputMode="decimal"
      value={text}
      aria-invalid={parse(text) === null}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const parsed = parse(next);
        setTyped(next);
        if (parsed !== null) onValue(parsed);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onValue: (value: Value) => void;
}

/** A choice of words in a sentence; `options` has the text of each value, in the order of the list. */
export function ChoiceField<Value extends string>({ label, value, options, onValue }: ChoiceProps<Value>) {
  const entries = Object.entries(options) as [Value, string][];
  return (
    <Select
      className={styles['word']}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = entries[event.currentTarget.selectedIndex];
        if (chosen !== undefined) onValue(chosen[0]);
      }}
    >
      {entries.map(([name, text]) => (
        <option key={name} value={name}>
          {text}
        </option>
      ))}
    </Select>
  );
}
