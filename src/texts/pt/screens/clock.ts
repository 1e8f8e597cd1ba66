import type { TextTree } from '../../catalogue';
import type { clockTexts as English } from '../../en/screens/clock';

/** The clock that fills a screen. */
export const clockTexts: TextTree<typeof English> = {
  title: 'Relógio',
  timeOfDay: 'Hora',
  race: 'Prova',
  startsIn: 'Partida em',
  wave: (wave) => `Vaga ${wave}`,
};
