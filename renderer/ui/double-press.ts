import { useEffect } from 'react';

/** A press of a pointer: where, when in milliseconds, and which one in a row it is for the system (`detail` of the event). */
export interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly nth: number;
  /** By a finger or a pen: systems count their presses differently, and most not at all. */
  readonly isTouch: boolean;
}

/** A press by Enter or Space: on which button, and when in milliseconds. */
export interface KeyPress {
  readonly on: EventTarget | null;
  readonly at: number;
}

/** Sooner nobody presses another time on purpose. */
const DELIBERATE_MS = 100;
/** A hand moves this far between the clicks of a double click. */
const NEAR_PX = 8;
/** The two taps of a double tap are no further apart, in time and place. */
const DOUBLE_TAP_MS = 500;
const NEAR_TAP_PX = 24;
/** A key that bounces or is struck twice. */
const DOUBLE_KEY_MS = 250;

/** Whether a press belongs to the one before, as in a double click, and is meant for what was there then. */
export function isSecondOfDouble(before: Press | null, press: Press): boolean {
  if (before === null) return false;
  const distance = Math.hypot(press.x - before.x, press.y - before.y);
  const pause = press.at - before.at;
  if (press.isTouch) return distance <= NEAR_TAP_PX && pause <= DOUBLE_TAP_MS;
  return distance <= NEAR_PX && (press.nth > 1 || pause <= DELIBERATE_MS);
}

/** Whether a key was struck twice on a button. On another one it is meant for that one. */
export function isSecondOfKey(before: KeyPress | null, press: KeyPress): boolean {
  return before !== null && before.on === press.on && press.at - before.at <= DOUBLE_KEY_MS;
}

/** Attribute of a button that may be pressed again and again in a quick succession, as the one that saves times. */
export const QUICK_MARK = 'data-quick';

/**
 * While mounted, a double click, a double tap and a key that is struck twice press a button once, also where another button has taken its
 * place after the first click or tap; and a key that is held down does not press a button or submit a form again.
 */
export function useSinglePresses(): void {
  useEffect(() => {
    const presses = new Presses();
    const onClick = (event: MouseEvent): void => {
      if (presses.isSecond(event) && isGuarded(event.target)) suppress(event);
    };
    const onFocus = (): void => presses.noteFocus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.repeat && event.key === 'Enter' && isPressedByEnter(event.target)) suppress(event);
    };
    window.addEventListener('click', onClick, true);
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('focusin', onFocus, true);
    return () => {
      window.removeEventListener('focusin', onFocus, true);
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}

/** The last press of each kind. */
class Presses {
  private before: Press | null = null;
  private keyBefore: KeyPress | null = null;

  /** Says of each click whether it belongs to the one before. */
  isSecond(event: MouseEvent): boolean {
    const { clientX: x, clientY: y, timeStamp: at, detail: nth } = event;
    if (nth > 0) {
      const press = { x, y, at, nth, isTouch: isTouch(event) };
      const isSecond = isSecondOfDouble(this.before, press);
      this.before = press;
      return isSecond;
    }
    // A click without a pointer is one of the keyboard. Enter in a field presses the button of its form, too: each bib that is typed counts.
    if (!event.isTrusted || event.target !== document.activeElement) return false;
    const press = { on: event.target, at };
    const isSecond = isSecondOfKey(this.keyBefore, press);
    this.keyBefore = press;
    return isSecond;
  }

  /** Who came back to a button from somewhere else presses it on purpose. */
  noteFocus(): void {
    this.keyBefore = null;
  }
}

function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && (event.pointerType === 'touch' || event.pointerType === 'pen');
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
