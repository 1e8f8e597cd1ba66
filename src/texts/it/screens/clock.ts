import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Orologio',
  timeOfDay: 'Ora',
  race: 'Gara',
  startsIn: 'Via fra',
  wave: (wave) => `Batteria ${wave}`,
};
