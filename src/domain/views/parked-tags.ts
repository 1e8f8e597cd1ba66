import { tagOfStayKey } from '../laps/crossings';
import { mutedFrom, type Rider } from '../laps/rider';
import type { TagStays } from '../laps/stays';
import { type EpochMs, MINUTE } from '../model/time';
import type { ParkedTag } from '../model/views';
import type { RaceState } from '../race/race-state';

/**
 * Tags whose newest reads are a stay (rule 23), muted or not, most reads a minute first. A rider who stood on the mat and rode on is no
 * longer one of them once the tag is read again.
 */
export function parkedTags(state: RaceState): readonly ParkedTag[] {
  const found = [...state.riders.values()].filter(({ track }) => track.staysFound > 0).flatMap((rider) => parkedTagsOf(state, rider));
  return found.sort((one, other) => other.readsPerMinute - one.readsPerMinute || (one.tag < other.tag ? -1 : 1));
}

function parkedTagsOf({ ledger, log }: RaceState, { id, track }: Rider): readonly ParkedTag[] {
  return [...track.stays.byTag].flatMap(([key, stays]) => {
    const tag = log.tags[tagOfStayKey(key)]?.tag;
    const [first] = stays.found;
    if (tag === undefined || first === undefined || !stays.isStay) return [];
    const muted = mutedFrom(ledger, tag);
    return [
      {
        tag,
        rider: id,
        from: first.from,
        until: stays.lastAt,
        ...countsOf(stays),
        mutedFrom: muted === null ? null : muted === Number.NEGATIVE_INFINITY ? 'all' : (muted as EpochMs),
      },
    ];
  });
}

function countsOf({ found }: TagStays): Pick<ParkedTag, 'reads' | 'readsPerMinute'> {
  const reads = found.reduce((sum, stay) => sum + stay.reads, 0);
  const time = found.reduce((sum, { from, until }) => sum + (until - from), 0);
  return { reads, readsPerMinute: Math.round((reads * MINUTE) / time) };
}
