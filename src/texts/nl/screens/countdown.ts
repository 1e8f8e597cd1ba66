import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Start',
  titleOf: (race) => `${race} – start`,
  needsKey: 'Dit station vraagt een sleutel. Open deze pagina met haar adres van de pagina Schermen.',
  interrupted: 'Geen verbinding met het station. Het aftellen gaat door; wijzigingen van de startlijst komen niet aan.',
  notConnected: 'Nog niet verbonden met het station. Nieuwe poging…',
  waiting: 'Verbindt met het station…',
  none: 'Nog geen starttijden. Ze verschijnen hier zodra er een startlijst of een starttijd is.',
  done: 'Iedereen op de lijst is gestart.',
  now: 'Volgende start',
  gone: 'Weg',
  next: 'Daarna',
  noBib: 'Zonder nr.',
  together: (riders) => counted(riders, 'deelnemer', 'deelnemers'),
  gun: 'Start van de wedstrijd',
  wave: (wave) => `Startgolf ${wave}`,
  remaining: (riders) => `nog ${counted(riders, 'deelnemer', 'deelnemers')} te starten`,
  stationClock: 'Klok van het station',
  clockUnknown: 'klokken worden vergeleken…',
  clockEqual: 'dit apparaat loopt gelijk',
  clockBehind: (seconds) => `dit apparaat loopt ${seconds} s achter, gecorrigeerd`,
  clockAhead: (seconds) => `dit apparaat loopt ${seconds} s voor, gecorrigeerd`,
  sound: { on: 'Geluid staat aan', off: 'Geluid staat uit. Tik om het aan te zetten' },
};
