import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Racetag scorebord',
  titleOf: (race) => `${race} – scorebord`,
  standings: 'Stand',
  needsKey: 'Dit station vraagt een sleutel. Open dit scorebord met zijn adres van de pagina Schermen.',
  interrupted: 'Livetiming onderbroken. De uitslag kan verouderd zijn.',
  notConnected: 'Nog niet verbonden met de livetiming. Nieuwe poging…',
  empty: 'De uitslag verschijnt hier zodra er deelnemers zijn.',
  noCategory: 'Zonder categorie',
  unknownTags: 'Onbekende chips',
  startList: 'Startlijst',
  riders: (riders) => counted(riders, 'deelnemer', 'deelnemers'),
  page: (first, last, riders) => `${first}–${last} van ${counted(riders, 'deelnemer', 'deelnemers')}`,
  lapsToGo: (laps) => (laps === 0 ? 'Gefinisht' : `nog ${laps}`),
  timeLeft: (time) => `nog ${time}`,
  startsIn: 'Start over',
  timeIsUp: 'Tijd is om',
  declared: {
    official: (changed) => (changed === 0 ? 'Officieel' : `Officieel, daarna gewijzigd (${counted(changed, 'deelnemer', 'deelnemers')})`),
    provisional: (changed) =>
      changed === 0 ? 'Voorlopig' : `Voorlopig, daarna gewijzigd (${counted(changed, 'deelnemer', 'deelnemers')})`,
  },
};
