import { useEffect, useRef } from 'react';

interface TickingProps {
  /** The words for this moment (this machine's clock). */
  readonly text: (now: number) => string;
  readonly everyMs: number;
  readonly className?: string;
  /** What screen readers call it; they are not told every tick. */
  readonly label?: string;
}

/** Words that change by themselves many times a second without drawing anything else anew. */
export function Ticking({ text, everyMs, className = '', label }: TickingProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (): void => {
      const words = text(Date.now());
      if (place.current !== null && place.current.textContent !== words) place.current.textContent = words;
    };
    write();
    const timer = setInterval(write, everyMs);
    return () => clearInterval(timer);
  }, [text, everyMs]);
  if (label === undefined) return <span ref={place} className={`ticking ${className}`} />;
  return <span ref={place} className={`ticking ${className}`} role="timer" aria-label={label} />;
}
