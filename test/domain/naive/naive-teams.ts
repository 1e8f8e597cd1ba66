import type { RaceRules } from '../../../src/domain/model/rules';
import type { NaiveRow } from './naive-classifications';
import { type InOrder, placed } from './naive-ranking';

/** A second, simple implementation of teams (rule 27). */
export interface NaiveTeam {
  readonly team: string;
  readonly section: number;
  readonly place: number | null;
  readonly riders: readonly string[];
  readonly laps: number;
  readonly time: number | null;
  readonly points: number | null;
}

type Scored = Pick<NaiveTeam, 'points' | 'laps' | 'time'> & Pick<Member, 'far'>;

interface Member {
  readonly team: string;
  readonly section: number;
  readonly rider: string;
  readonly place: number;
  readonly laps: number;
  /** Segments where these count, else laps and passages of the lap in progress. */
  readonly far: number;
  readonly time: number;
}

/** All teams that have a rider with a place: those of one section by their score, incomplete ones without a place. */
export function naiveTeams(order: readonly InOrder<NaiveRow>[], rule: RaceRules['teams']): readonly NaiveTeam[] {
  if (rule === null) return [];
  const teamOf = ({ details }: NaiveRow) => details?.[rule.by] ?? '';
  const membersIn = (some: readonly InOrder<NaiveRow>[]): readonly Member[] =>
    placed(some).flatMap((row, index) => {
      const { place, rider, rankedLaps: laps, reached, segmentsDone, elapsed } = row;
      const section = some[index]?.rank.section ?? 0;
      return place === null || teamOf(row) === ''
        ? []
        : [{ team: teamOf(row), section, rider, place, laps, far: segmentsDone ?? laps * 1000 + reached, time: elapsed ?? 0 }];
    });
  const isOf = (team: Pick<Member, 'team' | 'section'>) => (one: Member) => one.team === team.team && one.section === team.section;
  const all = membersIn(order);
  const isComplete = (one: Member) => all.filter(isOf(one)).length >= rule.best;
  const riders = new Set(all.filter(isComplete).map(({ rider }) => rider));
  const displaced = membersIn(order.filter(({ result }) => riders.has(result.rider)));
  const firsts = all.filter((one) => all.find(isOf(one)) === one);
  const teams = firsts.map((first) => {
    const best = all.filter(isOf(first)).slice(0, rule.best);
    const counted = rule.score === 'nth-time' ? best.slice(-1) : best;
    const places = (rule.displace ? displaced.filter(isOf(first)).slice(0, rule.best) : best).map(({ place }) => place);
    const isByPlaces = rule.score === 'sum-place';
    const isWhole = isComplete(first);
    const far = sum(counted.map((one) => one.far));
    return {
      ...{ team: first.team, section: first.section, riders: best.map(({ rider }) => rider) },
      laps: sum(counted.map(({ laps }) => laps)),
      far,
      time: isByPlaces || !isWhole ? null : sum(counted.map(({ time }) => time)),
      points: isByPlaces && isWhole ? sum(places) : null,
    };
  });
  return teams.map((team) => {
    const rivals = teams.filter((other) => other.section === team.section && other.riders.length === rule.best);
    const place = team.riders.length < rule.best ? null : 1 + rivals.filter((rival) => isBetter(rival, team, rule)).length;
    const { far: _, ...shown } = team;
    return { ...shown, place };
  });
}

/** Fewer points, else further with their riders, then a shorter time. */
function isBetter(one: Scored, other: Scored, { score }: NonNullable<RaceRules['teams']>): boolean {
  if (one.points !== null && other.points !== null) return one.points < other.points;
  if (score === 'laps' && one.laps !== other.laps) return one.laps > other.laps;
  return one.far > other.far || (one.far === other.far && (one.time ?? 0) < (other.time ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
