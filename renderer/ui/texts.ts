import { createContext, useContext } from 'react';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../src/texts/languages';
import type { Section } from '../../src/texts/messages';
import { createTexts, type Texts, type WireMessage } from '../../src/texts/texts';
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

/** The text of a message of the wire whose `code` and `params` stand beside its text in the station's language and zone (`fallback`). */
export function sayWire(texts: Texts, section: Section, wire: object, fallback: string): string {
  const { code, params } = wire as Partial<WireMessage>;
  return code === undefined ? fallback : texts.sayOr(section, { code, params }, fallback);
}

/** Labels, headings and hints of the screens. */
export function useScreenTexts(): Texts['catalogue']['screens'] {
  return useTexts().catalogue.screens;
}
