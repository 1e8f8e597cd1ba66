import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Comptavoltes',
  toGo: 'Voltes que falten',
  bell: 'Última volta',
  finished: 'Arribada',
  timeLeft: 'Temps que falta',
  timeIsUp: 'Temps exhaurit',
  nobody: 'Cap participant en aquesta categoria',
  empty: 'Les voltes que falten apareixen aquí tan bon punt hi ha participants.',
};
