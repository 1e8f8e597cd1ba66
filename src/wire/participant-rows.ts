import type { Place, Standing } from '../domain/model/standing';
import { type EpochMs, formatInstant } from '../domain/model/time';
import type { Wire } from '../http/operation';
import { standingRow } from './to-wire';

/** An instant as the contract writes it; null where there is none. */
export function instantOrNull(at: EpochMs | null): string | null {
  return at === null ? null : formatInstant(at);
}

/** A rider for clients that keep the table themselves. */
export function riderRow(standing: Standing): Wire<'StandingRow'> {
  return { ...standingRow(standing), ranked_laps: standing.rankedLaps, laps_in_time: standing.lapsInTime };
}

/** A rider for clients of the original contract, its keys in the order they are used to. */
export function participantDto(standing: Standing, { gap, lapsBehind }: Pick<Place, 'gap' | 'lapsBehind'>): Wire<'ParticipantDTO'> {
  return {
    tag_id: standing.tag,
    laps: standing.laps,
    last_pass_time: instantOrNull(standing.lastPassAt),
    finish_time: instantOrNull(standing.finishAt),
    finished: standing.finished,
    total_time_ms: standing.elapsed,
    gap_ms: gap,
    laps_behind: lapsBehind,
    ...(standing.participant === null ? {} : { bib: standing.bib, name: standing.name }),
  };
}
