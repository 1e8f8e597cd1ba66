import type { Catalogue } from './catalogue';
import { english } from './en';

/** The languages of the station. Another one is a file beside `en.ts` that exports a `Catalogue`, and its line here. */
export const LANGUAGES = { en: english } as const satisfies Readonly<Record<string, Catalogue>>;

export type Language = keyof typeof LANGUAGES;
