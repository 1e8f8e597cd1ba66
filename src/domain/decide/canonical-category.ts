import { plainText } from '../model/plain-text';
import type { RaceState } from '../race/race-state';

/**
 * Finds the one form of a category: plain text, unless a wave or rider of an older race has one that looks the same and is not plain.
 * So a category is the same one, whichever list, form or program names it.
 */
export function categoryForms({ ledger }: RaceState): (text: string) => string {
  const stored = new Set([
    ...ledger.control.rules.waves.flatMap(({ categories }) => categories),
    ...ledger.control.rules.terms.map(({ category }) => category),
    ...[...ledger.participants.values()].map(({ details }) => details.category),
  ]);
  const forms = new Map<string, string>();
  for (const category of stored) {
    const plain = plainText(category);
    if (plain !== category && !stored.has(plain) && !forms.has(plain)) forms.set(plain, category);
  }
  return (text) => {
    const trimmed = text.trim();
    if (stored.has(trimmed)) return trimmed;
    const plain = plainText(trimmed);
    return forms.get(plain) ?? plain;
  };
}
