import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Reloj',
  timeOfDay: 'Hora',
  race: 'Carrera',
  startsIn: 'Salida en',
  wave: (wave) => `Oleada ${wave}`,
};
