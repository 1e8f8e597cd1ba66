import type { Leg } from '../domain/model/views';
import { type TeamStanding, teamTable } from '../domain/views/team-table';
import { type CellValue, cellText, shownTime } from './columns';
import { printable } from './printable';
import type { Results } from './race-results';

/** A table whose rows are no riders: teams, and the legs of relays. */
export interface PlainTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The tables of teams and of relays that the race has. */
export function plainTables(results: Results): readonly PlainTable[] {
  return [...teams(results), ...relays(results)];
}

function teams(results: Results): readonly PlainTable[] {
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
        { title: columns.place, align: 'right' },
        { title: columns.team, align: 'left' },
        { title: columns.laps, align: 'right' },
        { title: score, align: 'right' },
        { title: columns.gap, align: 'right' },
        { title: words.riders, align: 'left' },
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
        `${printable([bib, name].filter((part) => part !== '').join(' '))} ${cellText(shownTime(elapsed, results), results)}`,
    )
    .join(', ');
}

function relays(results: Results): readonly PlainTable[] {
  const { relays: all, standings, texts } = results;
  const ridden = all.filter(({ legs }) => legs.length > 0);
  if (ridden.length === 0) return [];
  const { columns, relays: words } = texts.catalogue.exports;
  const riders = new Map(standings.map((row) => [row.rider, row]));
  return [
    {
      title: words.title,
      columns: [
        { title: columns.bib, align: 'right' },
        { title: columns.name, align: 'left' },
        { title: words.lap, align: 'right' },
        { title: words.rider, align: 'left' },
        { title: columns.time, align: 'right' },
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
