import { useRef, useState } from 'react';

/** Whether something is being done, and what does it: nothing is begun again before it has ended. */
export function useBusy(): readonly [boolean, (work: () => Promise<unknown>) => void] {
  const [isBusy, setIsBusy] = useState(false);
  // The second of two presses may come before the page is drawn again.
  const running = useRef(false);
  const begin = async (work: () => Promise<unknown>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setIsBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      setIsBusy(false);
    }
  };
  return [isBusy, (work) => void begin(work)];
}
