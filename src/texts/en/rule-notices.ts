import type { RuleNoticeMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `“${category}”${wave === category ? '' : ` in wave “${wave}”`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Rules of “${category}”: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'riders have none' : `known: ${list(known)}`;
  return `no rider has this category; ${others}. Correct the name here or in the list of riders.`;
}
