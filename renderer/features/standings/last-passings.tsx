import { type CSSProperties, memo } from 'react';
import { type Passing, passingKey } from '../../state/live';
import { useStore } from '../../state/store';
import { classes } from '../../ui/classes';
import { type Decimals, lapTime, shortTag, timeOfDay } from '../../ui/format';
import { Panel } from '../../ui/panel';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './last-passings.module.css';

/** A longer bib is cut. */
const MAX_BIB_DIGITS = 6;

/** The last passings, newest first. */
export function LastPassings() {
  const passings = useStore((state) => state.live.passings);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const texts = useScreenTexts().live.passings;
  const digits = Math.min(MAX_BIB_DIGITS, Math.max(1, ...passings.map(({ bib }) => bib.length)));
  return (
    <Panel className={styles['panel']} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {passings.length === 0 && <p className={text['muted']}>{texts.empty}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <ol tabIndex={0} aria-label={texts.label} data-passings style={{ '--bib-digits': digits } as CSSProperties}>
        {passings.map((passing) => (
          <PassingLine key={passingKey(passing)} passing={passing} decimals={decimals} />
        ))}
      </ol>
    </Panel>
  );
}

const PassingLine = memo(function PassingLine({ passing, decimals }: { readonly passing: Passing; readonly decimals: Decimals }) {
  const explain = useStore((state) => state.explain);
  const texts = useScreenTexts().live.passings;
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        onClick={() => explain(passing.rider)}
        title={[passing.member, passing.name || passing.tag_id].filter((part) => part !== '').join(' · ')}
      >
        <time>{timeOfDay(Date.parse(passing.at))}</time>
        <b className={classes(text['cut'], styles['bib'])} data-bib>
          {passing.bib || texts.noBib}
        </b>
        <span className={text['cut']}>
          {passing.member !== '' && `${passing.member} · `}
          {passing.name || shortTag(passing.tag_id)}
        </span>
        <span className={classes(text['num'], styles['lap'])} data-laps>
          {passing.finished ? texts.finish : texts.lap(passing.laps)}{' '}
          {passing.on_way === true ? (
            <span className={styles['passage']}>{passing.passage}</span>
          ) : (
            <span className={classes(text['muted'], styles['lapTime'])}>{lapTime(passing.lap_ms, decimals)}</span>
          )}
        </span>
      </button>
    </li>
  );
});
