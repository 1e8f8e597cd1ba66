import { useTeams } from '../../station/team-rows';
import { classes } from '../../ui/classes';
import { Empty } from '../../ui/notice';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './phone-teams.module.css';

/** The ranking of the teams on a phone. */
export function PhoneTeams() {
  const { common } = usePublicTexts();
  const teams = useTeams(common);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard
    <section className={styles['list']} aria-label={common.teams.title} tabIndex={0}>
      <ol>
        {teams.map(({ key, place, team, score, gap, riders }) => (
          <li key={key}>
            <b className={classes(text['num'], styles['place'])}>{place}</b>
            <span className={styles['team']}>
              <b>{team}</b>
              <span className={text['muted']}>{riders.map(({ bib, name }) => name || bib).join(', ')}</span>
            </span>
            <span className={classes(text['num'], styles['score'])}>
              <b>{score}</b>
              <span className={text['muted']}>{gap}</span>
            </span>
          </li>
        ))}
      </ol>
      {teams.length === 0 && <Empty title={common.teams.empty} />}
    </section>
  );
}
