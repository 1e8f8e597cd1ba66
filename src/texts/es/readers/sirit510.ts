import type { Ms } from '../../../domain/model/time';
import type { SiritMessages } from '../../../readers/sirit510/sirit510.messages';
import type { MessageTexts, Writer } from '../../catalogue';
import { counted } from '../counted';

/** What a Sirit INfinity 510 reports. */
export const siritTexts: MessageTexts<SiritMessages> = {
  'setting-refused': ({ command, answer }) => `El lector rechazó «${command}» (${answer}). Conserva su ajuste anterior.`,
  'no-clock': 'El lector no indica su hora. Sus lecturas llevan la hora de llegada, que es menos exacta.',
  'power-loss': ({ racing }) =>
    racing
      ? 'El lector se quedó sin corriente. Su reloj empezó de nuevo y se ha puesto en hora. Los chips que pasaron mientras estaba apagado no se leyeron: comprobar las vueltas de ese tiempo.'
      : 'El lector se quedó sin corriente. Su reloj empezó de nuevo y se ha puesto en hora.',
  'other-reader': ({ serial, before }) =>
    `En esta dirección responde otro lector: número de serie ${serial}, antes ${before}. Comprobar que es el correcto.`,
  'no-departs': ({ answer }) => `El lector no avisa cuando los chips se alejan (${answer}). Las vueltas se cronometran como siempre.`,
  'not-reading': ({ mode }) => `El lector sigue en modo ${mode} y no lee chips. Reiniciar el lector.`,
  'mode-changed': ({ mode }) =>
    `El lector estaba en modo ${mode}: se reinició, o lo cambió otro programa. Se está activando de nuevo. Cerrar otros programas que usen el lector.`,
  'antenna-gone': ({ antenna }) => `La antena ${antenna} ya no está conectada. Comprobar su cable y su conector.`,
  antenna: ({ antenna, status }) => `${antenna === '' ? 'Una antena' : `Antena ${antenna}`}: ${status}. Comprobar su cable.`,
  reader: ({ event, details }) => `Mensaje del lector: ${details === '' ? event : `${event}, ${details}`}`,
  'no-list': ({ answer }) =>
    `El lector niega su lista de chips (${answer}). Lo que leyó mientras no había conexión se ha perdido: comprobar las vueltas de ese tiempo.`,
  recovered: ({ gap, reads }, texts) => {
    const found =
      reads === 0
        ? 'La lista del lector no tiene lecturas de ese tiempo.'
        : `De la lista del lector se ${reads === 1 ? 'recuperó' : 'recuperaron'} ${counted(reads, 'lectura', 'lecturas')} de ese tiempo.`;
    return gap === null
      ? `La estación no estaba conectada al lector. ${found}`
      : `No hubo conexión durante ${seconds(gap, texts)}. ${found}`;
  },
  polling:
    'En este puerto, el lector no comunica los chips por sí solo. La estación consulta su lista varias veces por segundo; los tiempos son igual de exactos.',
  'sirit-no-reply': ({ link, command, after }, texts) =>
    `${link} no respondió a «${command}» en ${seconds(after, texts)}. Conectando de nuevo; si se repite, comprobar la alimentación y el cable del lector.`,
  'sirit-no-greeting': ({ link }) =>
    `${link} acepta conexiones pero no envía el saludo. Cerrar otros programas que usen el lector; si no basta, reiniciarlo.`,
  'sirit-events-refused':
    'El lector cerró enseguida su conexión de eventos. Cerrar otros programas que usen el lector o esperar a que haya arrancado.',
  'sirit-restarted': ({ sign }) =>
    `El lector se reinició (${sign === 'clock' ? 'su reloj empezó de nuevo' : 'abrió un nuevo flujo de eventos'}). Se está configurando de nuevo; si se repite, comprobar su alimentación.`,
  'sirit-not-answering': ({ after }, texts) =>
    `El lector no responde desde hace ${seconds(after, texts)}. Comprobar su alimentación y su cable. Conectando de nuevo…`,
  'sirit-cannot-report': ({ answer }) =>
    `El lector se niega a comunicar chips (${answer}). Reiniciar el lector; si no basta, actualizar su firmware.`,
  'sirit-list-refused': ({ answer }) =>
    `El lector niega su lista de chips (${answer}). Reiniciar el lector; si no basta, actualizar su firmware.`,
  'sirit-no-console': ({ link, received }) => NO_CONSOLE[received](link),
};

/** Up to the next whole second, above one second; tenths below it. */
function seconds(span: Ms, texts: Writer): string {
  return `${texts.number(span < 1000 ? Math.round(span / 100) / 10 : Math.ceil(span / 1000))} s`;
}

const NO_CONSOLE = {
  nothing: (link) =>
    `Nada responde en ${link}. Comprobar la alimentación del lector, el cable (directo, sin los pines 1 y 9) y la velocidad.`,
  noise: (link) =>
    `De ${link} solo llegan caracteres ilegibles. La velocidad no es correcta: la habitual del lector es 57600; otras son 115200, 38400, 19200 y 9600.`,
  text: (link) =>
    `${link} envía líneas pero no acepta órdenes. Si son ID de chips, añadir el lector con console=lines; si no, es otro aparato.`,
} satisfies Readonly<Record<SiritMessages['sirit-no-console']['received'], (link: string) => string>>;
