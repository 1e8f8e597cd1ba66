import { announcerTexts } from './screens/announcer';
import { appTexts } from './screens/app';
import { auditTexts } from './screens/audit';
import { boardTexts } from './screens/board';
import { clockTexts } from './screens/clock';
import { commonTexts } from './screens/common';
import { countdownTexts } from './screens/countdown';
import { entryTexts } from './screens/entry';
import { feedsTexts } from './screens/feeds';
import { finishTexts } from './screens/finish';
import { guideTexts } from './screens/guide';
import { helpTexts } from './screens/help';
import { lapsTexts } from './screens/laps';
import { liveTexts } from './screens/live';
import { machinesTexts } from './screens/machines';
import { phoneTexts } from './screens/phone';
import { publishingTexts } from './screens/publishing';
import { raceTexts } from './screens/race';
import { readersTexts } from './screens/readers';
import { resultsTexts } from './screens/results';
import { ridersTexts } from './screens/riders';
import { screensPageTexts } from './screens/screens';
import { startListTexts } from './screens/start-list';
import { templateTexts } from './screens/templates';
import { venueTexts } from './screens/venue';

/** Labels, headings and hints of the screens; `common` is shown by several of them. */
export const screenTexts = {
  announcer: announcerTexts,
  app: appTexts,
  audit: auditTexts,
  board: boardTexts,
  clock: clockTexts,
  common: commonTexts,
  countdown: countdownTexts,
  entry: entryTexts,
  finish: finishTexts,
  guide: guideTexts,
  help: helpTexts,
  laps: lapsTexts,
  live: liveTexts,
  machines: machinesTexts,
  phone: phoneTexts,
  publishing: publishingTexts,
  feeds: feedsTexts,
  race: raceTexts,
  readers: readersTexts,
  results: resultsTexts,
  riders: ridersTexts,
  screens: screensPageTexts,
  startList: startListTexts,
  templates: templateTexts,
  venue: venueTexts,
};
