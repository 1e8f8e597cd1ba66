import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Rellotge',
  timeOfDay: 'Hora',
  race: 'Cursa',
  startsIn: 'Sortida en',
  wave: (wave) => `Onada ${wave}`,
};
