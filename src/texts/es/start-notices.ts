import type { SomeRiders, StartNoticeMessages } from '../../domain/model/start-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { counted } from './counted';

/** Notices about a start list that is going to be taken. */
export const startNoticeTexts: MessageTexts<StartNoticeMessages> = {
  'not-starting': (some, texts) => `Omitidos por estar marcados como DNS: ${bibs(some, texts)}.`,
  'without-rank': (some, texts) => `Sin puesto en el orden indicado, por eso detrás de todos los demás: ${bibs(some, texts)}.`,
  'unknown-bibs': (some, texts) => `El orden indicado nombra participantes que no están en la carrera: ${bibs(some, texts)}.`,
  'unknown-categories': ({ categories }, { list }) => `Ningún participante tiene esta categoría: ${list(categories)}.`,
  'nobody-to-start': ({ riders }) =>
    riders === 0
      ? 'Aún no hay participantes. Añadir participantes o importar antes la lista de inscritos.'
      : 'No queda ningún participante para esta lista.',
  'start-replaced': (some, texts) => `Se sustituye otra salida propia: ${bibs(some, texts)}.`,
  'has-laps': (some, texts) => `Ya hay vueltas contadas, que pueden cambiar: ${bibs(some, texts)}.`,
  'start-in-past': ({ now, ...some }, texts) => `La salida ya ha pasado (son las ${texts.time(now)}): ${bibs(some, texts)}.`,
  'start-before-gun': ({ gun_at, ...some }, texts) =>
    `La salida es anterior a la de la carrera, a las ${texts.time(gun_at)}: ${bibs(some, texts)}.`,
  'start-shared': (some, texts) => `Fuera de esta lista, pero con la misma hora de salida que alguien de ella: ${bibs(some, texts)}.`,
};

/** `dorsales 1, 2 y 5 más`. */
export function bibs({ bibs: named, riders }: SomeRiders, { list }: Writer): string {
  const more = riders - named.length;
  const all = more > 0 ? [...named, counted(more, 'más', 'más')] : named;
  return `${riders === 1 ? 'dorsal' : 'dorsales'} ${list(all)}`;
}
