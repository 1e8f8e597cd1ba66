import { announcerTexts } from './screens/announcer';
import { boardTexts } from './screens/board';
import { commonTexts } from './screens/common';
import { countdownTexts } from './screens/countdown';
import { phoneTexts } from './screens/phone';
import { venueTexts } from './screens/venue';

/** English of the pages for the public. */
export const publicEnglish = {
  language: 'en-GB',
  screens: {
    announcer: announcerTexts,
    board: boardTexts,
    common: commonTexts,
    countdown: countdownTexts,
    phone: phoneTexts,
    venue: venueTexts,
  },
} as const;
