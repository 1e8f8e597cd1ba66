import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `«${category}»${wave === category ? '' : ` a l’onada «${wave}»`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regles de «${category}»: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'els participants no en tenen cap' : `les que hi ha: ${list(known)}`;
  return `cap participant no té aquesta categoria; ${others}. Corregir el nom aquí o a la llista de participants.`;
}
