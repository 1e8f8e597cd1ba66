import { lookAlikeKey } from './plain-text';
import type { ParticipantDetails } from './roster';

/** Two categories that people take for the same, with their numbers of riders; `other` has at least as many. */
export interface SimilarCategories {
  readonly category: string;
  readonly riders: number;
  readonly other: string;
  readonly others: number;
}

/** Categories that differ from a larger one only in case, blanks, accents and the like; largest first, empty when all are apart. */
export function similarCategories(riders: readonly Pick<ParticipantDetails, 'category'>[]): readonly SimilarCategories[] {
  const counts = new Map<string, number>();
  for (const { category } of riders) if (category !== '') counts.set(category, (counts.get(category) ?? 0) + 1);
  const largest = new Map<string, string>();
  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  return byCount.flatMap(([category, count]) => {
    const key = lookAlikeKey(category);
    const other = largest.get(key);
    if (other !== undefined) return [{ category, riders: count, other, others: counts.get(other) ?? 0 }];
    largest.set(key, category);
    return [];
  });
}
