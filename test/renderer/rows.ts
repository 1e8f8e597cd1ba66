import { standingOf } from '../../renderer/state/table';
import type { components } from '../../src/http/generated/api';
import { groupOf } from '../domain/groups';

type StandingRow = components['schemas']['StandingRow'];
type RaceSummary = components['schemas']['RaceSummary'];

/** A race over five laps whose gun went at ten; everything may be another. */
export function summary(over: Partial<RaceSummary> = {}): RaceSummary {
  return {
    race_id: 'a',
    name: '',
    language: null,
    total_laps: 5,
    start_time: '2026-05-12T10:00:00.000Z',
    waves: [],
    terms: [],
    classifications: [],
    teams: null,
    counts_before_gun: true,
    gun_set: true,
    stop_time: null,
    decimals: 1,
    ranked_by: 'gun',
    finish: 'laps',
    duration_ms: null,
    laps_after_time: null,
    neutralised: [],
    declared: null,
    ...over,
  };
}

/** A rider as the stream sends it; every field except the id may be left out. */
export function row(rider: string, over: Partial<StandingRow> = {}): StandingRow {
  const { group, ranked } = groupOf(over.status ?? 'racing', over.finished ?? false);
  return {
    rider,
    participant: rider,
    tag_id: `TAG${rider}`,
    bib: rider.slice(1),
    name: `Rider ${rider}`,
    category: '',
    team: '',
    club: '',
    classifications: [],
    lacks: [],
    status: 'racing',
    laps: 0,
    ranked_laps: 0,
    laps_in_time: null,
    finished: false,
    last_pass_time: null,
    finish_time: null,
    start_time: null,
    chip_start_time: null,
    total_time_ms: null,
    section: 0,
    group,
    ranked,
    pulled_at: null,
    relegated: null,
    ridden_ms: null,
    adjustment_ms: 0,
    adjusted_laps: 0,
    gun_time_ms: null,
    chip_time_ms: null,
    last_lap_ms: null,
    best_lap_ms: null,
    inferred: 0,
    ...over,
  };
}

/** A rider with laps and a time, which together rank. */
export function ridden(rider: string, laps: number, totalMs: number, over: Partial<StandingRow> = {}): StandingRow {
  return row(rider, { laps, ranked_laps: laps, total_time_ms: totalMs, last_pass_time: '2026-05-12T10:00:00.000Z', ...over });
}

export function standings(...rows: readonly StandingRow[]) {
  return rows.map(standingOf);
}
