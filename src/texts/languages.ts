import type { Catalogue } from './catalogue';
import type { PublicCatalogue } from './public-catalogue';

/** One language of the station. */
interface SpokenLanguage {
  /** Its name in itself, by which people find it. */
  readonly name: string;
  /** Loads all its texts. */
  readonly load: () => Promise<Catalogue>;
  /** Loads the few texts of pages for the public. */
  readonly loadPublic: () => Promise<PublicCatalogue>;
}

function spoken(name: string, load: SpokenLanguage['load'], loadPublic: SpokenLanguage['loadPublic']): SpokenLanguage {
  return { name, load, loadPublic };
}

/** Every language of the station. One more is a folder beside `en` with its root file, and a line here. */
export const LANGUAGES = {
  en: spoken(
    'English',
    async () => (await import('./en')).english,
    async () => (await import('./en/public')).publicEnglish,
  ),
  de: spoken(
    'Deutsch',
    async () => (await import('./de')).german,
    async () => (await import('./de/public')).publicGerman,
  ),
  es: spoken(
    'Español',
    async () => (await import('./es')).spanish,
    async () => (await import('./es/public')).publicSpanish,
  ),
  fr: spoken(
    'Français',
    async () => (await import('./fr')).french,
    async () => (await import('./fr/public')).publicFrench,
  ),
  ca: spoken(
    'Català',
    async () => (await import('./ca')).catalan,
    async () => (await import('./ca/public')).publicCatalan,
  ),
  it: spoken(
    'Italiano',
    async () => (await import('./it')).italian,
    async () => (await import('./it/public')).publicItalian,
  ),
  nl: spoken(
    'Nederlands',
    async () => (await import('./nl')).dutch,
    async () => (await import('./nl/public')).publicDutch,
  ),
  pt: spoken(
    'Português',
    async () => (await import('./pt')).portuguese,
    async () => (await import('./pt/public')).publicPortuguese,
  ),
} as const satisfies Readonly<Record<string, SpokenLanguage>>;

/** A language as addresses and files name it: the first part of a BCP 47 tag. */
export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as readonly Language[];

/** Spoken where nobody chose another one, and in files that programs read. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** The language of a tag, whatever its region and case: `de-AT`, `de_DE.UTF-8` and `DE` are `de`. Null: the station does not speak it. */
export function languageOf(tag: string): Language | null {
  const [primary = ''] = tag
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  return LANGUAGE_NAMES.find((language) => language === primary) ?? null;
}

/** The first tag of a language that the station speaks; null where there is none. */
export function firstSpoken(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language !== null) return language;
  }
  return null;
}
