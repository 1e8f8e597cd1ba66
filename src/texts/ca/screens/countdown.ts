import type { TextTree } from '../../catalogue';
import type { countdownTexts as English } from '../../en/screens/countdown';
import { counted } from '../counted';

/** The countdown for the starter's tablet. */
export const countdownTexts: TextTree<typeof English> = {
  title: 'Sortida',
  titleOf: (race) => `${race} – sortida`,
  needsKey: 'Aquesta estació necessita una clau. Obrir aquesta pàgina amb la seva adreça de la pàgina Pantalles.',
  interrupted: 'Sense connexió amb l’estació. El compte enrere continua; els canvis de la llista de sortida no arriben.',
  notConnected: 'Encara sense connexió amb l’estació. Es torna a provar…',
  waiting: 'S’està connectant amb l’estació…',
  none: 'Encara no hi ha hores de sortida. Apareixen aquí tan bon punt hi ha una llista de sortida o una hora de sortida.',
  done: 'Ja han sortit tots els participants de la llista.',
  now: 'Pròxima sortida',
  gone: 'Ja',
  next: 'Després',
  noBib: 'Sense dorsal',
  together: (riders) => counted(riders, 'participant', 'participants'),
  gun: 'Sortida de la cursa',
  wave: (wave) => `Onada ${wave}`,
  remaining: (riders) => counted(riders, 'participant per sortir', 'participants per sortir'),
  stationClock: 'Rellotge de l’estació',
  clockUnknown: 's’estan comparant els rellotges…',
  clockEqual: 'aquest dispositiu coincideix',
  clockBehind: (seconds) => `aquest dispositiu va ${seconds} s endarrerit, corregit`,
  clockAhead: (seconds) => `aquest dispositiu va ${seconds} s avançat, corregit`,
  sound: { on: 'So activat', off: 'So desactivat. Tocar per activar-lo' },
};
