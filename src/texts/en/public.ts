import { boardTexts } from './screens/board';
import { commonTexts } from './screens/common';
import { countdownTexts } from './screens/countdown';
import { phoneTexts } from './screens/phone';

/** English of the pages for the public. */
export const publicEnglish = {
  language: 'en-GB',
  screens: { board: boardTexts, common: commonTexts, countdown: countdownTexts, phone: phoneTexts },
} as const;
