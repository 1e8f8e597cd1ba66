import { useCallback, useRef, useState } from 'react';

/** The longest bib that the station takes. */
const LONGEST = 20;

export interface TypedBib {
  readonly bib: string;
  /** Notes the moment at which a key goes down: that of the first one is the time of the passing. */
  readonly press: () => void;
  /** When the key that was pressed last went down; now, where no pointer pressed it. */
  readonly pressedAt: () => number;
  readonly type: (character: string) => void;
  readonly remove: () => void;
  readonly clear: () => void;
  /** What was typed and when its first character was pressed, and begins anew; null where nothing was typed. `at`: station clock. */
  readonly take: () => { readonly bib: string; readonly at: number } | null;
}

/** A bib that is being typed. `now` is the station's clock. */
export function useTypedBib(now: () => number): TypedBib {
  const [bib, setBib] = useState('');
  const pressedAt = useRef<number | null>(null);
  const beganAt = useRef(0);
  const clear = useCallback(() => setBib(''), []);
  const momentOfPress = (): number => {
    const at = pressedAt.current ?? now();
    pressedAt.current = null;
    return at;
  };
  return {
    bib,
    press: () => {
      pressedAt.current = now();
    },
    pressedAt: momentOfPress,
    type: (character) => {
      const at = momentOfPress();
      if (bib === '') beganAt.current = at;
      setBib((bib + character).slice(0, LONGEST));
    },
    remove: () => setBib(bib.slice(0, -1)),
    clear,
    take: () => {
      if (bib === '') return null;
      clear();
      return { bib, at: beganAt.current };
    },
  };
}
