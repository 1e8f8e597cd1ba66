import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Meta',
  arrivals: 'Chegadas',
  empty: 'Os participantes aparecem aqui à chegada.',
  finishers: (riders) => counted(riders, 'chegada', 'chegadas'),
};
