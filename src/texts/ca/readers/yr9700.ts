import type { Ms } from '../../../domain/model/time';
import type { Yr9700Messages } from '../../../readers/yr9700/yr9700.messages';
import type { MessageTexts, Writer } from '../../catalogue';

/** What a YR9700 reports. */
export const yr9700Texts: MessageTexts<Yr9700Messages> = {
  'no-antenna': 'El lector no té cap antena connectada. Comprovar els cables.',
  'no-such-antenna': ({ antenna }) => `El lector no té port per a l’antena ${antenna}. Corregir les antenes a la seva configuració.`,
  'antenna-error': ({ antenna, error }) => `L’antena ${antenna} ha fallat: ${errorText(error)}. Comprovar el cable.`,
  'power-refused': ({ dbm, error, kept }) =>
    `El lector ha rebutjat una potència de ${dbm} dBm: ${error === null ? 'sense resposta' : errorText(error)}. Conserva ${powers(kept)}.`,
  'host-time': ({ late }, writer) =>
    `Aquest lector no indica l’hora. Cada lectura porta l’hora d’arribada, amb un retard de fins a uns ${writer.number(late / 1000)} s. Decidir a ull o amb foto les arribades més ajustades.`,
  gap: ({ length }, writer) =>
    `El lector no ha llegit durant ${longDuration(length, writer)}. Falten els passos d’aquell temps: afegir-los a mà.`,
  'battery-low': ({ tag }) => `La pila del xip ${tag} s’està esgotant. Canviar-la abans de la cursa següent.`,
  'reader-error': ({ error, restarting }) =>
    `El lector informa d’un error: ${errorText(error)}. ${restarting ? 'S’està reiniciant.' : 'No llegeix xips fins que s’acabi: comprovar les antenes i després apagar-lo i encendre’l.'}`,
  restarts: ({ count }, writer) =>
    `El lector s’ha reiniciat ${writer.number(count)} vegades i continua fallant. Apagar-lo i encendre’l, i anotar els passos a mà fins que llegeixi.`,
  silent: 'El lector ha deixat de respondre. Comprovar l’alimentació i el cable. L’estació ho continua intentant.',
  'other-reader-type': 'Aquest aparell fa servir un altre protocol (SW/CT), que l’estació no admet. No és un YR9700.',
  'yr9700-not-answering': ({ link, received }) => `El lector de ${link} no respon. ${ADVICE[received]}`,
};

const ADVICE = {
  nothing:
    'Comprovar l’alimentació i el cable, els interruptors (3 i 4 activats per a xarxa, 7 i 8 per a sèrie) i la velocitat (115200 o 38400).',
  noise: 'Envia dades il·legibles: o la velocitat no és correcta (115200 o 38400), o és un altre tipus de lector.',
  'other-protocol': 'Fa servir un altre protocol (SW/CT) i no és un YR9700.',
} satisfies Readonly<Record<Yr9700Messages['yr9700-not-answering']['received'], string>>;

/** By the code that the reader sends. */
const ERRORS: Readonly<Record<number, string>> = {
  17: 'l’ordre ha fallat',
  32: 'el seu controlador s’ha reiniciat',
  33: 'no s’ha pogut encendre el seu emissor',
  34: 'falta l’antena',
  35: 'no s’ha pogut escriure a la seva memòria',
  36: 'no s’ha pogut llegir la seva memòria',
  37: 'no s’ha pogut ajustar la potència de sortida',
  49: 'l’inventari ha fallat',
  54: 'no hi ha cap xip a prop',
  56: 'la seva memòria intermèdia és buida',
  65: 'ordre o valor desconegut',
  70: 'l’adreça no està permesa',
  71: 'el número d’antena no està permès',
  72: 'la potència no està permesa',
  73: 'la regió no està permesa',
  79: 'la freqüència no està permesa',
  82: 'la seva ràdio no està sincronitzada amb una freqüència',
  83: 'el seu xip de ràdio no respon',
  84: 'no arriba a la potència demanada',
  86: 'la regió no permet aquest ús de l’espectre',
  87: 'la potència de sortida és massa baixa',
};

function errorText(code: number): string {
  return ERRORS[code] ?? `error ${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** One number where all antennas have the same power. */
function powers(dbm: readonly number[]): string {
  if (dbm.length === 0) return 'la seva potència anterior';
  return `${(new Set(dbm).size === 1 ? dbm.slice(0, 1) : dbm).join('/')} dBm`;
}

/** Seconds up to two minutes, then minutes. */
function longDuration(span: Ms, writer: Writer): string {
  return span < 120_000 ? `${writer.number(Math.round(span / 1000))} s` : `${writer.number(Math.round(span / 60_000))} min`;
}
