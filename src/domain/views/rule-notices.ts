import type { MessageOf } from '../model/message';
import type { RuleNoticeMessages } from '../model/rule-notice.messages';
import type { RaceRules } from '../model/rules';
import type { RaceControl } from '../model/views';

/** What the timekeeper should know about waves, terms or the start window. */
export type RuleNotice = MessageOf<RuleNoticeMessages>;

/** A category of a wave or of terms that no rider has. */
export type UnusedCategory = Extract<RuleNotice, { readonly code: 'wave-without-riders' | 'terms-without-riders' }>;

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

/** The waves that were started by hand before the gun, which was moved past them, in order of their starts; their starts stay. */
export function earlyWaves({ startAt, gunSet, waveStarts }: RaceControl): readonly RuleNotice[] {
  if (!gunSet) return [];
  const early = [...waveStarts].filter(([, at]) => at < startAt).sort(([, one], [, other]) => one - other);
  return early.map(([wave, at]): RuleNotice => ({ code: 'wave-before-gun', params: { wave, start_at: at, gun_at: startAt } }));
}

/** The waves that were started by hand before the gun now, and were not `before`. */
export function newEarlyWaves(before: RaceControl, after: RaceControl): readonly RuleNotice[] {
  const known = new Set(earlyWaves(before).map(({ params }) => JSON.stringify(params)));
  return earlyWaves(after).filter(({ params }) => !known.has(JSON.stringify(params)));
}

/** The starts of waves that a change of the rules loses (rule 8), in order of the waves. */
export function lostStarts({ rules, waveStarts: before }: RaceControl, { waveStarts: after }: RaceControl): readonly RuleNotice[] {
  const moved = [...after].filter(([name]) => !before.has(name)).map(([, at]) => at);
  return rules.waves.flatMap(({ name }): readonly RuleNotice[] => {
    const at = before.get(name);
    if (at === undefined || after.has(name) || moved.includes(at)) return [];
    return [{ code: 'wave-start-lost', params: { wave: name, start_at: at } }];
  });
}
