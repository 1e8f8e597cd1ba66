import { useEffect } from 'react';

/** A press of the pointer: where, and when in milliseconds. */
export interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** The longest time between two clicks that systems take for a double click by default. */
const DOUBLE_MS = 500;
/** A hand moves this far between the clicks of a double click. */
const NEAR_PX = 8;

/** Whether a press is the second one of a double click, meant for what was there at the first one. */
export function isSecondOfDouble(before: Press | null, press: Press): boolean {
  if (before === null) return false;
  return press.at - before.at <= DOUBLE_MS && Math.hypot(press.x - before.x, press.y - before.y) <= NEAR_PX;
}

/** Attribute of a button that may be pressed again and again in a quick succession, as the one that saves times. */
export const QUICK_MARK = 'data-quick';

/**
 * While mounted, a double click on a button counts once, also where another button has taken its place after the first click, and a key
 * that is held down does not press a button or submit a form again.
 */
export function useSinglePresses(): void {
  useEffect(() => {
    let before: Press | null = null;
    const onClick = (event: MouseEvent): void => {
      // A click without a pointer is one of the keyboard.
      if (event.detail === 0) return;
      const press = { x: event.clientX, y: event.clientY, at: event.timeStamp };
      const isSecond = isSecondOfDouble(before, press);
      before = press;
      if (isSecond && isGuarded(event.target)) swallow(event);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.repeat && event.key === 'Enter' && isPressedByEnter(event.target)) swallow(event);
    };
    window.addEventListener('click', onClick, true);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isGuarded(target: EventTarget | null): boolean {
  const button = target instanceof Element ? target.closest('button, [role="menuitem"]') : null;
  return button !== null && !button.hasAttribute(QUICK_MARK);
}

function isPressedByEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, input, select');
}
