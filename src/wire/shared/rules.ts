import type { CategoryTerms } from '../../domain/model/category-terms';
import type { ClassificationRule, TeamRule } from '../../domain/model/classifications';
import { type Course, type Passage, plainReader, type TimingPoint } from '../../domain/model/course';
import { plainText } from '../../domain/model/plain-text';
import type { RaceRules } from '../../domain/model/rules';
import type { Ms } from '../../domain/model/time';
import type { Wire } from './contract-types';
import { termsOf } from './terms';

type WireRules = Wire<'RaceRules'>;
type WireTerms = Wire<'CategoryTerms'>;

/**
 * Rules of the contract as the domain has them. Names become plain text. A client that does not know the newer rules leaves them out: they
 * are then as in `others`.
 */
export function rulesOf(rules: WireRules, others: RaceRules): RaceRules {
  return {
    waves: rules.waves.map(({ name, categories, after_ms }) => ({
      name: plainText(name),
      categories: categories.map(plainText),
      after: after_ms as Ms,
    })),
    terms: rules.terms?.map(plainTerms) ?? others.terms,
    points: rules.points?.map(pointOf) ?? others.points,
    course: rules.course === undefined ? others.course : courseOf(rules.course),
    segments: rules.segments?.map((one) => ({ ...one, name: plainText(one.name) })) ?? others.segments,
    starts: rules.starts ?? others.starts,
    tagRule:
      rules.tag_rule === undefined ? others.tagRule : rules.tag_rule && { ...rules.tag_rule, prefix: rules.tag_rule.prefix.toUpperCase() },
    classifications: rules.classifications?.map(classificationOf) ?? others.classifications,
    teams: rules.teams === undefined ? others.teams : teamsOf(rules.teams),
    lapDistance: rules.lap_distance_m === undefined ? others.lapDistance : rules.lap_distance_m,
    firstLapDistance: rules.first_lap_distance_m === undefined ? others.firstLapDistance : rules.first_lap_distance_m,
    totalLaps: rules.total_laps,
    minLap: rules.min_lap_ms as Ms,
    minLapFromStart: rules.min_lap_from_start ?? others.minLapFromStart,
    countsBeforeGun: rules.counts_before_gun ?? others.countsBeforeGun,
    unfinishedPlaces: rules.unfinished_places ?? others.unfinishedPlaces,
    finish: rules.finish,
    duration: rules.duration_ms as Ms,
    lapsAfterTime: rules.laps_after_time,
    firstCrossing: rules.first_crossing ?? others.firstCrossing,
    startWindow: (rules.start_window_ms ?? others.startWindow) as Ms,
    crossingTime: rules.crossing_time,
    stayGap: (rules.stay_gap_ms ?? others.stayGap) as Ms,
    parkedAfter: (rules.parked_after_ms ?? others.parkedAfter) as Ms,
    edition: rules.edition ?? others.edition,
    rankedBy: rules.ranked_by,
    decimals: rules.decimals,
  };
}

function plainTerms(terms: Wire<'CategoryTerms'>): CategoryTerms {
  const { category, ...own } = termsOf(terms);
  return { category: plainText(category), ...own, ...(terms.course === undefined ? {} : { course: courseOf(terms.course) }) };
}

function pointOf({ id, name, role, readers }: Wire<'TimingPoint'>): TimingPoint {
  return { id: plainText(id), name: plainText(name ?? id), role, readers: readers.map(plainReader) };
}

function courseOf(course: readonly Wire<'Passage'>[]): Course {
  return course.map(
    ({ point, name, distance_m, not_before_ms, cut_off_ms }): Passage => ({
      point: plainText(point),
      name: plainText(name ?? ''),
      distance: distance_m ?? null,
      notBefore: (not_before_ms ?? 0) as Ms,
      cutOff: (cut_off_ms ?? null) as Ms | null,
    }),
  );
}

function teamsOf(teams: Wire<'TeamRule'> | null): TeamRule | null {
  return teams === null ? null : { ...teams, displace: teams.displace ?? false };
}

function classificationOf({ name, of, order, places, pulls }: Wire<'ClassificationRule'>): ClassificationRule {
  const { category, gender, age, field } = of;
  return {
    name: plainText(name),
    of: {
      ...(category === undefined ? {} : { category: plainText(category) }),
      ...(gender === undefined ? {} : { gender }),
      ...(age === undefined ? {} : { age: { from: age.from ?? null, to: age.to ?? null, on: age.on } }),
      ...(field === undefined ? {} : { field }),
    },
    order,
    places: places ?? null,
    pulls: pulls ?? false,
  };
}

/** Rules of the domain as the contract has them. */
export function rulesRow(rules: RaceRules): WireRules {
  return {
    waves: rules.waves.map(({ name, categories, after }) => ({ name, categories: [...categories], after_ms: after })),
    terms: rules.terms.map(termsRow),
    points: rules.points.map(({ id, name, role, readers }) => ({ id, name, role, readers: [...readers] })),
    course: courseRow(rules.course),
    segments: rules.segments.map((segment) => ({ ...segment })),
    starts: rules.starts,
    tag_rule: rules.tagRule && { ...rules.tagRule },
    classifications: rules.classifications.map((one) => ({ ...one, of: { ...one.of } })),
    teams: rules.teams,
    lap_distance_m: rules.lapDistance,
    first_lap_distance_m: rules.firstLapDistance,
    total_laps: rules.totalLaps,
    min_lap_ms: rules.minLap,
    min_lap_from_start: rules.minLapFromStart,
    counts_before_gun: rules.countsBeforeGun,
    unfinished_places: rules.unfinishedPlaces,
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

function termsRow({ category, ...own }: CategoryTerms): WireTerms {
  return {
    category,
    ...(own.finish === undefined ? {} : { finish: own.finish }),
    ...(own.totalLaps === undefined ? {} : { total_laps: own.totalLaps }),
    ...(own.duration === undefined ? {} : { duration_ms: own.duration }),
    ...(own.lapsAfterTime === undefined ? {} : { laps_after_time: own.lapsAfterTime }),
    ...(own.minLap === undefined ? {} : { min_lap_ms: own.minLap }),
    ...(own.lapDistance === undefined ? {} : { lap_distance_m: own.lapDistance }),
    ...(own.firstLapDistance === undefined ? {} : { first_lap_distance_m: own.firstLapDistance }),
    ...(own.course === undefined ? {} : { course: courseRow(own.course) }),
  };
}

function courseRow(course: Course): Wire<'Passage'>[] {
  return course.map(({ point, name, distance, notBefore, cutOff }) => ({
    point,
    name,
    distance_m: distance,
    not_before_ms: notBefore,
    cut_off_ms: cutOff,
  }));
}
