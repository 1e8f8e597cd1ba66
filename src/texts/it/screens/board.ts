import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

const riders = (count: number): string => counted(count, 'partecipante', 'partecipanti');

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Tabellone Racetag',
  titleOf: (race) => `${race} – tabellone`,
  standings: 'Classifica',
  needsKey: 'Questa stazione richiede una chiave. Aprire questo tabellone con il suo indirizzo dalla pagina Schermi.',
  interrupted: 'Cronometraggio in diretta interrotto. I risultati possono non essere aggiornati.',
  notConnected: 'Non ancora collegato al cronometraggio. Nuovo tentativo…',
  empty: 'I risultati compaiono qui appena ci sono partecipanti.',
  noCategory: 'Senza categoria',
  unknownTags: 'Chip sconosciuti',
  startList: 'Ordine di partenza',
  riders,
  page: (first, last, count) => `${first}–${last} di ${riders(count)}`,
  lapsToGo: (laps) => {
    if (laps === 0) return 'Conclusa';
    return laps === 1 ? 'Manca 1 giro' : `Mancano ${laps} giri`;
  },
  timeLeft: (time) => `Mancano ${time}`,
  startsIn: 'Via fra',
  timeIsUp: 'Tempo scaduto',
  declared: {
    official: (changed) => (changed === 0 ? 'Ufficiali' : `Modificati dopo l’ufficialità (${riders(changed)})`),
    provisional: (changed) => (changed === 0 ? 'Provvisori' : `Modificati dopo i provvisori (${riders(changed)})`),
  },
};
