import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Départ',
  titleOf: (race) => `${race} – départ`,
  needsKey: 'Cette station demande une clé. Ouvrez cette page avec son adresse de la page Écrans.',
  interrupted: 'Pas de connexion à la station. Le décompte continue ; les changements de la liste de départ n’arrivent pas.',
  notConnected: 'Pas encore connecté à la station. Nouvel essai…',
  waiting: 'Connexion à la station…',
  none: 'Pas encore d’heures de départ. Elles apparaissent ici dès qu’il y a une liste de départ ou une heure de départ.',
  done: 'Tous les participants de la liste sont partis.',
  now: 'Au départ',
  gone: 'Partez',
  next: 'Ensuite',
  noBib: 'Sans dossard',
  together: (riders) => counted(riders, 'participant', 'participants'),
  gun: 'Départ de la course',
  wave: (wave) => `Vague ${wave}`,
  remaining: (riders) => `Encore ${counted(riders, 'participant', 'participants')} à partir`,
  stationClock: 'Horloge de la station',
  clockUnknown: 'comparaison des horloges…',
  clockEqual: 'cet appareil est à l’heure',
  clockBehind: (seconds) => `cet appareil retarde de ${seconds} s, corrigé`,
  clockAhead: (seconds) => `cet appareil avance de ${seconds} s, corrigé`,
  sound: { on: 'Le son est activé', off: 'Le son est coupé. Touchez pour l’activer' },
};
