import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Start',
  titleOf: (race) => `${race} – Start`,
  needsKey: 'Diese Station braucht einen Schlüssel. Diese Seite mit ihrer Adresse von der Seite Anzeigen öffnen.',
  interrupted: 'Keine Verbindung zur Station. Der Countdown läuft weiter; Änderungen der Startliste kommen nicht an.',
  notConnected: 'Noch nicht mit der Station verbunden. Neuer Versuch…',
  waiting: 'Verbindet mit der Station…',
  none: 'Noch keine Startzeiten. Sie erscheinen hier, sobald es eine Startliste oder eine Startzeit gibt.',
  done: 'Alle auf der Liste sind gestartet.',
  now: 'Nächster Start',
  gone: 'Los',
  next: 'Danach',
  noBib: 'Ohne Nr.',
  together: (riders) => counted(riders, 'Teilnehmer', 'Teilnehmer'),
  gun: 'Start des Rennens',
  wave: (wave) => `Welle ${wave}`,
  remaining: (riders) => `noch ${counted(riders, 'Teilnehmer', 'Teilnehmer')} am Start`,
  stationClock: 'Uhr der Station',
  clockUnknown: 'Uhren werden verglichen…',
  clockEqual: 'dieses Gerät stimmt überein',
  clockBehind: (seconds) => `dieses Gerät geht ${seconds} s nach, korrigiert`,
  clockAhead: (seconds) => `dieses Gerät geht ${seconds} s vor, korrigiert`,
  sound: { on: 'Ton ist ein', off: 'Ton ist aus. Zum Einschalten tippen' },
};
