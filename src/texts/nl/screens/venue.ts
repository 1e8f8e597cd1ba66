import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Dit station vraagt een sleutel. Open deze pagina met haar adres van de pagina Schermen.',
  interrupted: 'Livetiming onderbroken. Wat hier staat, kan verouderd zijn.',
  notConnected: 'Nog niet verbonden met de livetiming. Nieuwe poging…',
  noCategory: 'Zonder categorie',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
