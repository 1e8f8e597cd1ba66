import { english } from '../../src/texts/en';
import type { StationLanguages } from '../../src/texts/system-texts';
import { createTexts, type Texts } from '../../src/texts/texts';

/** English texts with times of day in UTC. */
export const TEXTS = createTexts(english, 'UTC');

/** A station that speaks one language, whatever a caller asks for: with English texts, or with `texts`. */
export function speaking(texts: Texts): StationLanguages {
  return { answers: 'en', races: 'en', textsIn: () => texts, load: () => null };
}

export const ENGLISH_ALONE = speaking(TEXTS);
