import type { TextTree } from '../../catalogue';
import type { finishTexts as English } from '../../en/screens/finish';
import { counted } from '../counted';

/** The screen with the riders as they arrive. */
export const finishTexts: TextTree<typeof English> = {
  title: 'Arrivo',
  arrivals: 'Arrivi',
  empty: 'I partecipanti compaiono qui man mano che arrivano.',
  finishers: (riders) => counted(riders, 'arrivato', 'arrivati'),
};
