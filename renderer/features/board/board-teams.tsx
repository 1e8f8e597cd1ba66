import { useStore } from '../../state/store';
import { DataAge } from '../../station/data-age';
import { useTeams } from '../../station/team-rows';
import { classes } from '../../ui/classes';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './board-teams.module.css';

/** The teams on a board: as many as fit, from the top. */
export function BoardTeams() {
  const { common } = usePublicTexts();
  const teams = useTeams(common);
  const byPlace = useStore((state) => state.live.race?.teams?.score === 'sum-place');
  const { columns } = common;
  return (
    <>
      <table className={styles['table']} aria-label={common.teams.title}>
        <thead>
          <tr>
            <th scope="col" className={styles['figure']}>
              {columns.place.short}
            </th>
            <th scope="col">{columns.team.short}</th>
            <th scope="col">{common.teams.riders}</th>
            <th scope="col" className={styles['figure']}>
              {byPlace ? common.teams.points : columns.total.short}
            </th>
            <th scope="col" className={styles['figure']}>
              {columns.gap.short}
            </th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ key, place, team, riders, score, gap }) => (
            <tr key={key}>
              <td className={styles['figure']}>{place}</td>
              <td className={text['cut']} title={team}>
                {team}
              </td>
              <td className={styles['riders']}>
                <span className={text['twoLines']} title={namesOf(riders)}>
                  {namesOf(riders)}
                </span>
              </td>
              <td className={classes(text['num'], styles['figure'])}>{score}</td>
              <td className={classes(text['num'], styles['figure'])}>{gap}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {teams.length === 0 && <p className={styles['empty']}>{common.teams.empty}</p>}
      <footer className={styles['foot']}>
        <DataAge />
      </footer>
    </>
  );
}

function namesOf(riders: readonly { readonly bib: string; readonly name: string }[]): string {
  return riders.map(({ bib, name }) => name || bib).join(', ');
}
