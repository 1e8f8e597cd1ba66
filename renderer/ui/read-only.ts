import { createContext, useContext } from 'react';

/**
 * What a button changes that a station may not take: the race that is open, with its readers and riders, or which race that is.
 */
export type Changes = 'race' | 'choice-of-race';

/** Why the station takes no such changes, in words; null where it takes them. */
export type ReadOnly = Readonly<Record<Changes, string | null>>;

/** Around the screens of a station that only copies the race. */
export const ReadOnlyContext = createContext<ReadOnly>({ race: null, 'choice-of-race': null });

/** Why a button cannot be pressed at this station; null where it can. `changes`: null for nothing that is refused. */
export function useRefusal(changes: Changes | null): string | null {
  const readOnly = useContext(ReadOnlyContext);
  return changes === null ? null : readOnly[changes];
}
