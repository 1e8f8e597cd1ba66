import { LANGUAGE_NAMES } from '../src/texts/languages';
import { EXPORT_FORMAT_NAMES } from '../src/wire/shared/export-formats';
import { BOARDS, type DesktopRequests, THEMES } from './desktop-api';

type Channel = keyof DesktopRequests;

/** Returns the arguments of a channel, or null when `given` does not fit: too few, too many, or of another kind. */
type Check<C extends Channel> = (given: readonly unknown[]) => Parameters<DesktopRequests[C]> | null;

/** The check of each channel. Arguments come from a page and may be anything. */
export const argumentsOf: { readonly [C in Channel]: Check<C> } = {
  session: none,
  exportResults: oneOf(EXPORT_FORMAT_NAMES),
  openRace: none,
  saveCopy: none,
  revealRace: none,
  openBoard: oneOf(BOARDS),
  setTheme: oneOf(THEMES),
  language: none,
  setLanguage: oneOf([...LANGUAGE_NAMES, null]),
};

/** All channels. */
export const CHANNELS = Object.keys(argumentsOf) as readonly Channel[];

/** Returns the name of a channel between page and desktop. */
export function channelName(channel: Channel): string {
  return `desktop:${channel}`;
}

/** The channel that carries commands of the menu to the page. */
export const MENU_CHANNEL = 'desktop:menu';

function none(given: readonly unknown[]): [] | null {
  return given.length === 0 ? [] : null;
}

function oneOf<T extends string | null>(choices: readonly T[]): (given: readonly unknown[]) => [T] | null {
  return (given) => {
    const choice = choices.find((candidate) => candidate === given[0]);
    return choice !== undefined && given.length === 1 ? [choice] : null;
  };
}
