import type { TextTree } from '../../catalogue';
import type { venueTexts as English } from '../../en/screens/venue';

/** What the screens of the venue share: announcer, lap counter, clock, finish. */
export const venueTexts: TextTree<typeof English> = {
  needsKey: 'Esta estação exige uma chave. Abrir esta página com o endereço indicado na página Ecrãs.',
  interrupted: 'Cronometragem ao vivo interrompida. O que se vê pode estar desatualizado.',
  notConnected: 'Ainda sem ligação à cronometragem ao vivo. Nova tentativa…',
  noCategory: 'Sem categoria',
  pageOf: (race, page) => (race === '' ? page : `${race} – ${page}`),
};
