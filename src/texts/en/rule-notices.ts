import type { RuleNoticeMessages, UnusedCategoryMessages } from '../../domain/model/rule-notice.messages';
import type { MessageTexts, Writer } from '../catalogue';

/** A wave or terms for a category that no rider has. */
export const unusedCategoryTexts: MessageTexts<UnusedCategoryMessages> = {
  'wave-without-riders': ({ wave, category, known }, texts) =>
    `“${category}”${wave === category ? '' : ` in wave “${wave}”`}: ${unused(known, texts)}`,
  'terms-without-riders': ({ category, known }, texts) => `Rules of “${category}”: ${unused(known, texts)}`,
};

function unused(known: readonly string[], { list }: Writer): string {
  const others = known.length === 0 ? 'riders have none' : `known: ${list(known)}`;
  return `no rider has this category; ${others}. Correct the name here or in the list of riders.`;
}

/** What the timekeeper should know about a change of the gun, the waves or the rules. */
export const ruleNoticeTexts: MessageTexts<RuleNoticeMessages> = {
  ...unusedCategoryTexts,
  'wave-moves': ({ wave, before, after }, { time }) =>
    `Wave “${wave}” is planned and moves with the gun: from ${time(before)} to ${time(after)}.`,
  'wave-stays': ({ wave, start_at }, { time }) => `Wave “${wave}” was started by hand and keeps its start at ${time(start_at)}.`,
};
