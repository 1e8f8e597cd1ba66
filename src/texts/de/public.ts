import type { PublicCatalogue } from '../public-catalogue';
import { boardTexts } from './screens/board';
import { commonTexts } from './screens/common';
import { countdownTexts } from './screens/countdown';
import { phoneTexts } from './screens/phone';

/** German of the pages for the public. */
export const publicGerman: PublicCatalogue = {
  language: 'de',
  screens: { board: boardTexts, common: commonTexts, countdown: countdownTexts, phone: phoneTexts },
};
