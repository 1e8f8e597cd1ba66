import { createContext, useContext } from 'react';
import { LANGUAGES } from '../../src/texts/languages';
import type { Section } from '../../src/texts/messages';
import { DEFAULT_LANGUAGE } from '../../src/texts/public-languages';
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

/**
 * The text of a message of the wire, in the language and zone of this page. `fallback` is the text that stands beside the message; it counts
 * where the catalogue does not know the code. With a prefix, `reason_code` and `reason_params` are the message.
 */
export function sayWire(
  texts: Texts,
  section: Section,
  wire: object,
  fallback: string,
  prefix: 'reason_' | 'alarm_' | 'title_' | 'sentence_' | '' = '',
): string {
  const fields = wire as Readonly<Record<string, unknown>>;
  const code = fields[`${prefix}code`];
  return typeof code === 'string' ? texts.sayOr(section, { code, params: fields[`${prefix}params`] }, fallback) : fallback;
}

/** Labels, headings and hints of the screens. */
export function useScreenTexts(): Texts['catalogue']['screens'] {
  return useTexts().catalogue.screens;
}
