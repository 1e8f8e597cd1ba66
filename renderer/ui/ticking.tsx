import { useEffect, useRef } from 'react';
import { classes } from './classes';
import styles from './text.module.css';

interface TickingProps {
  /** The text at a moment of this machine's clock. */
  readonly text: (now: number) => string;
  readonly everyMs: number;
  readonly className?: string | undefined;
  /** Its name for screen readers, which do not read out every tick. */
  readonly label?: string;
}

/** A text that changes by itself many times a second, without React rendering anything. */
export function Ticking({ text, everyMs, className, label }: TickingProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (): void => {
      const next = text(Date.now());
      if (place.current !== null && place.current.textContent !== next) place.current.textContent = next;
    };
    write();
    const timer = setInterval(write, everyMs);
    return () => clearInterval(timer);
  }, [text, everyMs]);
  const figures = classes(styles['num'], className);
  if (label === undefined) return <span ref={place} className={figures} />;
  return <span ref={place} className={figures} role="timer" aria-label={label} />;
}
