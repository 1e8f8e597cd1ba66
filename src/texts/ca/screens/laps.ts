import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Comptavoltes',
  toGo: 'Voltes restants',
  bell: 'Última volta',
  finished: 'Arribada',
  timeLeft: 'Temps restant',
  timeIsUp: 'Temps exhaurit',
  nobody: 'Cap participant en aquesta categoria',
  empty: 'Les voltes restants apareixen aquí tan bon punt hi ha participants.',
};
