import { plainText } from '../../domain/model/plain-text';
import type { RaceRules } from '../../domain/model/rules';
import type { Ms } from '../../domain/model/time';
import type { Wire } from './contract-types';

/**
 * Rules of the contract as the domain has them. Names of categories become plain text. A client that does not know the newer
 * rules leaves them out: they are then as in `others`.
 */
export function rulesOf(rules: Wire<'RaceRules'>, others: RaceRules): RaceRules {
  return {
    waves: rules.waves.map(({ category, after_ms }) => ({ category: plainText(category), after: after_ms as Ms })),
    totalLaps: rules.total_laps,
    minLap: rules.min_lap_ms as Ms,
    finish: rules.finish,
    duration: rules.duration_ms as Ms,
    lapsAfterTime: rules.laps_after_time,
    firstCrossing: rules.first_crossing,
    startWindow: rules.start_window_ms as Ms,
    crossingTime: rules.crossing_time,
    stayGap: (rules.stay_gap_ms ?? others.stayGap) as Ms,
    parkedAfter: (rules.parked_after_ms ?? others.parkedAfter) as Ms,
    edition: rules.edition ?? others.edition,
    rankedBy: rules.ranked_by,
    decimals: rules.decimals,
  };
}

/** Rules of the domain as the contract has them. */
export function rulesRow(rules: RaceRules): Wire<'RaceRules'> {
  return {
    waves: rules.waves.map(({ category, after }) => ({ category, after_ms: after })),
    total_laps: rules.totalLaps,
    min_lap_ms: rules.minLap,
    finish: rules.finish,
    duration_ms: rules.duration,
    laps_after_time: rules.lapsAfterTime,
    first_crossing: rules.firstCrossing,
    start_window_ms: rules.startWindow,
    crossing_time: rules.crossingTime,
    stay_gap_ms: rules.stayGap,
    parked_after_ms: rules.parkedAfter,
    edition: rules.edition,
    ranked_by: rules.rankedBy,
    decimals: rules.decimals,
  };
}
