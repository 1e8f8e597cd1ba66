import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Résultats en direct',
  tabs: 'Vues',
  results: 'Résultats',
  passings: 'Passages',
  needsKey: 'Cette station demande une clé. Scannez de nouveau le code sur place.',
  interrupted: 'Chronométrage en direct interrompu. Les résultats peuvent être périmés.',
  notConnected: 'Pas encore connecté au chronométrage. Nouvel essai…',
  standings: 'Classement',
  search: 'Chercher un dossard ou un nom',
  searchExample: 'Votre dossard ou nom',
  category: 'Catégorie',
  allCategories: 'Toutes',
  noCategory: 'Sans catégorie',
  unknownTags: 'Puces inconnues',
  startList: 'Liste de départ',
  noResults: 'Pas encore de résultats',
  noResultsHint: 'Ils apparaîtront ici.',
  noMatch: 'Aucun participant trouvé',
  noMatchHint: 'Essayez un autre dossard ou nom.',
  follow: (rider) => `Suivre ${rider}`,
  laps: (laps) => counted(laps, 'tour', 'tours'),
  lastLap: (time) => `dernier ${time}`,
  placeInCategory: (place) => ` : ${place}`,
  noPassings: 'Pas encore de passages',
  noPassingsHint: 'Les participants apparaissent ici quand ils passent la ligne.',
  finish: 'Arrivée',
  lap: (lap) => `Tour ${lap}`,
  rider: riderTexts,
};
