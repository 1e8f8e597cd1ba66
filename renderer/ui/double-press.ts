import { useEffect } from 'react';

/** A press of the pointer: where, when in milliseconds, and which one in a row it is for the system (`detail` of the event). */
export interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly nth: number;
}

/** Sooner nobody presses another time on purpose. */
const DELIBERATE_MS = 100;
/** A hand moves this far between the clicks of a double click. */
const NEAR_PX = 8;

/** Whether a press belongs to the one before, as in a double click, and is meant for what was there then. */
export function isSecondOfDouble(before: Press | null, press: Press): boolean {
  if (before === null) return false;
  const isNear = Math.hypot(press.x - before.x, press.y - before.y) <= NEAR_PX;
  return isNear && (press.nth > 1 || press.at - before.at <= DELIBERATE_MS);
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
      const press = { x: event.clientX, y: event.clientY, at: event.timeStamp, nth: event.detail };
      const isSecond = isSecondOfDouble(before, press);
      before = press;
      if (isSecond && isGuarded(event.target)) suppress(event);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.repeat && event.key === 'Enter' && isPressedByEnter(event.target)) suppress(event);
    };
    window.addEventListener('click', onClick, true);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}

function suppress(event: Event): void {
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
