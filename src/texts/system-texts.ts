import type { EpochMs } from '../domain/model/time';
import { systemZone } from '../zone-offset';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, languageOf } from './languages';
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
  /** The texts in a language. Throws for one that was neither loaded at the start nor with `load`. */
  textsIn(language: Language): Texts;
  /** Loads a language; null: it is loaded already. */
  load(language: Language): Promise<void> | null;
}

/**
 * Loads the languages that every station needs, and the others when somebody asks for them: all of them would take a tenth of the start. `races` is the
 * language of new races where it is another one than that of answers.
 */
export async function loadLanguages(answers: Language = DEFAULT_LANGUAGE, races: Language = answers): Promise<StationLanguages> {
  const loaded = new Map<Language, Texts>();
  const loading = new Map<Language, Promise<void>>();
  const loadNow = async (language: Language): Promise<void> => {
    loaded.set(language, await systemTexts(language));
  };
  const load = (language: Language): Promise<void> | null => {
    if (loaded.has(language)) return null;
    const under = loading.get(language) ?? loadNow(language);
    loading.set(language, under);
    return under;
  };
  const textsIn = (language: Language): Texts => {
    const texts = loaded.get(language);
    if (texts === undefined) throw new Error(`the texts in ${language} are not loaded`);
    return texts;
  };
  for (const language of [DEFAULT_LANGUAGE, answers, races]) await load(language);
  return { answers, races, textsIn, load };
}

/** The language of what leaves the station about a race; `language` is that of the race, null where it has none of its own. */
export function languageOfPapers({ races }: StationLanguages, language: string | null): Language {
  return (language === null ? null : languageOf(language)) ?? races;
}

/** The texts in a language, which is loaded first where that is still to be done. */
export async function loadedTexts({ load, textsIn }: StationLanguages, language: Language): Promise<Texts> {
  await load(language);
  return textsIn(language);
}
