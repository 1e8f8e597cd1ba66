import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Ziel',
  arrivals: 'Zieleinlauf',
  empty: 'Teilnehmer erscheinen hier, wenn sie ins Ziel kommen.',
  finishers: (riders) => `${counted(riders, 'Teilnehmer', 'Teilnehmer')} im Ziel`,
};
