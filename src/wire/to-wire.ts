import type { PlacedStanding, Standing } from '../domain/model/standing';
import { type EpochMs, formatInstant } from '../domain/model/time';
import type { RaceControl } from '../domain/model/views';
import { waveStart } from '../domain/model/wave-start';

/** The race as programs outside see it: `RaceSummary` of the contract. */
export function raceSummary(control: RaceControl) {
  const { rules } = control;
  return {
    race_id: control.raceId,
    name: control.name,
    total_laps: rules.totalLaps,
    start_time: formatInstant(control.startAt),
    waves: rules.waves.map(({ category }) => ({ category, start_time: formatInstant(waveStart(control, category)) })),
    gun_set: control.gunSet,
    stop_time: instantOrNull(control.stopAt),
    decimals: rules.decimals,
    ranked_by: rules.rankedBy,
    finish: rules.finish,
    duration_ms: rules.finish === 'after-time' || rules.finish === 'hard-stop' ? rules.duration : null,
    laps_after_time: rules.finish === 'after-time' ? rules.lapsAfterTime : null,
  };
}

/** A rider by itself: `StandingRow` of the contract. */
export function standingRow(standing: Standing) {
  return {
    rider: standing.rider,
    participant: standing.participant,
    tag_id: standing.tag,
    bib: standing.bib,
    name: standing.name,
    category: standing.category,
    team: standing.team,
    status: standing.status,
    laps: standing.laps,
    finished: standing.finished,
    last_pass_time: instantOrNull(standing.lastPassAt),
    finish_time: instantOrNull(standing.finishAt),
    chip_start_time: instantOrNull(standing.chipStartAt),
    total_time_ms: standing.elapsed,
    last_lap_ms: standing.lastLap,
    best_lap_ms: standing.bestLap,
    inferred: standing.inferred,
  };
}

/** A rider with place and gaps: `PlacedRow` of the contract. */
export function placedRow(standing: PlacedStanding) {
  return {
    ...standingRow(standing),
    place: standing.place,
    laps_behind: standing.lapsBehind,
    gap_ms: standing.gap,
    interval_ms: standing.interval,
  };
}

function instantOrNull(at: EpochMs | null): string | null {
  return at === null ? null : formatInstant(at);
}
