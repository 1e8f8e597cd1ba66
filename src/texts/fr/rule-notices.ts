import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `« ${category} »${wave === category ? '' : ` dans la vague « ${wave} »`} : ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Règles de « ${category} » : ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'les participants n’en ont pas' : `connues : ${list(known)}`;
  return `aucun participant n’a cette catégorie ; ${others}. Corrigez le nom ici ou dans la liste des participants.`;
}
