import { createContext, useContext } from 'react';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../src/texts/languages';
import { createTexts, type Texts } from '../../src/texts/texts';
import { systemZone } from '../../src/texts/zone-offset';

/** The texts of this page, with times of day in the zone of the device that shows it. */
export const pageTexts: Texts = createTexts(LANGUAGES[DEFAULT_LANGUAGE], systemZone());

const TextsContext = createContext<Texts>(pageTexts);

/** Makes the texts of the screens below it those of another language. */
export const TextsProvider = TextsContext.Provider;

/** Formats and says messages (`say`, `sayOr`, `time`, …). Labels of the screens are `useScreenTexts()`. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}

/** Labels, headings and hints of the screens. */
export function useScreenTexts(): Texts['catalogue']['screens'] {
  return useTexts().catalogue.screens;
}
