import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Cette station demande une clé. Ouvrez cette page avec son adresse de la page Écrans.',
  interrupted: 'Chronométrage en direct interrompu. Ce que vous voyez peut être périmé.',
  notConnected: 'Pas encore connecté au chronométrage. Nouvel essai…',
  noCategory: 'Sans catégorie',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
