import type { InputHTMLAttributes, LabelHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classes } from './classes';
import styles from './field.module.css';

interface InputProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref?: Ref<HTMLInputElement>;
}

/** An input without a label: name it with `aria-label`, or use `TextField`. */
export function Input({ className, ...rest }: InputProps) {
  return <input className={classes(styles['input'], className)} autoComplete="off" spellCheck={false} {...rest} />;
}

/** A choice without a label: name it with `aria-label`, or use `SelectField`. What is chosen and has no room is shown under the pointer. */
export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  const tellChosen = ({ currentTarget }: { readonly currentTarget: HTMLSelectElement }): void => {
    currentTarget.title = currentTarget.selectedOptions[0]?.text ?? '';
  };
  return <select className={classes(styles['input'], className)} onPointerEnter={tellChosen} {...rest} />;
}

/** A text of several lines without a label. */
export function TextArea({ className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea className={classes(styles['input'], className)} autoComplete="off" spellCheck={false} {...rest} />;
}

/** The label of an input that stands apart from it. */
export function FieldLabel({ children, ...rest }: LabelHTMLAttributes<HTMLLabelElement>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller says which with `htmlFor`
    <label className={styles['label']} {...rest}>
      {children}
    </label>
  );
}

interface NoteProps {
  readonly id?: string;
  readonly children: ReactNode;
}

/** What to write into a field, below it. */
export function FieldHint({ children, ...rest }: NoteProps) {
  return (
    <span className={styles['hint']} {...rest}>
      {children}
    </span>
  );
}

/** Why a value was refused, below its field; read out at once. */
export function FieldError({ children, ...rest }: NoteProps) {
  return (
    <span className={styles['error']} role="alert" {...rest}>
      {children}
    </span>
  );
}
