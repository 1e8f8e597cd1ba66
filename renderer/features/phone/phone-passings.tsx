import { passingKey } from '../../state/live';
import { useStore } from '../../state/store';
import { lapTime, shortTag, timeOfDay } from '../../ui/format';
import { Empty } from '../../ui/notice';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './phone-passings.module.css';

/** The last riders who crossed the line, newest first. */
export function PhonePassings({ favourites }: { readonly favourites: readonly string[] }) {
  const texts = usePublicTexts().phone;
  const passings = useStore((state) => state.live.passings);
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  if (passings.length === 0) return <Empty title={texts.noPassings}>{texts.noPassingsHint}</Empty>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard
    <ol className={styles['passings']} aria-label={texts.passings} tabIndex={0}>
      {passings.map((passing) => (
        <li key={passingKey(passing)} className={favourites.includes(passing.bib) ? styles['followed'] : undefined}>
          <time>{timeOfDay(Date.parse(passing.at))}</time>
          <span className={text['cut']}>
            {passing.bib !== '' && <b>{passing.bib}</b>} <bdi>{passing.name || shortTag(passing.tag_id)}</bdi>
          </span>
          <span className={text['num']}>
            {passing.finished ? texts.finish : texts.lap(passing.laps)} ·{' '}
            {passing.on_way === true ? passing.passage : lapTime(passing.lap_ms, decimals)}
          </span>
        </li>
      ))}
    </ol>
  );
}
