import { Star } from 'lucide-react';
import { memo } from 'react';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import { classes } from '../../ui/classes';
import { counted, type Decimals, gapText, lapTime, NONE, raceTime, shortTag, statusText } from '../../ui/format';
import text from '../../ui/text.module.css';

interface PhoneRowProps {
  readonly row: PlacedStanding;
  readonly top: number;
  readonly decimals: Decimals;
  readonly isFavourite: boolean;
  readonly onFavourite: (bib: string) => void;
}

/** One rider in two lines. */
export const PhoneRow = memo(function PhoneRow({ row, top, decimals, isFavourite, onFavourite }: PhoneRowProps) {
  const name = row.name || shortTag(row.tag);
  const gap = gapText(row, decimals);
  return (
    <li className={isFavourite ? 'phone-row mine' : 'phone-row'} style={{ transform: `translateY(${top}px)` }}>
      <span className="phone-place num">{row.place ?? NONE}</span>
      <span className="phone-who">
        <span className={text['cut']} title={name}>
          {row.bib !== '' && <b>{row.bib}</b>} <bdi>{name}</bdi>
        </span>
        <span className={classes(text['cut'], text['muted'])}>
          {[counted(row.rankedLaps, 'lap', 'laps'), row.lastLap === null ? '' : `last ${lapTime(row.lastLap, decimals)}`, row.category]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      <span className="phone-time num">
        <b>{statusText(row.status, false) || raceTime(row.elapsed, decimals)}</b>
        <span className={text['muted']}>{gap === NONE ? '' : gap}</span>
      </span>
      <button
        type="button"
        className="phone-star"
        aria-pressed={isFavourite}
        aria-label={`Follow ${name}`}
        disabled={row.bib === ''}
        onClick={() => onFavourite(row.bib)}
      >
        <Star aria-hidden size={22} fill={isFavourite ? 'currentColor' : 'none'} />
      </button>
    </li>
  );
});
