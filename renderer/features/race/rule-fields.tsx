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

interface OptionalNumberProps {
  readonly label: string;
  /** Empty where there is none. */
  readonly value: string;
  /** What an empty field means. */
  readonly placeholder?: string;
  readonly parse: (text: string) => number | null;
  /** Null for an empty field. */
  readonly onValue: (value: number | null) => void;
  readonly invalid: string;
}

/** A number that may be left out. Text that is neither empty nor a valid number changes nothing. */
export function OptionalNumber({ label, value, placeholder, parse, onValue, invalid }: OptionalNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const errorId = useId();
  const text = typed ?? value;
  const isInvalid = text.trim() !== '' && parse(text) === null;
  return (
    <span className={styles['optional']}>
      <Input
        className={classes(styles['word'], styles['number'])}
        aria-label={label}
        inputMode="decimal"
        placeholder={placeholder}
        value={text}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? errorId : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const parsed = parse(next);
          setTyped(next);
          if (next.trim() === '' || parsed !== null) onValue(parsed);
        }}
        onBlur={() => {
          if (!isInvalid) setTyped(null);
        }}
      />
      {isInvalid && <FieldError id={errorId}>{invalid}</FieldError>}
    </span>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Id of a `datalist` with texts to choose from. */
  readonly list?: string;
  /** Whether an empty field is refused. */
  readonly isRequired?: boolean;
  readonly className?: string | undefined;
}

/** A text in a line of fields. */
export function TextWord({ label, value, onText, isRequired = false, maxLength = 200, className, ...rest }: WordsProps) {
  return (
    <Input
      className={classes(styles['word'], className)}
      aria-label={label}
      value={value}
      maxLength={maxLength}
      aria-invalid={isRequired && value.trim() === ''}
      onChange={(event) => onText(event.currentTarget.value)}
      {...rest}
    />
  );
}
