import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Ends a list that has more rows than room below the last whole one: half a row cannot be read, and nobody scrolls at the venue. Where rows do
 * not fit, `data-tight` asks their style for fewer lines first. The list is alone in the element that has the room.
 */
export function useWholeRows(): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  // After each rendering: rows come, go and grow.
  useLayoutEffect(() => {
    if (list.current !== null) endAtWholeRow(list.current);
  });
  useEffect(() => {
    const { current } = list;
    const room = current?.parentElement ?? null;
    if (current === null || room === null) return;
    const observer = new ResizeObserver(() => endAtWholeRow(current));
    observer.observe(room);
    return () => observer.disconnect();
  }, []);
  return list;
}

function endAtWholeRow(list: HTMLOListElement): void {
  const scrolled = list.scrollTop;
  list.style.maxHeight = '';
  list.removeAttribute('data-tight');
  if (isTooLong(list)) list.setAttribute('data-tight', '');
  if (isTooLong(list)) {
    const space = list.clientHeight;
    let whole = 0;
    for (const row of list.children) {
      const { height } = row.getBoundingClientRect();
      if (whole + height > space) break;
      whole += height;
    }
    // A single row that is higher than the room scrolls.
    if (whole > 0) list.style.maxHeight = `${whole}px`;
  }
  list.scrollTop = scrolled;
}

function isTooLong({ scrollHeight, clientHeight }: HTMLOListElement): boolean {
  return scrollHeight > clientHeight;
}
