import { type Passing, passingKey } from '../../state/live';
import { useStore } from '../../state/store';
import { lapTime, shortTag, timeOfDay } from '../../ui/format';
import { Empty } from '../../ui/notice';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './phone-passings.module.css';
import { RiderLink } from './rider-link';

interface PassingsProps {
  readonly favourites: readonly string[];
  readonly onRider: (bib: string) => void;
}

/** The last riders who crossed the line, newest first. */
export function PhonePassings({ favourites, onRider }: PassingsProps) {
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
          <PassingRider passing={passing} onRider={onRider} />
          <span className={text['num']}>
            {passing.finished ? texts.finish : texts.lap(passing.laps)} ·{' '}
            {passing.on_way === true ? passing.passage : lapTime(passing.lap_ms, decimals)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function PassingRider({
  passing: { bib, name, tag_id: tag },
  onRider,
}: {
  readonly passing: Passing;
  readonly onRider: (bib: string) => void;
}) {
  const rider = (
    <span className={text['cut']}>
      {bib !== '' && <b>{bib}</b>} <bdi>{name || shortTag(tag)}</bdi>
    </span>
  );
  return bib === '' ? (
    rider
  ) : (
    <RiderLink bib={bib} onRider={onRider}>
      {rider}
    </RiderLink>
  );
}
