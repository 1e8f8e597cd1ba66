import type { Catalogue } from './catalogue';
import { publicEnglish } from './en/public';

/** The part of a catalogue that pages for the public load: a phone needs few texts, and no messages. */
export interface PublicCatalogue extends Pick<Catalogue, 'language'> {
  readonly screens: Pick<
    Catalogue['screens'],
    'announcer' | 'board' | 'clock' | 'common' | 'countdown' | 'entry' | 'finish' | 'laps' | 'phone' | 'venue'
  >;
}

/** The languages of the station, with the public part of each. The whole catalogues are `LANGUAGES`. */
export const PUBLIC_LANGUAGES = { en: publicEnglish } as const satisfies Readonly<Record<string, PublicCatalogue>>;

export type Language = keyof typeof PUBLIC_LANGUAGES;

export const DEFAULT_LANGUAGE: Language = 'en';
