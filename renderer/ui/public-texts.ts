import { DEFAULT_LANGUAGE, PUBLIC_LANGUAGES, type PublicCatalogue } from '../../src/texts/public-languages';

/**
 * The texts that every page loads. What board and phone reach takes its texts from here and not from `texts.ts`, which brings the whole
 * catalogue.
 */
export const publicTexts: PublicCatalogue = PUBLIC_LANGUAGES[DEFAULT_LANGUAGE];

/** Texts of board and phone, and of the parts that they share with the desk. */
export function usePublicTexts(): PublicCatalogue['screens'] {
  return publicTexts.screens;
}
