import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Esta estación necesita una clave. Abrir esta página con su dirección de la página Pantallas.',
  interrupted: 'Cronometraje en directo interrumpido. Lo que se ve puede no estar al día.',
  notConnected: 'Aún sin conexión con el cronometraje en directo. Reintentando…',
  noCategory: 'Sin categoría',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
