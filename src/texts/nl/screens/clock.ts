import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Klok',
  timeOfDay: 'Kloktijd',
  race: 'Wedstrijd',
  startsIn: 'Start over',
  wave: (wave) => `Startgolf ${wave}`,
};
