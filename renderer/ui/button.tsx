import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, type ReactNode, useEffect, useState } from 'react';
import styles from './button.module.css';
import { classes } from './classes';

/** `toggle` shows by its colour whether it is pressed (`aria-pressed`); `danger` is for what cannot be taken back. */
export type ButtonVariant = 'plain' | 'primary' | 'danger' | 'quiet' | 'toggle';

interface ButtonStyle {
  readonly variant?: ButtonVariant;
  readonly size?: 'small' | 'medium' | 'large';
  /** The button holds a sign and no words: give it an `aria-label`. */
  readonly icon?: boolean;
}

/** @deprecated Say `variant`, `size` and `icon`. */
interface OldStyle {
  readonly look?: readonly ('primary' | 'danger' | 'quiet' | 'small' | 'large' | 'icon')[];
}

interface ButtonProps extends ButtonStyle, OldStyle, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** It submits the form that it is in. */
  readonly submits?: boolean;
}

/** A button. With `icon` it needs an `aria-label`. */
export function Button({ variant, size, icon, look, submits = false, className, ...rest }: ButtonProps) {
  const style = look === undefined ? { variant, size, icon } : styleOf(look);
  return <button type={submits ? 'submit' : 'button'} className={classes(buttonClass(style), className)} {...rest} />;
}

function styleOf(look: NonNullable<OldStyle['look']>) {
  return {
    variant: (['primary', 'danger', 'quiet'] as const).find((one) => look.includes(one)),
    size: (['small', 'large'] as const).find((one) => look.includes(one)),
    icon: look.includes('icon'),
  };
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

const FORGET_QUESTION_MS = 6_000;

interface ConfirmProps extends ButtonStyle, OldStyle {
  readonly children: ReactNode;
  /** Text of the button while it asks: what pressing it again does. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Name for screen readers until it asks; needed where `children` is a sign. */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A button that asks in place: the first press names the consequence, the second one acts. It stops asking after a few seconds, or on Esc. */
export function ConfirmButton({ children, confirm, onConfirm, label, disabled = false, look, ...style }: ConfirmProps) {
  const { variant, size, icon } = look === undefined ? style : styleOf(look);
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    if (!isAsking) return;
    const timer = setTimeout(() => setIsAsking(false), FORGET_QUESTION_MS);
    return () => clearTimeout(timer);
  }, [isAsking]);

  return (
    <Button
      variant={isAsking ? 'danger' : (variant ?? 'plain')}
      size={size ?? 'medium'}
      icon={!isAsking && icon === true}
      disabled={disabled}
      aria-label={isAsking ? undefined : label}
      onClick={() => {
        if (isAsking) onConfirm();
        setIsAsking(!isAsking);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isAsking) setIsAsking(false);
      }}
    >
      {isAsking ? confirm : children}
    </Button>
  );
}
