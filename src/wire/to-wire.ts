import { ruleMessages } from '../domain/model/describe-rules';
import type { CategoryPlace, Place, PlacedStanding, Relegated, SegmentTime, Split, Standing } from '../domain/model/standing';
import { type EpochMs, formatInstant } from '../domain/model/time';
import type { CountedPassing, Declared, Leg, RaceControl } from '../domain/model/views';
import { rulesAsStarted, startOfWave } from '../domain/model/wave-start';
import type { TeamStanding } from '../domain/views/team-table';
import type { RaceView } from '../race-view';
import type { KeptRace, RaceFile } from '../station';
import type { Texts } from '../texts/texts';
import type { Wire } from './shared/contract-types';
import { rulesRow } from './shared/rules';

/** An instant as the contract writes it; null for none. */
export function instantOrNull(at: EpochMs | null): string | null {
  return at === null ? null : formatInstant(at);
}

/** A message for programs that write its text themselves. */
export function messageRow({ code, params }: { readonly code: string; readonly params: object }): Wire<'Message'> {
  return { code, params: { ...params } };
}

/** The race for screens and programs, and what its results were declared to be. */
export function raceSummary(control: RaceControl, declared: Declared | null): Wire<'RaceSummary'> {
  const { rules } = control;
  return {
    race_id: control.raceId,
    name: control.name,
    language: control.language,
    ...(control.isDemo ? { demo: true } : {}),
    total_laps: rules.totalLaps,
    start_time: formatInstant(control.startAt),
    waves: rules.waves.map((wave) => ({
      name: wave.name,
      categories: [...wave.categories],
      start_time: formatInstant(startOfWave(control, wave)),
      started: control.waveStarts.has(wave.name),
    })),
    terms: rulesRow(rules).terms?.map(({ course: _, ...own }) => own) ?? [],
    classifications: rules.classifications.map(({ name, order, places, pulls }) => ({ name, order, places, pulls })),
    teams: rules.teams,
    counts_before_gun: rules.countsBeforeGun,
    gun_set: control.gunSet,
    stop_time: instantOrNull(control.stopAt),
    decimals: rules.decimals,
    ranked_by: rules.rankedBy,
    finish: rules.finish,
    duration_ms: rules.finish === 'after-time' || rules.finish === 'hard-stop' ? rules.duration : null,
    laps_after_time: rules.finish === 'after-time' ? rules.lapsAfterTime : null,
    neutralised: control.neutralisations.map(({ from, until }) => ({ from: formatInstant(from), until: instantOrNull(until) })),
    declared: declared === null ? null : declaredRow(declared),
  };
}

function declaredRow({ state, at, revision, changedRiders }: Declared): Wire<'Declared'> {
  return { state, at: formatInstant(at), revision, changed_riders: changedRiders };
}

/** The race for the timekeeper; `file` is the name of its file without the folder. */
export function raceControlRow(race: RaceView, file: string, texts: Texts): Wire<'RaceControl'> {
  const { rules } = race.control;
  const messages = ruleMessages(rulesAsStarted(race.control));
  const withoutPoint = race.readersWithoutPoint();
  return {
    race: raceSummary(race.control, race.declared()),
    rules: rulesRow(rules),
    sentences: messages.map((message) => texts.say('rule', message)),
    rule_messages: messages.map(messageRow),
    file,
    revision: race.revision,
    readers: [...race.readersHeard()],
    without_point: { readers: [...withoutPoint.readers], at_line: withoutPoint.atLine },
  };
}

/** A race beside the open one that still takes reads; `file` is the name of its file without the folder. */
export function runningRaceRow(file: string, { name, startAt, phase, riders, out, lastPassAt }: KeptRace): Wire<'RunningRace'> {
  const times = { start_time: formatInstant(startAt), last_pass_time: instantOrNull(lastPassAt) };
  return { file, name, phase, riders, out, ...times };
}

export function raceFileRow({ file, sizeBytes, changedAt, isOpen, holdsRace }: RaceFile): Wire<'RaceFile'> {
  return { file, size_bytes: sizeBytes, changed_at: formatInstant(changedAt), is_open: isOpen, holds_race: holdsRace };
}

function relegatedRow({ behind, bib, tag }: Relegated): Wire<'Relegated'> {
  return { behind, bib, tag_id: tag };
}

/** What is the same in every row of a rider: the columns that `StandingRow` and `PlacedRow` of the contract share. */
function riderColumns(standing: Standing) {
  return {
    rider: standing.rider,
    participant: standing.participant,
    tag_id: standing.tag,
    bib: standing.bib,
    name: standing.name,
    category: standing.category,
    team: standing.team,
    club: standing.club,
    classifications: [...standing.classifications],
    lacks: [...standing.lacks],
    status: standing.status,
    laps: standing.laps,
    ranked_laps: standing.rankedLaps,
    finished: standing.finished,
    last_pass_time: instantOrNull(standing.lastPassAt),
    finish_time: instantOrNull(standing.finishAt),
    start_time: instantOrNull(standing.ownStartAt),
    chip_start_time: instantOrNull(standing.chipStartAt),
    total_time_ms: standing.elapsed,
    section: standing.section,
    group: standing.group,
    ranked: standing.ranked,
    pulled_at: instantOrNull(standing.pulledAt),
    relegated: standing.relegated === null ? null : relegatedRow(standing.relegated),
    ridden_ms: standing.ridden,
    adjustment_ms: standing.adjustment,
    adjusted_laps: standing.lapsAdjustment,
    gun_time_ms: standing.gunTime,
    chip_time_ms: standing.chipTime,
    last_lap_ms: standing.lastLap,
    best_lap_ms: standing.bestLap,
    inferred: standing.inferred,
  };
}

/** A passage of a rider. */
export function splitRow({ name, lap, at, time }: Split): Wire<'Split'> {
  return { name, ...(lap === null ? {} : { lap }), at: instantOrNull(at), time_ms: time };
}

function segmentRow({ name, time }: SegmentTime): Wire<'SegmentTime'> {
  return { name, time_ms: time };
}

function segmentsDone({ segmentsDone: done }: Standing): { readonly segments_done?: number } {
  return done === null ? {} : { segments_done: done };
}

/** A rider without place and gaps, for clients that keep the table themselves. */
export function standingRow(standing: Standing): Wire<'StandingRow'> {
  const { splits, segments, reached } = standing;
  return {
    ...riderColumns(standing),
    laps_in_time: standing.lapsInTime,
    ...(splits.length === 0 ? {} : { splits: splits.map(splitRow), reached }),
    ...(segments.length === 0 ? {} : { segments: segments.map(segmentRow) }),
    ...segmentsDone(standing),
  };
}

/** A rider with place and gaps. */
export function placedRow(standing: PlacedStanding): Wire<'PlacedRow'> {
  return rowWithPlaces(standing, standing, standing);
}

/** The same with the places beside the standing. */
export function rowWithPlaces(standing: Standing, place: Place, inCategory: CategoryPlace): Wire<'PlacedRow'> {
  return {
    ...riderColumns(standing),
    place: place.place,
    laps_behind: place.lapsBehind,
    gap_ms: place.gap,
    interval_ms: place.interval,
    category_place: inCategory.categoryPlace,
    category_laps_behind: inCategory.categoryLapsBehind,
    category_gap_ms: inCategory.categoryGap,
    splits: standing.splits.map(splitRow),
    reached: standing.reached,
    segments: standing.segments.map(segmentRow),
    ...segmentsDone(standing),
  };
}

/** A rider for clients of the original contract, with the keys in its order. */
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

/** A passing that counts now. */
export function passingRow(passing: CountedPassing): Wire<'Passing'> {
  return {
    seq: passing.seq,
    rider: passing.rider,
    tag_id: passing.tag,
    bib: passing.bib,
    name: passing.name,
    member: passing.member,
    laps: passing.lap,
    finished: passing.finish,
    at: formatInstant(passing.at),
    lap_ms: passing.lapTime,
    ...(passing.passage === '' ? {} : { passage: passing.passage, on_way: passing.onWay }),
  };
}

/** A team with the riders that count. */
export function teamRow(team: TeamStanding): Wire<'TeamRow'> {
  return {
    team: team.team,
    section: team.section,
    place: team.place,
    counted: team.riders.length,
    wanted: team.wanted,
    time_ms: team.time,
    points: team.points,
    laps: team.laps,
    gap_ms: team.gap,
    points_behind: team.pointsBehind,
    laps_behind: team.lapsBehind,
    riders: team.riders.map(({ rider, bib, name, place, rankedLaps, elapsed }) => ({
      rider,
      bib,
      name,
      place,
      laps: rankedLaps,
      total_time_ms: elapsed,
    })),
  };
}

/** A lap of a relay. */
export function legRow({ lap, member, at, lapTime }: Leg): Wire<'Leg'> {
  return { lap, member, at: formatInstant(at), lap_ms: lapTime };
}
