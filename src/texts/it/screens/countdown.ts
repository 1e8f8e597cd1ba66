import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Partenza',
  titleOf: (race) => `${race} – partenza`,
  needsKey: 'Questa stazione richiede una chiave. Aprire questa pagina con il suo indirizzo dalla pagina Schermi.',
  interrupted: 'Nessuna connessione alla stazione. Il conto alla rovescia continua; le modifiche dell’ordine di partenza non arrivano.',
  notConnected: 'Non ancora collegato alla stazione. Nuovo tentativo…',
  waiting: 'Collegamento alla stazione…',
  none: 'Ancora nessuna ora di partenza. Compaiono qui appena c’è un ordine di partenza o un’ora di partenza.',
  done: 'Tutti i partecipanti dell’elenco sono partiti.',
  now: 'Prossimo al via',
  gone: 'Via',
  next: 'Poi',
  noBib: 'Senza pettorale',
  together: (riders) => counted(riders, 'partecipante', 'partecipanti'),
  gun: 'Via della gara',
  wave: (wave) => `Batteria ${wave}`,
  remaining: (riders) => counted(riders, 'partecipante deve ancora partire', 'partecipanti devono ancora partire'),
  stationClock: 'Ora della stazione',
  clockUnknown: 'confronto degli orologi…',
  clockEqual: 'questo dispositivo concorda',
  clockBehind: (seconds) => `questo dispositivo è indietro di ${seconds} s, corretto`,
  clockAhead: (seconds) => `questo dispositivo è avanti di ${seconds} s, corretto`,
  sound: { on: 'Audio attivo', off: 'Audio disattivato. Toccare per attivarlo' },
};
