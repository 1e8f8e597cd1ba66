import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `„${category}“${wave === category ? '' : ` in Welle „${wave}“`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Regeln von „${category}“: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'die Teilnehmer haben keine' : `bekannt: ${list(known)}`;
  return `Kein Teilnehmer hat diese Kategorie; ${others}. Namen hier oder in der Teilnehmerliste berichtigen.`;
}
