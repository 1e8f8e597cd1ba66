import type { EpochMs } from '../domain/model/time';
import { systemZone } from '../zone-offset';
import { LANGUAGES } from './languages';
import { DEFAULT_LANGUAGE } from './public-languages';
import { createTexts, type Texts } from './texts';

/** The texts of this machine: the default language in its own time zone, which sentences name, because people read them on other machines. */
export function systemTexts(): Texts {
  return createTexts(LANGUAGES[DEFAULT_LANGUAGE], systemZone(), { now: () => Date.now() as EpochMs, namesZone: true });
}
