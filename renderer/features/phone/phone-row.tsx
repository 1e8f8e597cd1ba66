import { Star } from 'lucide-react';
import { memo } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { hasOwnClock, OwnClock } from '../../station/own-clock';
import { classes } from '../../ui/classes';
import { type Decimals, gapText, lapTime, NONE, raceTime, shortTag, statusText } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './phone-row.module.css';
import { RiderLink } from './rider-link';

/** Keeps its blanks, which are lost at the edge of a part otherwise. */
const SEPARATOR = '\u00a0· ';

interface PhoneRowProps {
  readonly row: PlacedStanding;
  readonly top: number;
  readonly decimals: Decimals;
  /** Whether a heading above names the category, in which the place is the one that is shown. */
  readonly isCategoryNamed: boolean;
  readonly isFavourite: boolean;
  readonly onFavourite: (bib: string) => void;
  readonly onRider: (bib: string) => void;
}

/** One rider of the table, in two lines, with a star to follow them. */
export const PhoneRow = memo(function PhoneRow({ row, top, decimals, isCategoryNamed, isFavourite, onFavourite, onRider }: PhoneRowProps) {
  const { phone: texts, common } = usePublicTexts();
  const name = row.name || shortTag(row.tag);
  const gap = gapText(row, decimals, common);
  const timeText = statusText(row.status, false, common) || raceTime(row.elapsed, decimals);
  const rider = (
    <span className={styles['rider']}>
      <span className={text['cut']} title={name}>
        {row.bib !== '' && <b>{row.bib}</b>} <bdi>{name}</bdi>
      </span>
      <span className={classes(styles['details'], styles['line'])}>
        <span className={styles['part']}>
          {texts.laps(row.rankedLaps)}
          {!isCategoryNamed && row.category !== '' && <Category row={row} />}
        </span>
        {row.lastLap !== null && (
          <span className={styles['part']}>
            {SEPARATOR}
            {texts.lastLap(lapTime(row.lastLap, decimals))}
          </span>
        )}
      </span>
    </span>
  );
  return (
    <li className={classes(styles['row'], isFavourite && styles['followed'])} style={{ transform: `translateY(${top}px)` }}>
      <span className={classes(styles['place'], text['num'])}>{row.place ?? NONE}</span>
      {row.bib === '' ? (
        rider
      ) : (
        <RiderLink bib={row.bib} onRider={onRider}>
          {rider}
        </RiderLink>
      )}
      <span className={classes(styles['time'], text['num'])}>
        <b>{row.ownStartAt !== null && hasOwnClock(row) ? <OwnClock startAt={row.ownStartAt} /> : timeText}</b>
        <span className={styles['details']}>{gap === NONE ? '' : gap}</span>
      </span>
      <button
        type="button"
        className={styles['star']}
        aria-pressed={isFavourite}
        aria-label={texts.follow(name)}
        disabled={row.bib === ''}
        onClick={() => onFavourite(row.bib)}
      >
        <Star aria-hidden size={22} fill={isFavourite ? 'currentColor' : 'none'} />
      </button>
    </li>
  );
});

/** The category with the place in it; of a long name the end is cut, and never the place. */
function Category({ row: { category, categoryPlace } }: { readonly row: PlacedStanding }) {
  const { phone: texts } = usePublicTexts();
  return (
    <>
      {SEPARATOR}
      <span className={text['cut']} title={category}>
        {category}
      </span>
      {categoryPlace !== null && texts.placeInCategory(categoryPlace)}
    </>
  );
}
