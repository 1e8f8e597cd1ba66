import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'El lector no tiene ninguna antena conectada. Comprobar los cables.',
  'no-such-antenna': ({ antenna }) => `El lector no tiene puerto para la antena ${antenna}. Corregir las antenas en sus ajustes.`,
  'antenna-error': ({ antenna, error }) => `La antena ${antenna} falló: ${errorText(error)}. Comprobar su cable.`,
  'power-refused': ({ dbm, error, kept }) =>
    `El lector rechazó una potencia de ${dbm} dBm: ${error === null ? 'sin respuesta' : errorText(error)}. Conserva ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Este lector no indica la hora. Cada lectura lleva la hora de llegada, con un retraso de hasta unos ${writer.number(late / 1000)} s. Decidir a la vista o con foto las llegadas más ajustadas.`,
  gap: ({ length }, writer) =>
    `El lector no leyó durante ${longDuration(length, writer)}. Faltan los pasos de ese tiempo: añadirlos a mano.`,
  'battery-low': ({ tag }) => `La pila del chip ${tag} se está agotando. Cambiarla antes de la próxima carrera.`,
  'reader-error': ({ error, restarting }) =>
    `El lector informa de un error: ${errorText(error)}. ${restarting ? 'Se está reiniciando.' : 'No lee chips hasta que acabe: comprobar sus antenas, y después apagarlo y encenderlo.'}`,
  restarts: ({ count }, writer) =>
    `El lector se ha reiniciado ${writer.number(count)} veces y sigue fallando. Apagarlo y encenderlo, y anotar los pasos a mano hasta que lea.`,
  silent: 'El lector dejó de responder. Comprobar su alimentación y su cable. La estación sigue intentándolo.',
  'other-reader-type': 'Este aparato usa otro protocolo (SW/CT), que la estación no admite. No es un YR9700.',
  'yr9700-not-answering': ({ link, received }) => `El lector de ${link} no responde. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Comprobar su alimentación y su cable, sus interruptores (3 y 4 activados para red, 7 y 8 para serie) y la velocidad (115200 o 38400).',
  noise: 'Envía datos ilegibles: o la velocidad no es correcta (115200 o 38400), o es otro tipo de lector.',
  'other-protocol': 'Usa otro protocolo (SW/CT) y no es un YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'la orden falló',
  32: 'su controlador se reinició',
  33: 'no se pudo encender su emisor',
  34: 'falta la antena',
  35: 'no se pudo escribir en su memoria',
  36: 'no se pudo leer su memoria',
  37: 'no se pudo ajustar la potencia de salida',
  49: 'el inventario falló',
  54: 'no hay ningún chip cerca',
  56: 'su búfer está vacío',
  65: 'orden o valor desconocido',
  70: 'la dirección no está permitida',
  71: 'el número de antena no está permitido',
  72: 'la potencia no está permitida',
  73: 'la región no está permitida',
  79: 'la frecuencia no está permitida',
  82: 'su radio no está sincronizada con una frecuencia',
  83: 'su chip de radio no responde',
  84: 'no alcanza la potencia pedida',
  86: 'la región no permite este uso del espectro',
  87: 'la potencia de salida es demasiado baja',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `error ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'su potencia anterior';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
