import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Horloge',
  timeOfDay: 'Heure',
  race: 'Course',
  startsIn: 'Départ dans',
  wave: (wave) => `Vague ${wave}`,
};
