import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Cuenta como vuelta ${lap}${unknown_tag ? ' de un chip sin participante' : ''}${finish ? ': meta' : ''}.`,
  start: 'Salida propia (tiempo neto): empieza la vuelta 1.',
  'same-crossing': ({ at }, texts) => `Mismo paso que ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Visto a las ${texts.timeToSecond(at)}${antenna === null ? '' : `, antena ${antenna}`}. No hay hora de salida, así que no cuenta.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Demasiado pronto tras la salida de las ${texts.time(start_at)}: una vuelta dura al menos ${durationName(min_lap, texts)}; ignorada.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Desde el paso de las ${texts.time(at)} solo hay ${durationName(ridden, texts)} de recorrido, porque la carrera estaba neutralizada: una vuelta dura al menos ${durationName(min_lap, texts)}; ignorado.`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Con la carrera neutralizada desde las ${texts.time(from)}; ignorada.`
      : `Con la carrera neutralizada de ${texts.time(from)} a ${texts.time(until)}; ignorada.`,
  'before-start': ({ start_at }, texts) => `Antes de la salida de las ${texts.time(start_at)}; ignorada.`,
  'after-stop': ({ stopped_at }, texts) => `Después de detener la carrera a las ${texts.time(stopped_at)}; ignorada.`,
  'after-time': ({ ended_at }, texts) => `Después de agotarse el tiempo a las ${texts.time(ended_at)}; ignorada.`,
  'after-finish': ({ finish_at }, texts) => `Nuevo paso después de terminar a las ${texts.time(finish_at)}; ignorado.`,
  'clock-ahead': 'Con fecha más de un día posterior a su llegada: el reloj del lector iba mal. Cuenta cuando se corrija el reloj.',
  voided: ({ reason }) => `Anulada por el cronometrador${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const where = [rider === null ? '' : ` al ${riderName(rider)}`, at === null ? '' : ` a las ${texts.time(at)}`].join('');
    return `Pasada${where} por el cronometrador${inBrackets(reason)}.`;
  },
  departure: 'Los eventos «chip alejado» no cuentan.',
  'not-started': 'El participante está marcado como DNS; ignorada.',
  withdrawn: ({ status, at }, texts) => `Después de marcar al participante como ${STATUS_NAMES[status]} a las ${texts.time(at)}; ignorada.`,
  parked: ({ from }, texts) => `Chip inmóvil: leído sin pausa desde las ${texts.time(from)}, lo que cuenta una vez.`,
  muted: 'Este chip se ignora; no cuenta.',
  'superseded-start': 'Sustituida por un paso posterior por la salida.',
  passage: ({ passage, lap }) => `${passage}, vuelta ${lap}.`,
  'extra-passage': ({ point, lap }) => `En ${point} otra vez en la vuelta ${lap}: el recorrido no tiene allí otro punto de paso; ignorada.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Demasiado pronto aquí${point === '' ? '' : ` (${point})`}: menos de ${durationName(not_before, texts)} después de las ${texts.time(from)}, cuando empezó la vuelta; ignorada.`,
  'start-point': ({ point }) => `En el punto de salida ${point}, después de la salida propia; ignorada.`,
  elsewhere: ({ point }) => `En otro sitio: ${point} no está en el recorrido de este participante; ignorada.`,
  'ignored-point': ({ point }) => `En ${point}, donde las lecturas no cuentan.`,
  'no-point': ({ reader }) =>
    reader === ''
      ? 'En otro sitio: en ningún punto de esta carrera; ignorada.'
      : `En otro sitio: el lector ${reader} no está en ningún punto; ignorada.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
