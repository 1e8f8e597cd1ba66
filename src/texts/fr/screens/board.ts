import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

const participants = (count: number): string => counted(count, 'participant', 'participants');

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Tableau Racetag',
  titleOf: (race) => `${race} – tableau`,
  standings: 'Classement',
  needsKey: 'Cette station demande une clé. Ouvrez ce tableau avec son adresse de la page Écrans.',
  interrupted: 'Chronométrage en direct interrompu. Les résultats peuvent être périmés.',
  notConnected: 'Pas encore connecté au chronométrage. Nouvel essai…',
  empty: 'Les résultats apparaîtront ici dès qu’il y aura des participants.',
  noCategory: 'Sans catégorie',
  unknownTags: 'Puces inconnues',
  startList: 'Liste de départ',
  riders: participants,
  page: (first, last, riders) => `${first}–${last} sur ${participants(riders)}`,
  lapsToGo: (laps) => (laps === 0 ? 'Arrivée' : `Encore ${counted(laps, 'tour', 'tours')}`),
  timeLeft: (time) => `Encore ${time}`,
  startsIn: 'Départ dans',
  timeIsUp: 'Temps écoulé',
  declared: {
    official: (changed) => (changed === 0 ? 'Officiels' : `Modifiés depuis (officiels, ${participants(changed)})`),
    provisional: (changed) => (changed === 0 ? 'Provisoires' : `Modifiés depuis (provisoires, ${participants(changed)})`),
  },
};
