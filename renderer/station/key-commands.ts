import type { Texts } from '../../src/texts/texts';
import { digitOf, PAGES, type Page } from '../state/pages';

/** What a key does on the desk. */
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

/** A key press, and what has the focus. */
export interface KeyPress {
  readonly key: string;
  /** Position of the key, for digits with Alt: some layouts have other characters there. */
  readonly code: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly focus: Focus;
}

/** `text`: a field with text. `empty`: an empty field. `entry`: an empty field for bibs. `control`: a button or a choice. */
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
  // In a field with text the browser undoes typing.
  if (focus === 'text') return null;
  if (key.toLowerCase() === 'z') return { type: shift ? 'redo' : 'undo' };
  return key.toLowerCase() === 'y' && !shift ? { type: 'redo' } : null;
}

function pageKey({ code }: KeyPress): KeyCommand | null {
  const page = /^Digit\d$/.test(code) ? PAGES.find((_, position) => digitOf(position) === Number(code.slice(5))) : undefined;
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

/** One line of the list of keys. */
export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

interface KeyHelpGroup {
  readonly title: string;
  readonly keys: readonly KeyHelp[];
}

/** The list of keys, in the order in which it is shown. */
export function keyHelp(texts: Texts['catalogue']['screens']['app']['keys']): readonly KeyHelpGroup[] {
  const { passings, table, anywhere, enter, space, ctrl, shift, alt, esc } = texts;
  return [
    {
      title: passings.title,
      keys: [
        { keys: ['0–9', enter], does: passings.quickEntry },
        { keys: [space], does: passings.tap },
        { keys: ['T'], does: passings.tapAnywhere },
        { keys: ['B'], does: passings.nameTap },
        { keys: [ctrl, 'Z'], does: passings.undo },
        { keys: [ctrl, shift, 'Z'], does: passings.redo },
      ],
    },
    {
      title: table.title,
      keys: [
        { keys: ['/'], does: table.search },
        { keys: ['↑', '↓'], does: table.move },
        { keys: [texts.pageUp, texts.pageDown], does: table.moveFaster },
        { keys: ['←', '→'], does: table.fold },
        { keys: [enter], does: table.explain },
        { keys: ['P'], does: table.penalise },
        { keys: [esc], does: table.leave },
      ],
    },
    {
      title: anywhere.title,
      keys: [
        { keys: [alt, '1–9, 0'], does: anywhere.page },
        { keys: ['M'], does: anywhere.mute },
        { keys: ['?'], does: anywhere.help },
      ],
    },
  ];
}
