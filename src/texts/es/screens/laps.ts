import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Cuentavueltas',
  toGo: 'Vueltas restantes',
  bell: 'Última vuelta',
  finished: 'Meta',
  timeLeft: 'Tiempo restante',
  timeIsUp: 'Tiempo agotado',
  nobody: 'Ningún participante en esta categoría',
  empty: 'Las vueltas restantes aparecen aquí en cuanto hay participantes.',
};
