import type { TextTree } from '../../catalogue';
import type { boardTexts as English } from '../../en/screens/board';
import { counted } from '../counted';

/** The board at the venue. */
export const boardTexts: TextTree<typeof English> = {
  title: 'Racetag Anzeigetafel',
  titleOf: (race) => `${race} – Anzeigetafel`,
  standings: 'Rangliste',
  needsKey: 'Diese Station braucht einen Schlüssel. Diese Tafel mit ihrer Adresse von der Seite Anzeigen öffnen.',
  interrupted: 'Live-Zeitmessung unterbrochen. Ergebnisse können veraltet sein.',
  notConnected: 'Noch nicht mit der Live-Zeitmessung verbunden. Neuer Versuch…',
  empty: 'Ergebnisse erscheinen hier, sobald es Teilnehmer gibt.',
  noCategory: 'Ohne Kategorie',
  unknownTags: 'Unbekannte Chips',
  startList: 'Startliste',
  riders: (riders) => counted(riders, 'Teilnehmer', 'Teilnehmer'),
  page: (first, last, riders) => `${first}–${last} von ${counted(riders, 'Teilnehmer', 'Teilnehmern')}`,
  lapsToGo: (laps) => (laps === 0 ? 'Im Ziel' : `noch ${laps}`),
  timeLeft: (time) => `noch ${time}`,
  startsIn: 'Start in',
  timeIsUp: 'Zeit abgelaufen',
  declared: {
    official: (changed) => (changed === 0 ? 'Offiziell' : `Offiziell, seither geändert (${counted(changed, 'Teilnehmer', 'Teilnehmer')})`),
    provisional: (changed) =>
      changed === 0 ? 'Vorläufig' : `Vorläufig, seither geändert (${counted(changed, 'Teilnehmer', 'Teilnehmer')})`,
  },
};
