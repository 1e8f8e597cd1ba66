import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Finish',
  arrivals: 'Aankomsten',
  empty: 'Deelnemers verschijnen hier als ze finishen.',
  finishers: (riders) => `${counted(riders, 'deelnemer', 'deelnemers')} gefinisht`,
};
