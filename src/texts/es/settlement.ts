import type { SettlementMessages } from '../../domain/model/settlement.messages';
import type { Ms } from '../../domain/model/time';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Why something is proposed for settling a race. */
export const settlementTexts: MessageTexts<SettlementMessages> = {
  'never-seen': () => 'Nunca leído por ningún lector: DNS',
  'not-seen-since-start': ({ at }, texts) => `Leído antes de la salida, la última vez a las ${texts.time(at)}, y no después: DNS`,
  'went-home': ({ lap, at, silent }, texts) => {
    const after = lap === 0 ? 'sin completar ninguna vuelta' : `tras la vuelta ${lap}`;
    return `No ha terminado. Visto por última vez a las ${texts.time(at)}, ${texts.duration(silent, 0)} antes del final: DNF ${after}`;
  },
  'pulled-without-order': ({ at }, texts) =>
    `Retirado por la organización sin hora. Usar el último paso, ${texts.time(at)}, para ordenar a los retirados`,
  'seen-after': ({ status, reads, at }, texts) =>
    `Marcado como ${status === 'dns' ? 'DNS' : 'DNF'}, pero después hubo ${counted(reads, 'lectura', 'lecturas')}, la última a las ${texts.time(at)}: de nuevo en carrera`,
  'suspected-lap': ({ from, to, looks_like }, texts) =>
    `La vuelta de ${texts.time(from)} a ${texts.time(to)} parece de ${looks_like} vueltas. Comprobarlo en En directo`,
  'tag-like': ({ tag, own }) => `El chip desconocido ${tag} se diferencia en un carácter de su chip ${own}. Comprobarlo en Participantes`,
  'tag-fits': ({ tag, laps }) =>
    `Nunca leído, mientras que el chip desconocido ${tag} tiene ${counted(laps, 'vuelta', 'vueltas')}. Comprobarlo en Participantes`,
  'no-start': () => 'Tiene vueltas, pero no salida propia; el tiempo corre desde la salida general o la de su oleada. Introducir la salida',
  'read-without-start': ({ at }, texts) =>
    `Leído por última vez a las ${texts.time(at)}, pero sin salida propia, y no hay hora de salida: nada cuenta. Introducir la salida`,
  'cut-off': ({ passage, time, limit }, texts) =>
    `Llegó a ${passage} en ${over(time, limit, texts)}; el corte es ${texts.duration(limit, 0)}: fuera de control`,
  'eighty-percent': ({ lap, behind, limit }, texts) =>
    `${texts.duration(behind, 0)} detrás del líder tras la vuelta ${lap}; el 80 % de la primera vuelta del líder es ${texts.duration(limit, 0)}`,
};

/** A time over a limit in whole seconds, or as exactly as it has to be written to be another one than the limit. */
function over(time: Ms, limit: Ms, texts: Writer): string {
  const decimals = ([0, 1, 2] as const).find((places) => texts.duration(time, places) !== texts.duration(limit, places)) ?? 3;
  return texts.duration(time, decimals);
}
