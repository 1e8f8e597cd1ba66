import type { Leg } from '../domain/model/views';
import { type TeamStanding, teamTable } from '../domain/views/team-table';
import { cellText } from './cells';
import { shownTime } from './columns';
import { isolated, printable } from './printable';
import type { Results } from './race-results';
import type { CellValue, SheetTable } from './table';

/** The tables whose rows are no riders: those of teams and of relays that the race has. */
export function plainTables(results: Results): readonly SheetTable[] {
  return [...teams(results), ...relays(results)];
}

function teams(results: Results): readonly SheetTable[] {
  const { standings, control, texts } = results;
  const rule = control.rules.teams;
  const ranked = teamTable(standings, rule);
  if (rule === null || ranked.length === 0) return [];
  const { columns, teams: words } = texts.catalogue.exports;
  const score = rule.score === 'sum-place' ? words.points : columns.time;
  return [
    {
      title: words.title,
      columns: [
        { key: 'place', title: columns.place, kind: 'place', align: 'right' },
        { key: 'name', title: columns.team, kind: 'text', align: 'left', isWords: true },
        { key: 'laps', title: columns.laps, kind: 'number', align: 'right' },
        { key: 'time', title: score, kind: rule.score === 'sum-place' ? 'number' : 'duration', align: 'right' },
        { key: 'gap', title: columns.gap, kind: 'gap', align: 'right' },
        { key: 'riders', title: words.riders, kind: 'text', align: 'left', isWords: true },
      ],
      rows: ranked.map((team) => [
        team.place,
        printable(team.team),
        team.laps,
        scoreOf(team, results),
        gapOf(team, results),
        ridersOf(team, results),
      ]),
    },
  ];
}

/** The score of a team; of one that is not complete, how many of its riders count. */
export function scoreOf({ place, points, time, riders, wanted }: TeamStanding, results: Results): CellValue {
  if (place === null) return results.texts.catalogue.exports.teams.counted(riders.length, wanted);
  return points ?? shownTime(time, results);
}

function gapOf({ gap, pointsBehind, lapsBehind }: TeamStanding, results: Results): CellValue {
  if (lapsBehind > 0) return { lapsBehind };
  return pointsBehind === 0 || gap === 0 ? null : (pointsBehind ?? shownTime(gap, results));
}

function ridersOf({ riders }: TeamStanding, results: Results): string {
  return riders
    .map(
      ({ bib, name, elapsed }) =>
        `${[printable(bib), isolated(name)].filter((part) => part !== '').join(' ')} ${cellText(shownTime(elapsed, results), results)}`,
    )
    .join(', ');
}

function relays(results: Results): readonly SheetTable[] {
  const { relays: all, standings, texts } = results;
  const ridden = all.filter(({ legs }) => legs.length > 0);
  if (ridden.length === 0) return [];
  const { columns, relays: words } = texts.catalogue.exports;
  const riders = new Map(standings.map((row) => [row.rider, row]));
  return [
    {
      title: words.title,
      columns: [
        { key: 'bib', title: columns.bib, kind: 'bib', align: 'right' },
        { key: 'name', title: columns.name, kind: 'text', align: 'left', isWords: true },
        { key: 'lap', title: words.lap, kind: 'number', align: 'right' },
        { key: 'member', title: words.rider, kind: 'text', align: 'left', isWords: true },
        { key: 'time', title: columns.time, kind: 'duration', align: 'right' },
      ],
      rows: ridden.flatMap(({ rider, legs }) => {
        const { bib = '', name = '' } = riders.get(rider) ?? {};
        return legs.map((leg) => [printable(bib), printable(name), leg.lap, printable(leg.member), shownTime(leg.lapTime, results)]);
      }),
    },
  ];
}

/** The legs of a relay in one text: `Anna 15:00.0, Ben 15:00.0`. */
export function legsText(legs: readonly Leg[], results: Results): string {
  return legs.map(({ member, lapTime }) => `${printable(member) || '?'} ${cellText(shownTime(lapTime, results), results)}`).join(', ');
}
