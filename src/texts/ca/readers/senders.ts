import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in Catalan. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} està connectat.`,
  'sender-lost': ({ sender }) =>
    `S’ha perdut la connexió de ${sender}. Comprovar aquest programa i la xarxa del seu ordinador. Es torna a connectar sol.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `S’ha rebutjat ${sender}: ja hi ha ${texts.number(max)} programes connectats. Tancar els que no calguin.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `El rellotge de ${sender} va ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'avançat' : 'endarrerit'} respecte al de l’estació. Les seves hores es corregeixen.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Les lectures' : `Les lectures de ${sender}`} arriben segons dos rellotges amb una diferència de ${texts.number(Math.round(by / 100) / 10)} s, o per una xarxa que perd el primer intent de connexió: llavors una lectura arriba aquest temps més tard, amb el seu temps correcte. Comparar els rellotges dels aparells i donar a cadascun un nom propi.`
      : `${sender === '' ? 'Les lectures' : `Les lectures de ${sender}`} arriben segons dos rellotges amb una diferència de ${texts.number(Math.round(by / 100) / 10)} s: sembla que dos aparells tenen el mateix nom. Els temps d’un d’ells són erronis en aquesta diferència. Donar a cada aparell un nom propi, o aquí una adreça pròpia.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} torna a estar connectat. Poden faltar lectures que eren de camí quan es va perdre la connexió: buscar voltes perdudes des de les ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) => `S’espera un emissor al port ${port}. Introduir al seu programa l’adreça d’aquest ordinador.`,
  'listening-ended': ({ port }) => `S’ha tancat el port ${port}.`,
  'listening-port-in-use': ({ port }) =>
    `Un altre programa fa servir el port ${port}. Tancar l’altre programa de cronometratge que fa servir aquest port.`,
  'listening-forbidden': ({ port }) =>
    `Aquest ordinador no permet a l’estació fer servir el port ${port}. Triar un port més gran que el 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} no és una adreça d’aquest ordinador. Introduir 0.0.0.0 per escoltar en totes les seves adreces.`,
  'listening-failed': ({ port, reason }) => `No s’ha pogut obrir el port ${port}: ${reason}.`,
};
