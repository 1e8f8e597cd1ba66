import { bibLookAlikeKey, lookAlikeKey, plainBib, plainText } from '../../../src/domain/model/plain-text';

/** A rider as far as look-alikes go. `participant` is null for a tag without a rider. */
export interface BibAndCategory {
  readonly participant: string | null;
  readonly bib: string;
  readonly category: string;
}

/** What people may take for the bib or the category in a form although it is another; null for nothing. */
export interface LookAlikes {
  readonly bib: string | null;
  readonly category: string | null;
}

/** Finds bibs such as 7 for 007, and categories such as U15 for u15. A category that other riders have already is one of the race. */
export function lookAlikes(riders: readonly BibAndCategory[], form: BibAndCategory): LookAlikes {
  const others = riders.filter(({ participant }) => participant !== null && participant !== form.participant);
  const [bib, category] = [plainBib(form.bib), plainText(form.category)];
  const isKnown = category === '' || others.some((other) => other.category === category);
  return {
    bib: bib === '' ? null : (others.find((other) => isLookAlike(other.bib, bib, bibLookAlikeKey))?.bib ?? null),
    category: isKnown ? null : (others.find((other) => isLookAlike(other.category, category, lookAlikeKey))?.category ?? null),
  };
}

/** The same bib in other capitals is refused when it is saved, so that it is no look-alike. */
function isLookAlike(one: string, other: string, keyOf: (text: string) => string): boolean {
  const isSame = keyOf === bibLookAlikeKey ? plainBib(one).toUpperCase() === other.toUpperCase() : one === other;
  return one !== '' && !isSame && keyOf(one) === keyOf(other);
}
