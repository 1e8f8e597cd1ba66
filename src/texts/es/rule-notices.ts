import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';
import { durationName } from './durations';
import { riderName } from './names';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` en la oleada «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Reglas de «${category}»: ${unused(known, texts)}`,
  'lap-in-start-window': ({ window, lap, categories }, texts) =>
    `Una primera vuelta${categories.length === 0 ? '' : ` (${texts.list(categories)})`} puede durar ${durationName(lap, texts)}, pero un paso hasta ${durationName(window, texts)} después de la salida se toma por la salida y no termina ninguna vuelta. Poner un margen de salida más corto que la primera vuelta más rápida, o un tiempo mínimo de vuelta tan largo como el margen.`,
  'same-penalty': ({ rider, entry, at }, texts) =>
    `El ${riderName(rider)} recibió lo mismo a las ${texts.time(at)} (acción ${entry}), y cuentan las dos. Si se envió dos veces, deshacer una de ellas.`,
  'same-clock-shift': ({ reader, entry, at }, texts) =>
    `Las mismas lecturas del lector ${reader} ya se movieron el mismo tiempo a las ${texts.time(at)} (acción ${entry}), y cuentan las dos correcciones. Si se envió dos veces, deshacer una de ellas.`,
  'wave-before-gun': ({ wave, start_at, gun_at }, texts) =>
    `«${wave}» salió a las ${texts.time(start_at)}, antes de la salida de la carrera a las ${texts.time(gun_at)}, y sus participantes conservan esa salida. Si no es correcto, deshacer la salida de la oleada o moverla.`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `«${wave}» salió a las ${texts.time(start_at)}. Tras este cambio, ninguna oleada conserva esa salida: sus participantes salen según lo previsto. Conservar la oleada, con su nombre u otro nuevo, o dar la salida de la otra oleada a esa hora.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'los participantes no tienen ninguna' : `las que hay: ${list(known)}`;
  return `ningún participante tiene esta categoría; ${others}. Corregir el nombre aquí o en la lista de participantes.`;
}
