import type { TextTree } from '../../catalogue';
import type { phoneTexts as English } from '../../en/screens/phone';
import { counted } from '../counted';
import { riderTexts } from './rider';

/** The page for phones. */
export const phoneTexts: TextTree<typeof English> = {
  title: 'Risultati in diretta',
  tabs: 'Viste',
  results: 'Risultati',
  passings: 'Ultimi passaggi',
  needsKey: 'Questa stazione richiede una chiave. Scansionare di nuovo il codice sul campo gara.',
  interrupted: 'Cronometraggio in diretta interrotto. I risultati possono non essere aggiornati.',
  notConnected: 'Non ancora collegato al cronometraggio. Nuovo tentativo…',
  standings: 'Classifica',
  search: 'Cerca pettorale o nome',
  searchExample: 'Pettorale o nome',
  category: 'Categoria',
  allCategories: 'Tutte',
  noCategory: 'Senza categoria',
  unknownTags: 'Chip sconosciuti',
  startList: 'Ordine di partenza',
  noResults: 'Ancora nessun risultato',
  noResultsHint: 'I risultati compariranno qui.',
  noMatch: 'Nessun partecipante trovato',
  noMatchHint: 'Provare un altro pettorale o nome.',
  follow: (rider) => `Segui ${rider}`,
  laps: (laps) => counted(laps, 'giro', 'giri'),
  lastLap: (time) => `ultimo ${time}`,
  placeInCategory: (place) => `: ${place}`,
  noPassings: 'Ancora nessun passaggio',
  noPassingsHint: 'I partecipanti compaiono qui quando passano la linea.',
  finish: 'Arrivo',
  lap: (lap) => `Giro ${lap}`,
  rider: riderTexts,
};
