import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** What to know about waves and terms. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` a l’onada «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regles de «${category}»: ${unused(known, texts)}`,
  'wave-start-lost': ({ wave, start_at }, texts) =>
    `«${wave}» va sortir a les ${texts.time(start_at)}. Després d’aquest canvi, cap onada no conserva aquesta sortida: els seus participants surten segons el previst. Conservar l’onada, amb el seu nom o un de nou, o donar la sortida de l’altra onada a aquesta hora.`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'els participants no en tenen cap' : `les que hi ha: ${list(known)}`;
  return `cap participant no té aquesta categoria; ${others}. Corregir el nom aquí o a la llista de participants.`;
}
