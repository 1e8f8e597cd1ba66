import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Meta',
  arrivals: 'Llegadas',
  empty: 'Los participantes aparecen aquí según llegan a meta.',
  finishers: (riders) => counted(riders, 'en meta', 'en meta'),
};
