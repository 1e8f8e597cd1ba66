import type { Catalogue } from './catalogue';
import { english } from './en';
import { DEFAULT_LANGUAGE, type Language } from './public-languages';

/** The catalogue of each language. Another one is a file beside `en.ts`, with its line here and in `PUBLIC_LANGUAGES`. */
export const LANGUAGES: Readonly<Record<Language, Catalogue>> = { en: english };

/** The catalogue whose language has this BCP 47 tag; the default one where there is none. */
export function catalogueOf(tag: string): Catalogue {
  return Object.values(LANGUAGES).find(({ language }) => language === tag) ?? LANGUAGES[DEFAULT_LANGUAGE];
}
