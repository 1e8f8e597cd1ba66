import type { Seq } from '../model/entry';
import type { RaceState } from '../race/race-state';

/** The act that added the manual passing with this key, whether it holds or not; null where there is none. */
export function passingWithKey({ acts }: RaceState, key: string): Seq | null {
  // The newest first: what is sent again was sent a moment ago.
  for (let index = acts.length - 1; index >= 0; index--) {
    const entry = acts[index];
    if (entry?.act.type !== 'corrected') continue;
    const { correction } = entry.act;
    if (correction.kind === 'insert' && correction.key === key) return entry.seq;
  }
  return null;
}
