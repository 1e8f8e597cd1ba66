import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, useId } from 'react';
import styles from './field.module.css';
import { FieldError, FieldHint, Input, Select } from './input';
import text from './text.module.css';

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why the value was refused, as a sentence; empty or undefined for none. */
  readonly error?: string | undefined;
  /** The label is for screen readers only. */
  readonly quietLabel?: boolean;
}

interface TextFieldProps extends Common, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id' | 'className'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A labelled input; the error stands below it and is read out with it. */
export function TextField({ label, hint, error = '', quietLabel = false, onText, inputRef, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <Label htmlFor={id} isQuiet={quietLabel}>
        {label}
      </Label>
      <Input
        id={id}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        aria-invalid={error !== ''}
        aria-describedby={error === '' && hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => onText(event.currentTarget.value)}
        {...input}
      />
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

interface SelectFieldProps<Value extends string>
  extends Common,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'id' | 'className' | 'value'> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onValue: (value: Value) => void;
}

/** A labelled choice out of few. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, quietLabel = false, options, onValue, hint, error = '', ...rest } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <Label htmlFor={id} isQuiet={quietLabel}>
        {label}
      </Label>
      <Select
        id={id}
        aria-invalid={error !== ''}
        aria-describedby={error === '' && hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onValue(chosen.value);
        }}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

function Label({ htmlFor, isQuiet, children }: { readonly htmlFor: string; readonly isQuiet: boolean; readonly children: string }) {
  return (
    <label htmlFor={htmlFor} className={isQuiet ? text['spoken'] : styles['label']}>
      {children}
    </label>
  );
}

/** The error, or else the hint. */
function Note({ id, hint, error }: { readonly id: string; readonly hint: ReactNode; readonly error: string }) {
  if (error !== '') return <FieldError id={id}>{error}</FieldError>;
  return hint === undefined ? null : <FieldHint id={id}>{hint}</FieldHint>;
}
