import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Live-uitslag',
  tabs: 'Weergaven',
  results: 'Uitslag',
  passings: 'Laatste doorkomsten',
  needsKey: 'Dit station vraagt een sleutel. Scan de code ter plaatse opnieuw.',
  interrupted: 'Livetiming onderbroken. De uitslag kan verouderd zijn.',
  notConnected: 'Nog niet verbonden met de livetiming. Nieuwe poging…',
  standings: 'Stand',
  search: 'Startnummer of naam zoeken',
  searchExample: 'Startnummer of naam',
  category: 'Categorie',
  allCategories: 'Alle',
  noCategory: 'Zonder categorie',
  unknownTags: 'Onbekende chips',
  startList: 'Startlijst',
  noResults: 'Nog geen uitslag',
  noResultsHint: 'Die verschijnt hier.',
  noMatch: 'Geen deelnemers gevonden',
  noMatchHint: 'Probeer een ander startnummer of een andere naam.',
  follow: (rider) => `${rider} volgen`,
  laps: (laps) => counted(laps, 'ronde', 'ronden'),
  lastLap: (time) => `laatste ${time}`,
  placeInCategory: (place) => `: ${place}`,
  noPassings: 'Nog geen doorkomsten',
  noPassingsHint: 'Hier verschijnt wie over de lijn komt.',
  finish: 'Finish',
  lap: (lap) => `Ronde ${lap}`,
  rider: riderTexts,
};
