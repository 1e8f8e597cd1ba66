import type { EpochMs } from '../domain/model/time';
import type { Steps } from '../domain/steps';
import type { RaceView } from '../race-view';

/** What a race amounts to, in numbers: no name of a race, category, wave, point or person, no bib and no tag. In steps: the race must not change between them. */
export function* raceStatistics(race: RaceView, now: EpochMs): Steps<object> {
  const { control } = race;
  const { rules } = control;
  const riders = yield* race.participantSteps();
  const acts = yield* race.auditSteps();
  const rows = yield* race.standingsSteps();
  const unknown = (yield* race.unknownTagSteps()).length;
  const suspected = (yield* race.suspectedLapSteps()).length;
  yield;
  return {
    demo: control.isDemo,
    phase: race.phase(now),
    gun_set: control.gunSet,
    started_before_ms: control.gunSet ? now - control.startAt : null,
    stopped: control.stopAt !== null,
    entries: race.revision,
    reads: race.revision - acts.length,
    acts: acts.length,
    acts_by_kind: counts(acts.map(({ message }) => message.code)),
    undone: acts.filter(({ undone }) => undone).length,
    riders: riders.length,
    riders_with_tag: riders.filter(({ assignments }) => assignments.some(({ until }) => until === null)).length,
    categories: new Set(riders.map(({ category }) => category).filter((category) => category !== '')).size,
    rows: rows.length,
    finished: rows.filter(({ finished }) => finished).length,
    unknown_tags: unknown,
    parked_tags: race.parkedTags().length,
    suspected_laps: suspected,
    readers_heard: race.readersHeard().length,
    rules: {
      ...{ finish: rules.finish, starts: rules.starts, ranked_by: rules.rankedBy, decimals: rules.decimals },
      ...{ total_laps: rules.totalLaps, duration_ms: rules.duration, min_lap_ms: rules.minLap, counts_before_gun: rules.countsBeforeGun },
      ...{ waves: rules.waves.length, terms: rules.terms.length, points: rules.points.length, segments: rules.segments.length },
      ...{ classifications: rules.classifications.length, has_teams: rules.teams !== null, has_tag_rule: rules.tagRule !== null },
    },
  };
}

function counts(codes: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const code of codes) found[code] = (found[code] ?? 0) + 1;
  return found;
}
