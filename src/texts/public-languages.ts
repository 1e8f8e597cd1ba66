import type { Catalogue } from './catalogue';
import { publicEnglish } from './en/public';
import type { Language } from './languages';

/** The part of a catalogue that pages for the public load: a phone needs few texts, and no messages. */
export interface PublicCatalogue extends Pick<Catalogue, 'language'> {
  readonly screens: Pick<Catalogue['screens'], 'board' | 'common' | 'phone'>;
}

/** The public part of each of the `LANGUAGES`. */
export const PUBLIC_LANGUAGES = { en: publicEnglish } as const satisfies Readonly<Record<Language, PublicCatalogue>>;

export const DEFAULT_LANGUAGE: Language = 'en';
