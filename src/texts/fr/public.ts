import type { PublicCatalogue } from '../public-catalogue';
import { announcerTexts } from './screens/announcer';
import { boardTexts } from './screens/board';
import { clockTexts } from './screens/clock';
import { commonTexts } from './screens/common';
import { countdownTexts } from './screens/countdown';
import { entryTexts } from './screens/entry';
import { finishTexts } from './screens/finish';
import { lapsTexts } from './screens/laps';
import { phoneTexts } from './screens/phone';
import { venueTexts } from './screens/venue';

/** French of the pages for the public. */
export const publicFrench: PublicCatalogue = {
  language: 'fr',
  screens: {
    announcer: announcerTexts,
    board: boardTexts,
    clock: clockTexts,
    common: commonTexts,
    countdown: countdownTexts,
    entry: entryTexts,
    finish: finishTexts,
    laps: lapsTexts,
    phone: phoneTexts,
    venue: venueTexts,
  },
};
