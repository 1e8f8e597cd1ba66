import { DEFAULT_LANGUAGE, LANGUAGE_NAMES, LANGUAGES } from '../../src/texts/languages';
import { createTexts, type Texts } from '../../src/texts/texts';

/** The texts of every language but English, with times of day in UTC. */
export const TRANSLATIONS: readonly Texts[] = await Promise.all(
  LANGUAGE_NAMES.filter((language) => language !== DEFAULT_LANGUAGE).map(async (language) =>
    createTexts(await LANGUAGES[language].load(), 'UTC'),
  ),
);

/** What a text has when it is empty, or a parameter was not written. */
export const WRONG = /^\s*$|undefined|NaN|\[object/;

/** The numbers in a text, whatever separates thousands and decimals in its language. */
export function numbersIn(text: string): readonly string[] {
  return text.replaceAll(/(?<=\d)[.,\u00a0\u202f’](?=\d)/g, '').match(/\d+/g) ?? [];
}

/** Names, paths, tags and the like in parameters; words that stand for a choice (`official`) are none. */
export function dataIn(params: unknown): readonly string[] {
  if (typeof params === 'string') return /[^a-z-]/.test(params) ? [params] : [];
  return typeof params === 'object' && params !== null ? Object.values(params).flatMap(dataIn) : [];
}
