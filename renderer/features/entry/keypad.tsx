import { Delete } from 'lucide-react';
import { useEffect } from 'react';
import { classes } from '../../ui/classes';
import { usePublicTexts } from '../../ui/public-texts';
import styles from './keypad.module.css';
import type { TypedBib } from './use-typed-bib';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface KeypadProps {
  readonly typed: TypedBib;
  /** Characters besides digits that bibs of this race have. */
  readonly letters: readonly string[];
  readonly onEnter: () => void;
  /** A rider passes now, and the bib is entered later. Null: it is not offered. */
  readonly onNow: ((at: number) => void) | null;
}

/** Large keys for thumbs, in the order of a telephone; the keys of a keyboard do the same. */
export function Keypad({ typed, letters, onEnter, onNow }: KeypadProps) {
  const texts = usePublicTexts().entry;
  useKeyboard(typed, onEnter);
  const key = (character: string) => (
    <button key={character} type="button" className={styles['key']} onPointerDown={typed.press} onClick={() => typed.type(character)}>
      {character}
    </button>
  );
  return (
    <section className={styles['keypad']} aria-label={texts.keypad}>
      {letters.length > 0 && <div className={styles['letters']}>{letters.map(key)}</div>}
      <div className={styles['digits']}>
        {DIGITS.map(key)}
        <button
          type="button"
          className={classes(styles['key'], styles['small'])}
          aria-label={texts.remove}
          disabled={typed.bib === ''}
          onClick={typed.remove}
        >
          <Delete aria-hidden size="1.4em" />
        </button>
        {key('0')}
        <button type="button" className={classes(styles['key'], styles['enter'])} disabled={typed.bib === ''} onClick={onEnter}>
          {texts.enter}
        </button>
      </div>
      <div className={styles['others']}>
        <button type="button" className={classes(styles['key'], styles['small'])} disabled={typed.bib === ''} onClick={typed.clear}>
          {texts.clear}
        </button>
        <button
          type="button"
          className={classes(styles['key'], styles['small'], styles['now'])}
          title={texts.nowHint}
          disabled={onNow === null || typed.bib !== ''}
          onPointerDown={typed.press}
          onClick={onNow === null ? undefined : () => onNow(typed.pressedAt())}
        >
          {texts.now}
        </button>
      </div>
    </section>
  );
}

/** Keys of a keyboard that is connected to the tablet. */
function useKeyboard(typed: TypedBib, onEnter: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isElsewhere = event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
      // A key that has the focus is pressed by Enter and Space itself.
      const isOnKey = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
      if (isElsewhere || isOnKey || event.repeat) return;
      if (event.key === 'Enter') onEnter();
      else if (event.key === 'Backspace') typed.remove();
      else if (event.key === 'Escape') typed.clear();
      else if (/^[\p{L}\p{N}-]$/u.test(event.key)) typed.type(event.key);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
