import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Resultats en directe',
  tabs: 'Vistes',
  results: 'Resultats',
  passings: 'Últims passos',
  needsKey: 'Aquesta estació necessita una clau. Tornar a escanejar el codi al lloc de la prova.',
  interrupted: 'Cronometratge en directe interromput. Els resultats poden no estar al dia.',
  notConnected: 'Encara sense connexió amb el cronometratge en directe. Es torna a provar…',
  standings: 'Classificació',
  search: 'Cercar un dorsal o nom',
  searchExample: 'Dorsal o nom',
  category: 'Categoria',
  allCategories: 'Totes',
  noCategory: 'Sense categoria',
  unknownTags: 'Xips desconeguts',
  startList: 'Llista de sortida',
  noResults: 'Encara no hi ha resultats',
  noResultsHint: 'Apareixeran aquí.',
  noMatch: 'Cap participant trobat',
  noMatchHint: 'Provar amb un altre dorsal o nom.',
  follow: (rider) => `Seguir ${rider}`,
  laps: (laps) => counted(laps, 'volta', 'voltes'),
  lastLap: (time) => `últ. ${time}`,
  placeInCategory: (place) => `: ${place}`,
  noPassings: 'Encara no ha passat ningú',
  noPassingsHint: 'Els participants apareixen aquí quan creuen la línia.',
  finish: 'Arribada',
  lap: (lap) => `Volta ${lap}`,
  rider: riderTexts,
};
