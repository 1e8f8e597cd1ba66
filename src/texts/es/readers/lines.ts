import type { LineMessages, TimeChange } from '../../../readers/kit/line.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What readers that print lines report. */
export const lineTexts: MessageTexts<LineMessages> = {
  'time-not-understood': ({ time }) =>
    `No se entiende la hora «${time}»; esas lecturas llevan la hora de llegada. Se entienden 2026-05-12 18:05:00.123, 12.05.2026 18:05:00.123, 18:05:00.123 y segundos desde 1970.`,
  'gun-signal': ({ at, shown, byArrival }, texts) =>
    byArrival === true
      ? `Señal de salida del lector a las ${texts.time(at)}. Hora de llegada de la señal, porque el reloj del lector aún no se ha comparado: marca ${shown}. No da la salida por sí sola: si fue la salida, usarla como hora de salida. Si la señal llegó tarde, introducir la hora de salida a mano.`
      : `Señal de salida del lector a las ${texts.time(at)} (${shown} según su reloj). No da la salida por sí sola: si fue la salida, usarla como hora de salida.`,
  'time-changed': (changed, texts) => changeText(changed, texts),
  'time-without-number': ({ antenna, at, shown, count }, texts) => {
    const time = `a las ${texts.time(at)} (${shown} según su reloj)`;
    return count === 1
      ? `Un tiempo sin número${onChannel(antenna)} ${time}. No cuenta. Si era un participante, añadir el paso a mano.`
      : `${texts.number(count)} tiempos sin número${onChannel(antenna)}, el último ${time}. No cuentan. Si eran participantes, añadir los pasos a mano; el registro de comunicación tiene los tiempos.`;
  },
  'link-back': ({ since }, texts) =>
    `El lector vuelve a estar conectado. Pueden faltar lecturas desde las ${texts.time(since)}, porque envía cada una solo una vez: buscar vueltas perdidas desde entonces o importar el registro del lector.`,
  'log-begun-anew': ({ since }, texts) =>
    `El lector vació su memoria, o fue sustituido, mientras no estaba conectado. Pueden faltar lecturas que hizo antes de eso y después de las ${texts.time(since)}: buscar vueltas perdidas desde entonces.`,
  'log-gap': (gap) =>
    isOne(gap)
      ? `No llegó la entrada ${range(gap)} del registro del lector. La estación se la está pidiendo al lector.`
      : `No llegaron las entradas ${range(gap)} del registro del lector. La estación se las está pidiendo al lector.`,
  'log-filled': (gap) =>
    isOne(gap)
      ? `La entrada ${range(gap)} del registro del lector ya ha llegado. No falta nada.`
      : `Las entradas ${range(gap)} del registro del lector ya han llegado. No falta ninguna.`,
  'log-not-filled': (gap, texts) =>
    isOne(gap)
      ? `La entrada ${range(gap)} del registro del lector no llegó, aunque la estación la pidió. Comprobar si faltan vueltas, u obtenerla con el programa del propio lector.`
      : `${texts.number(gap.count)} de las entradas ${range(gap)} del registro del lector no llegaron, aunque la estación las pidió. Comprobar si faltan vueltas, u obtenerlas con el programa del propio lector.`,
};

function changeText({ tag, antenna, at, shown, change }: LineMessages['time-changed'], texts: Writer): string {
  return CHANGES[change](`número ${tag}${onChannel(antenna)}`, `${texts.time(at)} (${shown} según su reloj)`);
}

const CHANGES = {
  cleared: (number, time) => `El aparato retiró el tiempo del ${number} a las ${time}. Si aquí cuenta, quitar ese paso.`,
  disqualified: (number, time) =>
    `El aparato retiró el tiempo del ${number} a las ${time} y descalificó al participante. Si aquí cuenta, quitar ese paso o marcar al participante como DSQ.`,
  entered: (number, time) =>
    `En el aparato se introdujo un tiempo para el ${number}: ${time}. Aquí no cuenta: cambiar la hora de ese paso o añadirlo.`,
  invalid: (number, time) => `El aparato marca como no válido un tiempo del ${number} a las ${time}. No cuenta.`,
} satisfies Readonly<Record<TimeChange, (number: string, time: string) => string>>;

function onChannel(antenna: number | null): string {
  return antenna === null ? '' : ` en el canal ${antenna}`;
}

type Gap = LineMessages['log-gap'];

function isOne({ from, to }: Gap): boolean {
  return from === to;
}

/** Numbers of a log are names, so they have no separators. */
function range({ from, to }: Gap): string {
  return from === to ? String(from) : `${from} a ${to}`;
}
