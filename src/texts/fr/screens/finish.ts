import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Arrivée',
  arrivals: 'Arrivées',
  empty: 'Les participants apparaissent ici à leur arrivée.',
  finishers: (riders) => counted(riders, 'arrivé', 'arrivés'),
};
