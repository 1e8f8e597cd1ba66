import { useCallback, useState } from 'react';

/** Whether the element with this ref has no room for all of its text. */
export function useIsCut(): readonly [(element: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [isCut, setIsCut] = useState(false);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const look = (): void => setIsCut(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, isCut];
}
