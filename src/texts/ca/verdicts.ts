import type { VerdictMessages } from '../../domain/model/verdict.messages';
import type { MessageTexts } from '../catalogue';
import { durationName } from './durations';
import { riderName, STATUS_NAMES } from './names';

/** What became of a read, for the list of a rider's reads. */
export const verdictTexts: MessageTexts<VerdictMessages> = {
  counted: ({ lap, finish, unknown_tag }) =>
    `Compta com a volta ${lap}${unknown_tag ? ' d’un xip sense participant' : ''}${finish ? ': arribada' : ''}.`,
  start: 'Sortida pròpia (temps net): comença la volta 1.',
  'same-crossing': ({ at }, texts) => `Mateix pas que ${texts.time(at)}.`,
  'gun-not-set': ({ at, antenna }, texts) =>
    `Vist a les ${texts.timeToSecond(at)}${antenna === null ? '' : `, antena ${antenna}`}. No hi ha hora de sortida; no compta.`,
  'too-soon': ({ start_at, min_lap }, texts) =>
    `Massa aviat després de la sortida de les ${texts.time(start_at)}: una volta dura almenys ${durationName(min_lap, texts)}; ignorada.`,
  'not-ridden': ({ at, ridden, min_lap }, texts) =>
    `Des del pas de les ${texts.time(at)} només hi ha ${durationName(ridden, texts)} de recorregut, perquè la cursa estava neutralitzada: una volta dura almenys ${durationName(min_lap, texts)}; ignorat.`,
  neutralised: ({ from, until }, texts) =>
    until === null
      ? `Amb la cursa neutralitzada des de les ${texts.time(from)}; ignorada.`
      : `Amb la cursa neutralitzada de ${texts.time(from)} a ${texts.time(until)}; ignorada.`,
  'before-start': ({ start_at }, texts) => `Abans de la sortida de les ${texts.time(start_at)}; ignorada.`,
  'after-stop': ({ stopped_at }, texts) => `Després d’aturar la cursa a les ${texts.time(stopped_at)}; ignorada.`,
  'after-time': ({ ended_at }, texts) => `Després d’exhaurir-se el temps a les ${texts.time(ended_at)}; ignorada.`,
  'after-finish': ({ finish_at }, texts) => `Nou pas després d’acabar a les ${texts.time(finish_at)}; ignorat.`,
  'clock-ahead':
    'Amb data de més d’un dia després de la seva arribada: el rellotge del lector anava malament. Comptarà quan es corregeixi el rellotge.',
  voided: ({ reason }) => `Anul·lada pel cronometrador${inBrackets(reason)}.`,
  moved: ({ rider, at, reason }, texts) => {
    const where = [rider === null ? '' : ` al ${riderName(rider)}`, at === null ? '' : ` a les ${texts.time(at)}`].join('');
    return `Passada${where} pel cronometrador${inBrackets(reason)}.`;
  },
  departure: 'Els esdeveniments «xip allunyat» no compten.',
  'not-started': 'El participant està marcat com a DNS; ignorada.',
  withdrawn: ({ status, at }, texts) => `Després de marcar el participant com a ${STATUS_NAMES[status]} a les ${texts.time(at)}; ignorada.`,
  parked: ({ from }, texts) => `Xip immòbil: llegit sense pausa des de les ${texts.time(from)}, cosa que compta una vegada.`,
  muted: 'Aquest xip s’ignora; no compta.',
  'superseded-start': 'Substituïda per un pas posterior per la sortida.',
  passage: ({ passage, lap }) => `${passage}, volta ${lap}.`,
  'extra-passage': ({ point, lap }) => `A ${point} altra vegada a la volta ${lap}: el recorregut no hi té cap altre punt de pas; ignorada.`,
  'too-early': ({ point, from, not_before }, texts) =>
    `Massa aviat aquí${point === '' ? '' : ` (${point})`}: menys de ${durationName(not_before, texts)} després de les ${texts.time(from)}, quan va començar la volta; ignorada.`,
  'start-point': ({ point }) => `Al punt de sortida ${point}, després de la sortida pròpia; ignorada.`,
  elsewhere: ({ point }) => `En un altre lloc: ${point} no és al recorregut d’aquest participant; ignorada.`,
  'ignored-point': ({ point }) => `A ${point}, on les lectures no compten.`,
  'no-point': ({ reader }) =>
    reader === ''
      ? 'En un altre lloc: a cap punt d’aquesta cursa; ignorada.'
      : `En un altre lloc: el lector ${reader} no és a cap punt; ignorada.`,
};

function inBrackets(reason: string | null): string {
  return reason === null || reason === '' ? '' : ` (${reason})`;
}
