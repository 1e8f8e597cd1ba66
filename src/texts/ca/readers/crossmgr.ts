import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} està connectat.`,
  'sender-lost': ({ sender }) =>
    `S’ha perdut la connexió de ${sender}. Comprovar aquest programa i la xarxa del seu ordinador. Es torna a connectar sol.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `S’ha rebutjat ${sender}: ja hi ha ${texts.number(max)} programes connectats. Tancar els que no calguin.`,
  'no-time': ({ sender }) => `${sender} no indica la seva hora. Les seves lectures porten l’hora d’arribada.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `El rellotge de ${sender} va ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'avançat' : 'endarrerit'} respecte al de l’estació. Les seves hores es corregeixen.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} ha trigat ${texts.number(Math.round(late / 100) / 10)} s a respondre quan se li ha demanat l’hora; el seu rellotge no es coneix bé fins que arribin les seves primeres lectures. Comprovar la xarxa del seu ordinador.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} torna a estar connectat. Poden faltar lectures que eren de camí quan es va perdre la connexió: buscar voltes perdudes des de les ${texts.time(since)}.`,

  'waiting-for-sender': ({ port }) => `S’espera un pont CrossMgr al port ${port}. Introduir al pont l’adreça d’aquest ordinador.`,
  'listening-ended': ({ port }) => `S’ha tancat el port ${port}.`,
  'listening-port-in-use': ({ port }) =>
    `Un altre programa fa servir el port ${port}. Tancar CrossMgr, o qualsevol altre programa que faci servir aquest port.`,
  'listening-forbidden': ({ port }) =>
    `Aquest ordinador no permet a l’estació fer servir el port ${port}. Triar un port més gran que el 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} no és una adreça d’aquest ordinador. Introduir 0.0.0.0 per escoltar en totes les seves adreces.`,
  'listening-failed': ({ port, reason }) => `No s’ha pogut obrir el port ${port}: ${reason}.`,
};
