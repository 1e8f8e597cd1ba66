import type { EpochMs } from '../domain/model/time';
import { systemZone } from '../zone-offset';
import { DEFAULT_LANGUAGE, LANGUAGE_NAMES, LANGUAGES, type Language, languageOf } from './languages';
import { createTexts, type Texts } from './texts';

/** The texts of this machine in a language: in its own time zone, which sentences name, because people read them on other machines. */
export async function systemTexts(language: Language): Promise<Texts> {
  return createTexts(await LANGUAGES[language].load(), systemZone(), { now: () => Date.now() as EpochMs, namesZone: true });
}

/** The languages in which a station speaks. */
export interface StationLanguages {
  /** That of answers to callers who ask for none, and of the stream. */
  readonly answers: Language;
  /** That of new races, and of races without one of their own. */
  readonly races: Language;
  /** The texts of every language. */
  readonly texts: Readonly<Record<Language, Texts>>;
}

/** Loads all languages. `races` is that of new races where it is another one than that of answers. */
export async function loadLanguages(answers: Language = DEFAULT_LANGUAGE, races: Language = answers): Promise<StationLanguages> {
  const loaded = await Promise.all(LANGUAGE_NAMES.map(async (language) => [language, await systemTexts(language)] as const));
  return { answers, races, texts: Object.fromEntries(loaded) as StationLanguages['texts'] };
}

/** The texts of what leaves the station about a race; `language` is that of the race, null where it has none of its own. */
export function textsIn({ races, texts }: StationLanguages, language: string | null): Texts {
  return texts[(language === null ? null : languageOf(language)) ?? races];
}
