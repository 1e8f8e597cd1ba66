import type { CategoryTerms } from '../../domain/model/category-terms';
import type { Ms } from '../../domain/model/time';
import type { Wire } from './contract-types';

/** The rules of a category of its own, without its course. */
export function termsOf(terms: Wire<'CategoryTerms'>): CategoryTerms {
  const { category, finish, total_laps, duration_ms, laps_after_time, min_lap_ms, lap_distance_m, first_lap_distance_m } = terms;
  return {
    category,
    ...(finish === undefined ? {} : { finish }),
    ...(total_laps === undefined ? {} : { totalLaps: total_laps }),
    ...(duration_ms === undefined ? {} : { duration: duration_ms as Ms }),
    ...(laps_after_time === undefined ? {} : { lapsAfterTime: laps_after_time }),
    ...(min_lap_ms === undefined ? {} : { minLap: min_lap_ms as Ms }),
    ...(lap_distance_m === undefined ? {} : { lapDistance: lap_distance_m }),
    ...(first_lap_distance_m === undefined ? {} : { firstLapDistance: first_lap_distance_m }),
  };
}
