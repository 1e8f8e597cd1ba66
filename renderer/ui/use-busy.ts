import { useRef, useState } from 'react';
import { useScreenTexts } from './texts';
import { beginWork } from './work';

/**
 * Whether something is being done, and what does it: nothing is begun again before it has ended. The page says `doing` meanwhile; left out:
 * that it is being saved; null: the work says itself what it does.
 */
export function useBusy(doing?: string | null): readonly [boolean, (work: () => Promise<unknown>) => void] {
  const { saving } = useScreenTexts().app.work;
  const [isBusy, setIsBusy] = useState(false);
  // The second of two presses may come before the page is drawn again.
  const running = useRef(false);
  const begin = async (work: () => Promise<unknown>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setIsBusy(true);
    const end = doing === null ? () => undefined : beginWork(doing ?? saving);
    try {
      await work();
    } finally {
      end();
      running.current = false;
      setIsBusy(false);
    }
  };
  return [isBusy, (work) => void begin(work)];
}
