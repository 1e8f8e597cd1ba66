import type { ParticipantId } from '../../domain/model/roster';
import { formatInstant } from '../../domain/model/time';
import type { LapEvent } from '../../domain/model/views';
import type { RaceView } from '../../race-view';
import { formatCursor, frame } from './sse-format';

/** `plain`: the fields of the original contract; `rich`: also rider, bib, name and lap time. */
export type StreamKind = 'plain' | 'rich';

/**
 * Laps as messages, oldest first. When one entry made several laps count, only the last of them carries the id. A client that reconnects
 * with it has them all.
 */
export function lapFrames(race: RaceView, laps: readonly LapEvent[], kind: StreamKind): string {
  const { raceId } = race.control;
  return laps
    .map((lap, index) => {
      const id = laps[index + 1]?.seq === lap.seq ? null : formatCursor({ raceId, seq: lap.seq });
      return frame({ ...plainLap(lap), ...(kind === 'rich' ? details(race, lap) : {}) }, id);
    })
    .join('');
}

function plainLap(lap: LapEvent) {
  return {
    type: 'lap',
    tag_id: lap.tag,
    laps: lap.laps,
    finished: lap.finished,
    last_pass_time: formatInstant(lap.lastPassAt),
  } as const;
}

function details(race: RaceView, lap: LapEvent) {
  const { bib, name } = nameOf(race, lap);
  return { seq: lap.seq, rider: lap.rider, bib, name, at: formatInstant(lap.at), lap_ms: lap.lap };
}

/** Bib and name of the rider of a passing; empty for an unknown tag. */
function nameOf(race: RaceView, { rider }: Pick<LapEvent, 'rider'>): { readonly bib: string; readonly name: string } {
  // The id of a registered rider is the id of the participant; any other begins with `tag:`.
  const participant = race.participant(rider as ParticipantId);
  return { bib: participant?.bib ?? '', name: participant?.name ?? '' };
}
