import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, useId } from 'react';

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Why the value was refused, as a sentence. */
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
export function TextField({ label, hint, error, quietLabel = false, onText, inputRef, ...input }: TextFieldProps) {
  const id = useId();
  const refused = error !== undefined && error !== '';
  return (
    <div className="field">
      <label htmlFor={id} className={quietLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      <input
        id={id}
        ref={inputRef}
        className="input"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={refused}
        aria-describedby={refused ? `${id}-error` : hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onText(event.currentTarget.value)}
        {...input}
      />
      {refused ? (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      ) : (
        hint !== undefined && (
          <span id={`${id}-hint`} className="field-hint">
            {hint}
          </span>
        )
      )}
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
export function SelectField<Value extends string>({
  label,
  quietLabel = false,
  options,
  onValue,
  hint,
  error,
  ...rest
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={quietLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="input"
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
      </select>
      {error === undefined ? (
        hint !== undefined && <span className="field-hint">{hint}</span>
      ) : (
        <span className="field-error">{error}</span>
      )}
    </div>
  );
}
