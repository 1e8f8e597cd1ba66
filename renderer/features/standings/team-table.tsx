import { useMemo } from 'react';
import { useStore } from '../../state/store';
import { type TeamTexts, useTeams } from '../../station/team-rows';
import { raceTime } from '../../ui/format';
import { Empty } from '../../ui/notice';
import { RowTable } from '../../ui/row-table';
import type { TableColumn } from '../../ui/table';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';

const ROW_PX = 48;

/** The ranking of the teams with the riders that count. */
export function TeamTable() {
  const { common } = useScreenTexts();
  const teams = useTeams(common);
  const columns = useColumns();
  return (
    <RowTable label={common.teams.title} columns={columns} rows={teams} keyOf={({ key }) => key} rowPx={ROW_PX}>
      {teams.length === 0 && <Empty title={common.teams.empty} />}
    </RowTable>
  );
}

function useColumns(): readonly TableColumn<TeamTexts>[] {
  const { common } = useScreenTexts();
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const byPlace = useStore((state) => state.live.race?.teams?.score === 'sum-place');
  return useMemo(() => {
    const { columns, teams } = common;
    const ridersOf = ({ riders }: TeamTexts): string =>
      riders.map(({ bib, name, elapsed }) => `${bib} ${name} ${raceTime(elapsed, decimals)}`).join(' · ');
    return [
      { key: 'place', heading: columns.place.name, cell: ({ place }) => place, align: 'right', className: text['strong'], track: '64px' },
      {
        key: 'team',
        heading: columns.team.name,
        cell: ({ team }) => team,
        className: `${text['strong']} ${text['cut']}`,
        title: ({ team }) => team,
        track: 'minmax(120px, 1fr)',
      },
      { key: 'laps', heading: columns.laps.name, cell: ({ laps }) => laps, align: 'right', className: text['num'], track: '64px' },
      {
        key: 'score',
        heading: byPlace ? teams.points : columns.total.name,
        cell: ({ score }) => score,
        align: 'right',
        className: `${text['num']} ${text['strong']}`,
        track: '110px',
      },
      { key: 'gap', heading: columns.gap.short, cell: ({ gap }) => gap, align: 'right', className: text['num'], track: '100px' },
      { key: 'riders', heading: teams.riders, cell: ridersOf, title: ridersOf, className: text['cut'], track: 'minmax(140px, 2fr)' },
    ];
  }, [common, decimals, byPlace]);
}
