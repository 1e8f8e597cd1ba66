import { LANGUAGES } from './languages';
import { DEFAULT_LANGUAGE } from './public-languages';
import { createTexts, type Texts } from './texts';
import { systemZone } from './zone-offset';

/** The texts of this machine: the default language in its own time zone. */
export function systemTexts(): Texts {
  return createTexts(LANGUAGES[DEFAULT_LANGUAGE], systemZone());
}
