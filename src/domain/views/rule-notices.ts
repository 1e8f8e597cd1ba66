import type { MessageOf } from '../model/message';
import type { RuleNoticeMessages, UnusedCategoryMessages } from '../model/rule-notice.messages';
import type { RaceRules } from '../model/rules';
import type { RaceControl } from '../model/views';
import { startOfWave } from '../model/wave-start';

/** A wave or terms for a category that no rider has. */
export type UnusedCategory = MessageOf<UnusedCategoryMessages>;

/** What the timekeeper should know about a change of the gun, the waves or the rules. */
export type RuleNotice = MessageOf<RuleNoticeMessages>;

/**
 * The categories of waves and terms that no rider has, in their order; its riders, under another name, would have another start and other
 * rules. Empty while nobody is registered: waves are often made before the list of riders comes.
 */
export function unusedCategories(
  { waves, terms }: Pick<RaceRules, 'waves' | 'terms'>,
  riders: readonly { readonly category: string }[],
): readonly UnusedCategory[] {
  if (riders.length === 0) return [];
  const known = [...new Set(riders.map(({ category }) => category))].filter((category) => category !== '').sort();
  const isUnused = (category: string): boolean => !known.includes(category);
  return [
    ...waves.flatMap(({ name, categories }) =>
      categories
        .filter(isUnused)
        .map((category): UnusedCategory => ({ code: 'wave-without-riders', params: { wave: name, category, known } })),
    ),
    ...terms
      .filter(({ category }) => isUnused(category))
      .map(({ category }): UnusedCategory => ({ code: 'terms-without-riders', params: { category, known } })),
  ];
}

/** Which waves move with the gun from one state of the race to another, and which were started by hand and stay; in order of the waves. */
export function waveMoves(before: RaceControl, after: RaceControl): readonly RuleNotice[] {
  if (before.startAt === after.startAt) return [];
  return after.rules.waves.map((wave): RuleNotice => {
    const startAt = startOfWave(after, wave);
    if (after.waveStarts.has(wave.name)) return { code: 'wave-stays', params: { wave: wave.name, start_at: startAt } };
    return { code: 'wave-moves', params: { wave: wave.name, before: startOfWave(before, wave), after: startAt } };
  });
}
