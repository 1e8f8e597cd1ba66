import type { CrossmgrMessages } from '../../../readers/crossmgr/crossmgr.messages';
import type { MessageTexts } from '../../catalogue';

/** What a CrossMgr bridge reports. */
export const crossmgrTexts: MessageTexts<CrossmgrMessages> = {
  'sender-connected': ({ sender }) => `${sender} está conectado.`,
  'sender-lost': ({ sender }) =>
    `Se perdió la conexión de ${sender}. Comprobar ese programa y la red de su ordenador. Se vuelve a conectar solo.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `Se rechazó ${sender}: ya hay ${texts.number(max)} programas conectados. Cerrar los que no hagan falta.`,
  'no-time': ({ sender }) => `${sender} no indica su hora. Sus lecturas llevan la hora de llegada.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `El reloj de ${sender} va ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'adelantado' : 'atrasado'} respecto al de la estación. Sus horas se corrigen.`,
  'sender-slow': ({ sender, late }, texts) =>
    `${sender} tardó ${texts.number(Math.round(late / 100) / 10)} s en responder cuando se le pidió la hora, así que su reloj no se conoce bien hasta que lleguen sus primeras lecturas. Comprobar la red de su ordenador.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} vuelve a estar conectado. Pueden faltar lecturas que estaban en camino al perderse la conexión: buscar vueltas perdidas desde las ${texts.time(since)}.`,

  'waiting-for-sender': ({ port }) =>
    `Esperando un puente CrossMgr en el puerto ${port}. Introducir en el puente la dirección de este ordenador.`,
  'listening-ended': ({ port }) => `Se cerró el puerto ${port}.`,
  'listening-port-in-use': ({ port }) =>
    `Otro programa usa el puerto ${port}. Cerrar CrossMgr, o cualquier otro programa que use este puerto.`,
  'listening-forbidden': ({ port }) => `Este ordenador no permite a la estación usar el puerto ${port}. Elegir un puerto mayor que 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} no es una dirección de este ordenador. Introducir 0.0.0.0 para escuchar en todas sus direcciones.`,
  'listening-failed': ({ port, reason }) => `No se pudo abrir el puerto ${port}: ${reason}.`,
};
