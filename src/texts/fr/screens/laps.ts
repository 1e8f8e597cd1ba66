import type { TextTree } from '../../catalogue';
import type { lapsTexts as English } from '../../en/screens/laps';

/** The lap counter at the line. */
export const lapsTexts: TextTree<typeof English> = {
  title: 'Compte-tours',
  toGo: 'Tours restants',
  bell: 'Dernier tour',
  finished: 'Arrivée',
  timeLeft: 'Temps restant',
  timeIsUp: 'Temps écoulé',
  nobody: 'Aucun participant dans cette catégorie',
  empty: 'Les tours restants apparaissent ici dès qu’il y a des participants.',
};
