interface Searchable {
  readonly sentence: string;
  readonly by: string;
  readonly reason: string | null;
}

/** Acts that contain the words, whatever their case; newest first, given oldest first. */
export function searchActs<T extends Searchable>(acts: readonly T[], query: string): readonly T[] {
  const words = query.trim().toLowerCase();
  const found = acts.filter((act) => `${act.sentence} ${act.by} ${act.reason ?? ''}`.toLowerCase().includes(words));
  return found.reverse();
}
