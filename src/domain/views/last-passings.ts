import { finishLap, lapCount, lapEnd, lapTime, refOfLap } from '../laps/laps';
import { type Rider, seqOfRef } from '../laps/rider';
import type { EpochMs } from '../model/time';
import type { CountedPassing } from '../model/views';
import { leaderAtOf, type RaceState } from '../race/race-state';

/**
 * The latest counted passings of all riders as they stand now, newest first, at most `limit`: those whose verdict is `counted` in the
 * trace. Crossings after the finish are no part of it. Passings of the same time are in the order of their entries, the later first.
 * Looks at every rider once, and at no more of their laps than the list has room for.
 */
export function lastPassings(state: RaceState, limit: number): readonly CountedPassing[] {
  const newest = new NewestPassings(limit);
  for (const rider of state.riders.values()) {
    const laps = lapCount(rider.track);
    if (laps === 0 || !newest.hasRoomFor(lapEnd(rider.track, laps))) continue;
    addCounted(newest, rider, leaderAtOf(state, rider));
  }
  return newest.inOrder();
}

function addCounted(newest: NewestPassings, { id, tag, registered, track, context }: Rider, leaderAt: EpochMs | null): void {
  const finish = finishLap(track, context, leaderAt);
  for (let lap = finish ?? lapCount(track); lap > 0; lap--) {
    const at = lapEnd(track, lap);
    if (!newest.hasRoomFor(at)) return;
    newest.add({
      seq: seqOfRef(context, refOfLap(track, lap)),
      rider: id,
      tag,
      bib: registered?.details.bib ?? '',
      name: registered?.details.name ?? '',
      lap,
      finish: lap === finish,
      at,
      lapTime: lapTime(track, lap, context),
    });
  }
}

/** The newest of the passings that were added. Sorted only when twice as many wait as are wanted. */
class NewestPassings {
  private found: CountedPassing[] = [];
  /** Passings before it are not among the newest. */
  private oldest = Number.NEGATIVE_INFINITY;

  constructor(private readonly limit: number) {}

  hasRoomFor(at: EpochMs): boolean {
    return at >= this.oldest;
  }

  add(passing: CountedPassing): void {
    this.found.push(passing);
    if (this.found.length < 2 * this.limit) return;
    this.found = [...this.inOrder()];
    this.oldest = this.found[this.found.length - 1]?.at ?? this.oldest;
  }

  inOrder(): readonly CountedPassing[] {
    return [...this.found].sort((one, other) => other.at - one.at || other.seq - one.seq || other.lap - one.lap).slice(0, this.limit);
  }
}
