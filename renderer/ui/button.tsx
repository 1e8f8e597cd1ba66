import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, type ReactNode, useEffect, useState } from 'react';
import styles from './button.module.css';
import { classes } from './classes';
import { type Changes, useRefusal } from './read-only';

/** `toggle` shows by its colour whether it is pressed (`aria-pressed`); `danger` is for what cannot be taken back. */
export type ButtonVariant = 'plain' | 'primary' | 'danger' | 'quiet' | 'toggle';

interface ButtonStyle {
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium' | 'large';
  /** The button holds a sign and no words: give it an `aria-label`. */
  readonly icon?: boolean;
}

interface ButtonProps extends ButtonStyle, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** It submits the form that it is in. */
  readonly submits?: boolean;
  /** What it changes. Left out: the race where it submits a form, else nothing that a station refuses. */
  readonly changes?: Changes | null;
}

/** A button; it is inactive at a station that takes no such changes, and says why. With `icon` it needs an `aria-label`. */
export function Button({ variant, size, icon, submits = false, changes = submits ? 'race' : null, className, ...rest }: ButtonProps) {
  const refusal = useRefusal(changes);
  const inactive = refusal === null ? {} : { disabled: true, title: refusal };
  const look = classes(buttonClass({ variant, size, icon }), className);
  return <button type={submits ? 'submit' : 'button'} className={look} {...rest} {...inactive} />;
}

interface ButtonLinkProps extends ButtonStyle, AnchorHTMLAttributes<HTMLAnchorElement> {}

/** A link that looks like a button: it leads somewhere instead of doing something. */
export function ButtonLink({ variant, size, icon, className, ...rest }: ButtonLinkProps) {
  return <a className={classes(buttonClass({ variant, size, icon }), className)} {...rest} />;
}

type MaybeStyle = { readonly [Key in keyof ButtonStyle]: ButtonStyle[Key] | undefined };

function buttonClass({ variant = 'plain', size = 'medium', icon = false }: MaybeStyle): string {
  return classes(styles['button'], variant !== 'plain' && styles[variant], size !== 'medium' && styles[size], icon && styles['icon']);
}

/** The question takes no answer before it could have been read: a double click and a held key only ask. */
const READ_QUESTION_MS = 1_000;
const FORGET_QUESTION_MS = 6_000;

interface ConfirmProps extends ButtonStyle {
  readonly children: ReactNode;
  /** Text of the button while it asks: what pressing it again does. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Name for screen readers until it asks; needed where `children` is a sign. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** What it changes; left out: the race. */
  readonly changes?: Changes | null;
}

/** `press` counts the presses that came too early; each of them begins the wait again. */
type Question = { readonly kind: 'none' } | { readonly kind: 'too-early'; readonly press: number } | { readonly kind: 'asked' };

/**
 * A button that asks in place: the first press names the consequence, one a second later acts. Presses in between do nothing. It stops
 * asking after a few seconds, or on Esc.
 */
export function ConfirmButton(props: ConfirmProps) {
  const {
    children,
    confirm,
    onConfirm,
    label,
    disabled = false,
    variant = 'plain',
    size = 'medium',
    icon = false,
    changes = 'race',
  } = props;
  const [question, setQuestion] = useState<Question>({ kind: 'none' });
  useEffect(() => {
    if (question.kind === 'none') return;
    const isEarly = question.kind === 'too-early';
    const timer = setTimeout(() => setQuestion({ kind: isEarly ? 'asked' : 'none' }), isEarly ? READ_QUESTION_MS : FORGET_QUESTION_MS);
    return () => clearTimeout(timer);
  }, [question]);

  const press = (): void => {
    if (question.kind === 'asked') {
      setQuestion({ kind: 'none' });
      onConfirm();
    } else setQuestion({ kind: 'too-early', press: question.kind === 'none' ? 1 : question.press + 1 });
  };
  const isAsking = question.kind !== 'none';
  return (
    <Button
      variant={isAsking ? 'danger' : variant}
      size={size}
      icon={!isAsking && icon}
      disabled={disabled}
      changes={changes}
      aria-disabled={question.kind === 'too-early' ? true : undefined}
      aria-label={isAsking ? undefined : label}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isAsking) setQuestion({ kind: 'none' });
      }}
    >
      {isAsking ? confirm : children}
    </Button>
  );
}
