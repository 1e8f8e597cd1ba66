import { LANGUAGE_NAMES } from '../src/texts/languages';
import { EXPORT_FORMAT_NAMES } from '../src/wire/shared/export-formats';
import type { WantedFile } from '../src/wire/shared/export-sheets';
import { BOARDS, type DesktopRequests, THEMES } from './desktop-api';

/** Longest name of a category or classification, in UTF-16 units. */
const MAX_NAME_LENGTH = 200;

/** Longest list of bibs, in UTF-16 units. */
const MAX_RIDERS_LENGTH = 2000;

/** A sheet, or one that was saved: the station knows which there are. */
const SHEET_NAME = /^[a-z0-9-]{1,100}$/;

type Channel = keyof DesktopRequests;

/** Returns the arguments of a channel, or null when `given` does not fit: too few, too many, or of another kind. */
type Check<C extends Channel> = (given: readonly unknown[]) => Parameters<DesktopRequests[C]> | null;

/** The check of each channel. Arguments come from a page and may be anything. */
export const argumentsOf: { readonly [C in Channel]: Check<C> } = {
  session: none,
  exportResults: oneOf(EXPORT_FORMAT_NAMES),
  exportFile: wantedFile,
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

/** One object that says which file is wanted, and nothing else. */
function wantedFile(given: readonly unknown[]): [WantedFile] | null {
  const [wanted] = given;
  if (given.length !== 1 || typeof wanted !== 'object' || wanted === null) return null;
  const { sheet, of, format, rider, since, ...more } = wanted as Readonly<Record<string, unknown>>;
  const [knownFormat] = oneOf(EXPORT_FORMAT_NAMES)([format]) ?? [];
  const isPart = of === null || (typeof of === 'string' && of.length <= MAX_NAME_LENGTH);
  const isRider = rider === undefined || (typeof rider === 'string' && rider.length <= MAX_RIDERS_LENGTH);
  if (typeof sheet !== 'string' || !SHEET_NAME.test(sheet) || knownFormat === undefined || !isPart || !isRider) return null;
  if (since !== undefined && !isRevision(since)) return null;
  if (Object.keys(more).length > 0) return null;
  return [{ sheet, of, format: knownFormat, ...(rider === undefined ? {} : { rider }), ...(since === undefined ? {} : { since }) }];
}

function isRevision(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function none(given: readonly unknown[]): [] | null {
  return given.length === 0 ? [] : null;
}

function oneOf<T extends string | null>(choices: readonly T[]): (given: readonly unknown[]) => [T] | null {
  return (given) => {
    const choice = choices.find((candidate) => candidate === given[0]);
    return choice !== undefined && given.length === 1 ? [choice] : null;
  };
}
