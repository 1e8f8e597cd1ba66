import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

const riders = (count: number): string => counted(count, 'participant', 'participants');

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Panell de Racetag',
  titleOf: (race) => `${race} – panell`,
  standings: 'Classificació',
  needsKey: 'Aquesta estació necessita una clau. Obrir aquest panell amb la seva adreça de la pàgina Pantalles.',
  interrupted: 'Cronometratge en directe interromput. Els resultats poden no estar al dia.',
  notConnected: 'Encara sense connexió amb el cronometratge en directe. Es torna a provar…',
  empty: 'Els resultats apareixeran aquí tan bon punt hi hagi participants.',
  noCategory: 'Sense categoria',
  unknownTags: 'Xips desconeguts',
  startList: 'Llista de sortida',
  riders,
  page: (first, last, count) => `${first}–${last} de ${riders(count)}`,
  lapsToGo: (laps) => (laps === 0 ? 'Arribat' : laps === 1 ? 'en falta 1' : `en falten ${laps}`),
  timeLeft: (time) => `falten ${time}`,
  startsIn: 'Sortida en',
  timeIsUp: 'Temps exhaurit',
  declared: {
    official: (changed) => (changed === 0 ? 'Oficial' : `Oficial, amb canvis posteriors (${riders(changed)})`),
    provisional: (changed) => (changed === 0 ? 'Provisional' : `Provisional, amb canvis posteriors (${riders(changed)})`),
  },
};
