import { bibLookAlikeKey } from './plain-text';

const NUMBER = /\d+/;

/** A bib as it is compared: made once for each rider of a list. */
export interface CountedBib {
  readonly number: number;
  readonly key: string;
}

/** A bib as `compareCountedBibs` takes it. */
export function countedBib(bib: string): CountedBib {
  return { number: Number(NUMBER.exec(bib)?.[0] ?? Number.POSITIVE_INFINITY), key: bibLookAlikeKey(bib) };
}

/** The same as `compareBibs`, for lists that prepare their bibs. */
export function compareCountedBibs(one: CountedBib, other: CountedBib): number {
  if (one.number !== other.number) return one.number < other.number ? -1 : 1;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}

/** Compares bibs as people count: 2 before 10, and 12A after 12; those without a number come last. */
export function compareBibs({ bib: one }: { readonly bib: string }, { bib: other }: { readonly bib: string }): number {
  return compareCountedBibs(countedBib(one), countedBib(other));
}

/** The items in the order of their bibs; those with the same bib stay as they are. */
export function byBib<Item extends { readonly bib: string }>(items: readonly Item[]): Item[] {
  const counted = items.map((item) => ({ item, bib: countedBib(item.bib) }));
  return counted.sort((one, other) => compareCountedBibs(one.bib, other.bib)).map(({ item }) => item);
}
