import { PAGES, type Page } from '../state/pages';

/** What a key means on the desk. */
export type KeyCommand =
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'search' }
  | { readonly type: 'tap' }
  | { readonly type: 'quick-entry' }
  | { readonly type: 'name-tap' }
  | { readonly type: 'help' }
  | { readonly type: 'silence' }
  | { readonly type: 'page'; readonly page: Page };

/** A key press, and what the focus is on. */
export interface KeyPress {
  readonly key: string;
  /** Position of the key, for digits with Alt: some layouts write other signs there. */
  readonly code: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly focus: Focus;
}

/** `text`: in a field with text. `empty`: in an empty field. `entry`: in the empty field for bibs. `control`: on a button or a choice. */
export type Focus = 'page' | 'text' | 'empty' | 'entry' | 'control';

/** The command of a key press; null when the key belongs to the field or the browser. */
export function keyCommand(press: KeyPress): KeyCommand | null {
  if (press.command) return press.alt ? null : commandKey(press);
  if (press.alt) return pageKey(press);
  if (press.focus === 'text' || press.focus === 'empty') return null;
  if (press.focus === 'entry') return press.key === ' ' ? { type: 'tap' } : null;
  if (press.key === ' ') return press.focus === 'page' ? { type: 'tap' } : null;
  return plainKey(press.key);
}

function commandKey({ key, shift, focus }: KeyPress): KeyCommand | null {
  // In a field with text the browser takes back typing.
  if (focus === 'text') return null;
  if (key.toLowerCase() === 'z') return { type: shift ? 'redo' : 'undo' };
  return key.toLowerCase() === 'y' && !shift ? { type: 'redo' } : null;
}

function pageKey({ code }: KeyPress): KeyCommand | null {
  const page = /^Digit[1-9]$/.test(code) ? PAGES[Number(code.slice(5)) - 1] : undefined;
  return page === undefined ? null : { type: 'page', page };
}

function plainKey(key: string): KeyCommand | null {
  if (/^\d$/.test(key)) return { type: 'quick-entry' };
  switch (key.toLowerCase()) {
    case '/':
      return { type: 'search' };
    case 'b':
      return { type: 'name-tap' };
    case 't':
      return { type: 'tap' };
    case '?':
      return { type: 'help' };
    case 'm':
      return { type: 'silence' };
    default:
      return null;
  }
}

interface Help {
  readonly keys: readonly string[];
  readonly does: string;
}

/** All keys, for the overlay. */
export const KEY_HELP: readonly { readonly title: string; readonly keys: readonly Help[] }[] = [
  {
    title: 'At the line',
    keys: [
      { keys: ['0–9', 'Enter'], does: 'Bib and Enter: that rider passes now' },
      { keys: ['Space'], does: 'Store this moment, name the bib later' },
      { keys: ['T'], does: 'The same, also while a button has the focus' },
      { keys: ['B'], does: 'Bib of the oldest moment; Enter leads to the next' },
      { keys: ['Ctrl', 'Z'], does: 'Undo the last act' },
      { keys: ['Ctrl', 'Shift', 'Z'], does: 'Redo it' },
    ],
  },
  {
    title: 'In the table',
    keys: [
      { keys: ['/'], does: 'Search by bib or name' },
      { keys: ['↑', '↓'], does: 'Move from row to row' },
      { keys: ['Page ↑', 'Page ↓'], does: 'Move faster; Home and End lead to the first and the last' },
      { keys: ['Enter'], does: 'Why? Every read of this rider; once more leads to them' },
      { keys: ['Esc'], does: 'Close, clear or leave a field' },
    ],
  },
  {
    title: 'Anywhere',
    keys: [
      { keys: ['Alt', `1–${PAGES.length}`], does: 'The screens at the left, from Live to Audit' },
      { keys: ['M'], does: 'Silence the alarm; the next one is heard' },
      { keys: ['?'], does: 'This list' },
    ],
  },
];
