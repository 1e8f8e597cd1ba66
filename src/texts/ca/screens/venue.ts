import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Aquesta estació necessita una clau. Obrir aquesta pàgina amb la seva adreça de la pàgina Pantalles.',
  interrupted: 'Cronometratge en directe interromput. El que es veu pot no estar al dia.',
  notConnected: 'Encara sense connexió amb el cronometratge en directe. Es torna a provar…',
  noCategory: 'Sense categoria',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
