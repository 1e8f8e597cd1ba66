import type { Catalogue } from './catalogue';
import { english } from './en';

/** The languages of the station. Another one is a file beside `en.ts` that exports a `Catalogue`, and its line here. */
export const LANGUAGES = { en: english } as const satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof LANGUAGES;

export const DEFAULT_LANGUAGE: Language = 'en';

/** The catalogue whose language has this BCP 47 tag; the default one where there is none. */
export function catalogueOf(tag: string): Catalogue {
  return Object.values(LANGUAGES).find(({ language }) => language === tag) ?? LANGUAGES[DEFAULT_LANGUAGE];
}
