import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Uhr',
  timeOfDay: 'Uhrzeit',
  race: 'Rennen',
  startsIn: 'Start in',
  wave: (wave) => `Welle ${wave}`,
};
