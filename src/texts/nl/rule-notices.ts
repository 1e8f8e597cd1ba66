import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `“${category}”${wave === category ? '' : ` in startgolf “${wave}”`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regels van “${category}”: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'de deelnemers hebben er geen' : `bekend: ${list(known)}`;
  return `geen deelnemer heeft deze categorie; ${others}. Corrigeer de naam hier of in de deelnemerslijst.`;
}
