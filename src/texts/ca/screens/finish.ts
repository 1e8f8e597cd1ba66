import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Arribada',
  arrivals: 'Arribades',
  empty: 'Els participants apareixen aquí a mesura que arriben.',
  finishers: (riders) => counted(riders, 'arribat', 'arribats'),
};
