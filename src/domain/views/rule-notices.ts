import type { MessageOf } from '../model/message';
import type { RuleNoticeMessages } from '../model/rule-notice.messages';
import type { RaceRules } from '../model/rules';

/** What the timekeeper should know about waves or terms: they are for a category that no rider has. */
export type RuleNotice = MessageOf<RuleNoticeMessages>;

/**
 * The categories of waves and terms that no rider has, in their order; its riders, under another name, would have another start and other
 * rules. Empty while nobody is registered: waves are often made before the list of riders comes.
 */
export function unusedCategories(
  { waves, terms }: Pick<RaceRules, 'waves' | 'terms'>,
  riders: readonly { readonly category: string }[],
): readonly RuleNotice[] {
  if (riders.length === 0) return [];
  const known = [...new Set(riders.map(({ category }) => category))].filter((category) => category !== '').sort();
  const isUnused = (category: string): boolean => !known.includes(category);
  return [
    ...waves.flatMap(({ name, categories }) =>
      categories.filter(isUnused).map((category): RuleNotice => ({ code: 'wave-without-riders', params: { wave: name, category, known } })),
    ),
    ...terms
      .filter(({ category }) => isUnused(category))
      .map(({ category }): RuleNotice => ({ code: 'terms-without-riders', params: { category, known } })),
  ];
}
