import { useMemo } from 'react';
import { shownTeam } from '../../../src/domain/model/roster';
import type { Credentials } from '../../api/credentials';
import { inOwnCategory } from '../../state/placing';
import { useStore } from '../../state/store';
import { screenOptions } from '../../station/screen-options';
import { useScreen } from '../../station/use-screen';
import { VenueClock } from '../../station/venue-clock';
import { VenuePage } from '../../station/venue-page';
import { classes } from '../../ui/classes';
import { gapText, NONE, raceTime, shortStatus, shortTag } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { type Arrival, arrivalsOf } from './arrivals';
import styles from './finish-app.module.css';

/** More than fit on any screen. */
const MOST_ROWS = 40;
/** Longer names stand in two lines, in smaller letters: in the line of the newest, and in every other one. */
const LONG_FOR_FIRST = 16;
const LONG_NAME = 34;
/** A rider who has just arrived is marked for so long. */
const FRESH_MS = 8_000;

/** The riders as they finish, newest at the top. */
export function FinishApp({ credentials }: { readonly credentials: Credentials }) {
  const { finish: texts } = usePublicTexts();
  const options = useMemo(() => screenOptions(window.location.search), []);
  const name = useScreen(credentials, options.theme, texts.title);
  const placed = useStore((state) => state.live.placed);
  const now = useNow(1_000) + useStore((state) => state.live.clockOffset);
  const { categories } = options;
  const arrivals = useMemo(() => arrivalsOf(placed, categories), [placed, categories]);
  const [category] = categories;
  const isOfOne = categories.length === 1;
  return (
    <VenuePage
      name={isOfOne && category !== undefined ? `${name} · ${category}` : name}
      end={<VenueClock {...(isOfOne && category !== undefined ? { category } : {})} />}
      footEnd={<span>{texts.finishers(arrivals.length)}</span>}
    >
      {arrivals.length === 0 ? (
        <p className={styles['empty']}>{texts.empty}</p>
      ) : (
        <ol className={styles['arrivals']} aria-label={texts.arrivals}>
          {arrivals.slice(0, MOST_ROWS).map((arrival) => (
            <ArrivalLine key={arrival.row.rider} arrival={arrival} isOfOne={isOfOne} isFresh={now - arrival.at < FRESH_MS} />
          ))}
        </ol>
      )}
    </VenuePage>
  );
}

interface ArrivalLineProps {
  readonly arrival: Arrival;
  /** The screen is of one category: its places are the ones that count. */
  readonly isOfOne: boolean;
  readonly isFresh: boolean;
}

function ArrivalLine({ arrival: { row }, isOfOne, isFresh }: ArrivalLineProps) {
  const { common } = usePublicTexts();
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const shown = isOfOne ? inOwnCategory(row) : row;
  const name = row.name || shortTag(row.tag);
  // Marks above and below letters take no width.
  const letters = name.replace(/\p{M}/gu, '').length;
  const inCategory = row.category === '' || isOfOne ? '' : `${row.category} ${row.categoryPlace ?? ''}`.trim();
  const gap = gapText(shown, decimals, common);
  return (
    <li className={classes(styles['arrival'], isFresh && styles['fresh'])}>
      <b className={classes(styles['place'], text['num'])}>{shown.place ?? (shortStatus(row.status, false, common) || NONE)}</b>
      <b className={classes(styles['bib'], row.bib.length > 4 && styles['longBib'], text['cut'])} title={row.bib}>
        {row.bib || NONE}
      </b>
      <span className={styles['who']}>
        <b
          className={classes(styles['name'], letters > LONG_NAME && styles['long'], letters > LONG_FOR_FIRST && styles['longForFirst'])}
          title={name}
        >
          <bdi>{name}</bdi>
        </b>
        <span className={classes(styles['details'], text['cut'])}>
          {[inCategory, shownTeam(row)].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      <span className={classes(styles['times'], text['num'])}>
        <b>{raceTime(row.elapsed, decimals)}</b>
        <span className={styles['details']}>{gap === NONE ? '' : gap}</span>
      </span>
    </li>
  );
}
