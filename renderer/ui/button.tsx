import { type ButtonHTMLAttributes, type ReactNode, useEffect, useState } from 'react';

type Look = 'primary' | 'danger' | 'quiet' | 'small' | 'large' | 'icon';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  readonly look?: readonly Look[];
  readonly submits?: boolean;
}

/** A button. With look `icon` it needs an `aria-label`. */
export function Button({ look = [], submits = false, ...rest }: ButtonProps) {
  return <button type={submits ? 'submit' : 'button'} className={['button', ...look].join(' ')} {...rest} />;
}

const FORGET_QUESTION_MS = 6_000;

interface ConfirmProps {
  readonly children: ReactNode;
  /** What pressing once more does, as the second button's words. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Name for screen readers until it asks; needed where `children` is a sign. */
  readonly label?: string;
  readonly look?: readonly Look[];
  readonly disabled?: boolean;
}

/** A button that asks in its own place: pressed once it names the consequence, pressed again it acts; left alone it forgets. */
export function ConfirmButton({ children, confirm, onConfirm, label, look = [], disabled = false }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return;
    const timer = setTimeout(() => setAsking(false), FORGET_QUESTION_MS);
    return () => clearTimeout(timer);
  }, [asking]);

  return (
    <Button
      look={asking ? [...look.filter((one) => one !== 'quiet' && one !== 'icon'), 'danger'] : look}
      disabled={disabled}
      aria-label={asking ? undefined : label}
      onClick={() => {
        if (asking) onConfirm();
        setAsking(!asking);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && asking) setAsking(false);
      }}
    >
      {asking ? confirm : children}
    </Button>
  );
}
