import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Diese Station braucht einen Schlüssel. Diese Seite mit ihrer Adresse von der Seite Anzeigen öffnen.',
  interrupted: 'Live-Zeitnahme unterbrochen. Diese Angaben können veraltet sein.',
  notConnected: 'Noch nicht mit der Live-Zeitnahme verbunden. Neuer Versuch…',
  noCategory: 'Ohne Kategorie',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
