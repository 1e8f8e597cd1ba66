import type { SenderMessages } from '../../../readers/kit/sender.messages';
import type { MessageTexts } from '../../catalogue';

/** What programs and devices that connect to the station report, in Spanish. */
export const senderTexts: MessageTexts<SenderMessages> = {
  'sender-connected': ({ sender }) => `${sender} está conectado.`,
  'sender-lost': ({ sender }) =>
    `Se perdió la conexión de ${sender}. Comprobar ese programa y la red de su ordenador. Se vuelve a conectar solo.`,
  'sender-turned-away': ({ sender, max }, texts) =>
    `Se rechazó ${sender}: ya hay ${texts.number(max)} programas conectados. Cerrar los que no hagan falta.`,
  'sender-clock': ({ sender, ahead }, texts) =>
    `El reloj de ${sender} va ${texts.number(Math.round(Math.abs(ahead) / 100) / 10)} s ${ahead > 0 ? 'adelantado' : 'atrasado'} respecto al de la estación. Sus horas se corrigen.`,
  'clocks-mixed': ({ sender, by, mayBeNetwork }, texts) =>
    mayBeNetwork
      ? `${sender === '' ? 'Las lecturas' : `Las lecturas de ${sender}`} llegan según dos relojes con una diferencia de ${texts.number(Math.round(by / 100) / 10)} s, o por una red que pierde el primer intento de conexión: entonces una lectura llega ese tiempo más tarde, con su tiempo correcto. Comparar los relojes de los aparatos y dar a cada uno un nombre propio.`
      : `${sender === '' ? 'Las lecturas' : `Las lecturas de ${sender}`} llegan según dos relojes con una diferencia de ${texts.number(Math.round(by / 100) / 10)} s: parece que dos aparatos tienen el mismo nombre. Los tiempos de uno de ellos están mal en esa diferencia. Dar a cada aparato un nombre propio, o aquí una dirección propia.`,
  'sender-back': ({ sender, since }, texts) =>
    `${sender} vuelve a estar conectado. Pueden faltar lecturas que estaban en camino al perderse la conexión: buscar vueltas perdidas desde las ${texts.time(since)}.`,
  'waiting-for-sender': ({ port }) =>
    `Esperando a un emisor en el puerto ${port}. Introducir en su programa la dirección de este ordenador.`,
  'listening-ended': ({ port }) => `Se cerró el puerto ${port}.`,
  'listening-port-in-use': ({ port }) =>
    `Otro programa usa el puerto ${port}. Cerrar el otro programa de cronometraje que usa este puerto.`,
  'listening-forbidden': ({ port }) => `Este ordenador no permite a la estación usar el puerto ${port}. Elegir un puerto mayor que 1023.`,
  'listening-unknown-host': ({ host }) =>
    `${host} no es una dirección de este ordenador. Introducir 0.0.0.0 para escuchar en todas sus direcciones.`,
  'listening-failed': ({ port, reason }) => `No se pudo abrir el puerto ${port}: ${reason}.`,
};
