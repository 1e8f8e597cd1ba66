import { useMemo } from 'react';
import { type TeamStanding, teamTable } from '../../src/domain/views/team-table';
import { useStore } from '../state/store';
import { type CommonTexts, type Decimals, lapTime, NONE, raceTime } from '../ui/format';

/** A team as screens show it: all texts but the riders. */
export interface TeamTexts {
  readonly key: string;
  readonly place: string;
  readonly team: string;
  readonly laps: string;
  readonly score: string;
  readonly gap: string;
  readonly riders: TeamStanding['riders'];
}

/** The teams in ranking order; empty where the race ranks none. */
export function useTeams(words: CommonTexts): readonly TeamTexts[] {
  const table = useStore((state) => state.live.table);
  const rule = useStore((state) => state.live.race?.teams ?? null);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  return useMemo(() => {
    if (rule === null || table === null) return [];
    const displace = rule.displace ?? false;
    return teamTable(table.rows, { ...rule, displace }).map((team) => teamTexts(team, decimals, words));
  }, [table, rule, decimals, words]);
}

function teamTexts(team: TeamStanding, decimals: Decimals, words: CommonTexts): TeamTexts {
  const { place, points, time, riders, wanted } = team;
  const score = points === null ? raceTime(time, decimals) : String(points);
  return {
    key: `${team.section} ${team.team}`,
    place: place === null ? NONE : String(place),
    team: team.team,
    laps: String(team.laps),
    score: place === null ? words.teams.counted(riders.length, wanted) : score,
    gap: gapOf(team, decimals, words),
    riders,
  };
}

function gapOf({ gap, pointsBehind, lapsBehind, place }: TeamStanding, decimals: Decimals, words: CommonTexts): string {
  if (place === null || place === 1) return NONE;
  if (lapsBehind > 0) return words.lapsBehind(lapsBehind);
  if (pointsBehind !== null) return `+${pointsBehind}`;
  return gap === null ? NONE : `+${lapTime(gap, decimals)}`;
}
