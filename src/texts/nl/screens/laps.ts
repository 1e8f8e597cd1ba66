import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Rondeteller',
  toGo: 'Nog te rijden',
  bell: 'Laatste ronde',
  finished: 'Finish',
  timeLeft: 'Resterende tijd',
  timeIsUp: 'Tijd is om',
  nobody: 'Niemand in deze categorie',
  empty: 'De resterende ronden verschijnen hier zodra er deelnemers zijn.',
};
