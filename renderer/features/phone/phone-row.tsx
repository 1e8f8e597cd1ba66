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
  const details = [
    texts.laps(row.rankedLaps),
    isCategoryNamed ? '' : categoryText(row, texts),
    row.lastLap === null ? '' : texts.lastLap(lapTime(row.lastLap, decimals)),
  ];
  const rider = (
    <span className={styles['rider']}>
      <span className={text['cut']} title={name}>
        {row.bib !== '' && <b>{row.bib}</b>} <bdi>{name}</bdi>
      </span>
      <span className={classes(text['cut'], styles['details'])}>{details.filter((part) => part !== '').join(' · ')}</span>
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

/** The category with the place in it. */
function categoryText({ category, categoryPlace }: PlacedStanding, texts: ReturnType<typeof usePublicTexts>['phone']): string {
  return categoryPlace === null ? category : texts.categoryPlace(category, categoryPlace);
}
