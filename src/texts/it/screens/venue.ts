import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Questa stazione richiede una chiave. Aprire questa pagina con il suo indirizzo dalla pagina Schermi.',
  interrupted: 'Cronometraggio in diretta interrotto. I dati mostrati possono non essere aggiornati.',
  notConnected: 'Non ancora collegato al cronometraggio. Nuovo tentativo…',
  noCategory: 'Senza categoria',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
