import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` en la oleada «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Reglas de «${category}»: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'los participantes no tienen ninguna' : `las que hay: ${list(known)}`;
  return `ningún participante tiene esta categoría; ${others}. Corregir el nombre aquí o en la lista de participantes.`;
}
