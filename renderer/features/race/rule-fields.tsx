import { useId, useState } from 'react';
import { classes } from '../../ui/classes';
import { FieldError, Input, Select } from '../../ui/input';
import styles from './rule-fields.module.css';

interface NumberWordProps {
  readonly label: string;
  readonly value: string;
  readonly parse: (text: string) => number | null;
  readonly onValue: (value: number) => void;
  /** What to enter, said where the text is no valid number. */
  readonly invalid: string;
}

/** A number in a sentence. Text that is not a valid number changes nothing; it stays in the field, with what to enter instead. */
export function NumberField({ label, value, parse, onValue, invalid }: NumberWordProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const errorId = useId();
  const text = typed ?? value;
  const isInvalid = parse(text) === null;
  return (
    <>
      <Input
        className={classes(styles['word'], styles['number'])}
        // As wide as its text: a start by hand has thousandths of a second.
        style={{ width: `${Math.max(5, text.length * 0.68 + 1.6)}em` }}
        aria-label={label}
        inputMode="decimal"
        value={text}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? errorId : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const parsed = parse(next);
          setTyped(next);
          if (parsed !== null) onValue(parsed);
        }}
        onBlur={() => {
          if (!isInvalid) setTyped(null);
        }}
      />
      {isInvalid && (
        <span className={styles['invalid']}>
          <FieldError id={errorId}>{invalid}</FieldError>
        </span>
      )}
    </>
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
