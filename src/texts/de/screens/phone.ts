import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Live-Ergebnisse',
  tabs: 'Ansichten',
  results: 'Ergebnisse',
  passings: 'Letzte Durchgänge',
  needsKey: 'Diese Station braucht einen Schlüssel. Den Code am Veranstaltungsort noch einmal scannen.',
  interrupted: 'Live-Zeitmessung unterbrochen. Ergebnisse können veraltet sein.',
  notConnected: 'Noch nicht mit der Live-Zeitmessung verbunden. Neuer Versuch…',
  standings: 'Rangliste',
  search: 'Startnummer oder Name suchen',
  searchExample: 'Nr. oder Name',
  category: 'Kategorie',
  allCategories: 'Alle',
  noCategory: 'Ohne Kategorie',
  unknownTags: 'Unbekannte Chips',
  startList: 'Startliste',
  noResults: 'Noch keine Ergebnisse',
  noResultsHint: 'Sie erscheinen hier.',
  noMatch: 'Niemand gefunden',
  noMatchHint: 'Andere Startnummer oder anderen Namen versuchen.',
  follow: (rider) => `${rider} folgen`,
  laps: (laps) => counted(laps, 'Runde', 'Runden'),
  lastLap: (time) => `letzte ${time}`,
  placeInCategory: (place) => `: ${place}`,
  noPassings: 'Noch keine Durchgänge',
  noPassingsHint: 'Hier erscheint, wer über die Linie kommt.',
  finish: 'Ziel',
  lap: (lap) => `Runde ${lap}`,
  rider: riderTexts,
};
