import { mapWithPlaces, withPlaces } from '../model/classification';
import type { TeamRule } from '../model/classifications';
import type { RiderId } from '../model/entry';
import type { PlacedStanding, Standing } from '../model/standing';
import type { Ms } from '../model/time';

/** A team as ranked now. */
export interface TeamStanding {
  readonly team: string;
  /** As of riders: teams of different sections are not compared (rule 24). */
  readonly section: number;
  /** From 1; equal teams share a place. Null for a team that is not complete. */
  readonly place: number | null;
  /** The riders that count, best first, with their places in the race; fewer than the rule asks for where the team is not complete. */
  readonly riders: readonly PlacedStanding[];
  /** How many riders have to count. */
  readonly wanted: number;
  /** Sum of the times that count, of `nth-time` the last of them; null where places rank, and for a team that is not complete. */
  readonly time: Ms | null;
  /** Sum of the places that count; null unless they rank. */
  readonly points: number | null;
  /** Laps of the riders that count, of `nth-time` those of the last of them. */
  readonly laps: number;
  /** To the best team of the section: in time with the same laps, in points, or in laps; nulls where it does not apply. */
  readonly gap: Ms | null;
  readonly pointsBehind: number | null;
  readonly lapsBehind: number;
}

interface Team extends Omit<TeamStanding, 'place' | 'gap' | 'pointsBehind' | 'lapsBehind'> {
  /** How far the riders that count are besides their laps: segments where these count, else passages of their laps in progress (rule 25). */
  readonly onWay: number;
  /** Whether laps rank before that: not where segments count, unless the score is laps. */
  readonly lapsRank: boolean;
}

/**
 * Teams in ranking order, made from a table in ranking order (rule 27): complete ones by their score, then the others, more riders first.
 * Only riders with a place count. Empty where the race ranks no teams.
 */
export function teamTable(inOrder: readonly Standing[], rule: TeamRule | null): readonly TeamStanding[] {
  if (rule === null) return [];
  const groups = groupsOf(withPlaces(inOrder), rule);
  const places = rule.score === 'sum-place' && rule.displace ? placesAmong(inOrder, groups, rule) : null;
  const teams = [...groups.values()].map((riders) => teamOf(riders, rule, places));
  // Sorting is stable: equal teams stay in the order of their best riders.
  return withTeamPlaces(teams.sort(compareTeams));
}

function keyOf(row: Standing, { by }: TeamRule): string {
  const name = by === 'club' ? row.club : row.team;
  return name === '' ? '' : `${row.section} ${name}`;
}

/** Riders with a place by section and team, in ranking order. */
function groupsOf(rows: readonly PlacedStanding[], rule: TeamRule): ReadonlyMap<string, readonly PlacedStanding[]> {
  const groups = new Map<string, PlacedStanding[]>();
  for (const row of rows) {
    const key = keyOf(row, rule);
    if (key === '' || row.place === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Places counted among the riders of complete teams alone. */
function placesAmong(
  inOrder: readonly Standing[],
  groups: ReadonlyMap<string, readonly PlacedStanding[]>,
  rule: TeamRule,
): ReadonlyMap<RiderId, number> {
  const ofTeams = inOrder.filter((row) => (groups.get(keyOf(row, rule))?.length ?? 0) >= rule.best);
  return new Map(mapWithPlaces(ofTeams, ({ rider }, { place }) => [rider, place ?? 0] as const));
}

function teamOf(all: readonly PlacedStanding[], rule: TeamRule, places: ReadonlyMap<RiderId, number> | null): Team {
  const riders = all.slice(0, rule.best);
  const scoring = rule.score === 'nth-time' ? riders.slice(-1) : riders;
  const isComplete = riders.length === rule.best;
  const byPlace = rule.score === 'sum-place';
  const sum = (value: (row: PlacedStanding) => number): number => scoring.reduce((total, row) => total + value(row), 0);
  const [first] = all;
  return {
    team: first === undefined ? '' : rule.by === 'club' ? first.club : first.team,
    section: first?.section ?? 0,
    riders,
    wanted: rule.best,
    time: isComplete && !byPlace ? (sum(({ elapsed }) => elapsed ?? 0) as Ms) : null,
    points: isComplete && byPlace ? sum(({ rider, place }) => places?.get(rider) ?? place ?? 0) : null,
    laps: sum(({ rankedLaps }) => rankedLaps),
    onWay: sum(({ segmentsDone, reached }) => segmentsDone ?? reached),
    lapsRank: rule.score === 'laps' || scoring.every(({ segmentsDone }) => segmentsDone === null),
  };
}

function isComplete({ riders, wanted }: Team): boolean {
  return riders.length === wanted;
}

function compareTeams(one: Team, other: Team): number {
  return one.section - other.section || Number(isComplete(other)) - Number(isComplete(one)) || compareScores(one, other);
}

/** Fewer points first; else who is further, and then the shorter time. Of teams that are not complete, more riders first. */
function compareScores(one: Team, other: Team): number {
  if (!isComplete(one)) return other.riders.length - one.riders.length;
  if (one.points !== null && other.points !== null) return one.points - other.points;
  return compareWay(one, other) || (one.time ?? 0) - (other.time ?? 0);
}

/** More laps first, and with equal laps who is further in those in progress; where segments count, more of them first. */
function compareWay(one: Team, other: Team): number {
  return (one.lapsRank ? other.laps - one.laps : 0) || other.onWay - one.onWay;
}

function withTeamPlaces(inOrder: readonly Team[]): readonly TeamStanding[] {
  let leader = inOrder[0];
  let count = 0;
  let place = 0;
  return inOrder.map((team, index) => {
    const before = inOrder[index - 1];
    const isFirst = before?.section !== team.section;
    if (isFirst) {
      leader = team;
      count = 0;
    }
    count++;
    if (isFirst || before === undefined || compareTeams(before, team) !== 0) place = count;
    const { onWay: _, lapsRank: __, ...shown } = team;
    return { ...shown, place: isComplete(team) ? place : null, ...behind(leader ?? team, team) };
  });
}

function behind(leader: Team, own: Team): Pick<TeamStanding, 'gap' | 'pointsBehind' | 'lapsBehind'> {
  const isRanked = isComplete(own);
  const lapsBehind = isRanked && own.points === null && own.lapsRank ? Math.max(0, leader.laps - own.laps) : 0;
  return {
    gap: own.time === null || leader.time === null || compareWay(leader, own) !== 0 ? null : (Math.max(0, own.time - leader.time) as Ms),
    pointsBehind: own.points === null || leader.points === null ? null : own.points - leader.points,
    lapsBehind,
  };
}
