import type { ReactNode } from 'react';
import { formatSignedAmount } from '../../../src/domain/model/adjusted-time';
import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { Texts } from '../../../src/texts/texts';
import { hasOwnClock, OwnClock } from '../../station/own-clock';
import { classes } from '../../ui/classes';
import { type Decimals, gapText, intervalText, lapTime, NONE, raceTime, shortStatus, shortTag, statusText } from '../../ui/format';
import { Badge } from '../../ui/notice';
import text from '../../ui/text.module.css';
import type { ColumnWidth, Contents, Density } from './standings-layout';
import styles from './standings-table.module.css';

/** What a cell is made from. */
export interface CellProps {
  readonly row: PlacedStanding;
  /** Places won (positive) or lost (negative) in the last seconds; 0 for none. */
  readonly placesWon: number;
  readonly decimals: Decimals;
  readonly isCompact: boolean;
  /** The table is in categories: its places and gaps are those of each category. */
  readonly isByCategory: boolean;
  /** When and where the rider was seen; empty where that is not to be shown. */
  readonly seen: string;
  readonly texts: Texts['catalogue']['screens'];
}

/** One column of the standings: its heading is `common.columns[key]`. */
export interface StandingsColumn extends ColumnWidth {
  readonly key: Exclude<keyof Texts['catalogue']['screens']['common']['columns'], 'team' | 'category-place' | 'category-gap'>;
  readonly cell: (props: CellProps) => ReactNode;
  readonly className?: string | undefined;
  /** Whole text of a cell that may be cut. */
  readonly title?: (row: PlacedStanding) => string;
}

const LEAST_CATEGORY_EM = 4.6;

const FIGURES = classes(text['num'], styles['right']);
const STRONG_FIGURES = classes(FIGURES, text['strong']);

/** The columns, from left to right. */
export const STANDINGS_COLUMNS: readonly StandingsColumn[] = [
  {
    key: 'place',
    em: (density, contents) => ({ compact: 2.3, normal: 2.5, wide: 2.8 })[density] + digits(contents.placeDigits),
    className: styles['place'],
    cell: ({ row, placesWon, texts }) => (
      <>
        <b className={classes(text['num'], styles['placeNumber'])}>{row.place ?? NONE}</b>
        <PlaceChange places={placesWon} texts={texts} />
      </>
    ),
  },
  {
    key: 'bib',
    em: (density) => ({ compact: 2.8, normal: 3, wide: 3.6 })[density],
    className: classes(text['cut'], text['strong']),
    cell: ({ row }) => row.bib || NONE,
    title: (row) => row.bib,
  },
  {
    key: 'name',
    em: (density) => ({ compact: 12, normal: 8.4, wide: 8.4 })[density],
    leastEm: 9,
    grows: true,
    className: styles['name'],
    cell: ({ row, texts }) => <Name row={row} texts={texts} />,
  },
  {
    key: 'category',
    em: categoryEm,
    leastEm: LEAST_CATEGORY_EM,
    priority: 3,
    className: text['cut'],
    cell: ({ row, isByCategory }) =>
      isByCategory || row.categoryPlace === null ? (
        row.category
      ) : (
        <>
          <b className={text['num']}>{row.categoryPlace}</b> {row.category}
        </>
      ),
    title: (row) => row.category,
  },
  {
    key: 'laps',
    em: (density) => ({ compact: 2.4, normal: 2.6, wide: 3 })[density],
    className: STRONG_FIGURES,
    cell: ({ row }) => row.rankedLaps,
  },
  // The last one to go: on a phone the time of the race is in sight instead.
  { key: 'last', em: lapEm, leastEm: 5, priority: 4, className: FIGURES, cell: ({ row, decimals }) => lapTime(row.lastLap, decimals) },
  { key: 'best', em: lapEm, priority: 1, className: FIGURES, cell: ({ row, decimals }) => lapTime(row.bestLap, decimals) },
  {
    key: 'total',
    em: (density, { decimals }) => (density === 'wide' ? 5.3 : 5) + fraction(decimals),
    className: STRONG_FIGURES,
    cell: ({ row, decimals }) =>
      row.ownStartAt !== null && hasOwnClock(row) ? <OwnClock startAt={row.ownStartAt} /> : raceTime(row.elapsed, decimals),
  },
  { key: 'gap', em: gapEm, className: FIGURES, cell: ({ row, decimals, texts }) => gapText(row, decimals, texts.common) },
  { key: 'interval', em: gapEm, priority: 2, className: FIGURES, cell: ({ row, decimals }) => intervalText(row, decimals) },
  {
    key: 'status',
    em: statusEm,
    className: classes(text['cut'], styles['status']),
    cell: ({ row, isCompact, seen, texts }) => {
      if (seen !== '' && row.status === 'racing') return <span title={seen}>{texts.live.table.seen(seen)}</span>;
      const say = isCompact ? shortStatus : statusText;
      return say(row.status, row.finished, texts.common);
    },
  },
];

function statusEm(density: Density, { hasStatus, hasSeen }: Contents): number {
  if (hasSeen) return 12.4;
  return (hasStatus ? { compact: 3.3, normal: 5.2, wide: 5.7 } : { compact: 3.3, normal: 4, wide: 4 })[density];
}

function lapEm(density: Density, { decimals, hasHours }: Contents): number {
  return (density === 'wide' ? 4 : 3.4) + fraction(decimals) + hours(hasHours);
}

function gapEm(density: Density, { decimals, hasHours }: Contents): number {
  return (density === 'wide' ? 4.7 : 4.1) + fraction(decimals) + hours(hasHours);
}

/** As wide as the longest category, within reason: so that categories that begin alike can be distinguished. */
function categoryEm(density: Density, { categoryLetters }: Contents): number {
  if (categoryLetters === 0) return 0;
  return Math.min({ compact: 9, normal: 9.5, wide: 14 }[density], Math.max(LEAST_CATEGORY_EM, 0.56 * categoryLetters + 0.4));
}

function digits(count: number): number {
  return 0.66 * count;
}

function fraction(decimals: number): number {
  return 0.62 * decimals;
}

function hours(hasHours: boolean): number {
  return hasHours ? 1.5 : 0;
}

function Name({ row, texts }: Pick<CellProps, 'row' | 'texts'>) {
  const { table } = texts.live;
  const isUnknown = row.participant === null;
  const name = isUnknown ? shortTag(row.tag) : row.name || table.nameOfBib(row.bib);
  return (
    <>
      <span className={text['cut']} title={isUnknown ? row.tag : name}>
        {name}
      </span>
      {isUnknown && <Badge tone="warn">{table.unknown}</Badge>}
      <JuryMarks row={row} texts={texts} />
      {row.inferred > 0 && (
        <Badge tone="info" title={table.addedHint(row.inferred)}>
          {table.added(row.inferred)}
        </Badge>
      )}
    </>
  );
}

/** What the jury decided about a rider, in a word each. */
function JuryMarks({ row, texts }: Pick<CellProps, 'row' | 'texts'>) {
  const { common, live } = texts;
  const { adjustment, lapsAdjustment, relegated } = row;
  return (
    <>
      {adjustment !== 0 && (
        <Badge tone="warn" title={live.table.adjusted}>
          {formatSignedAmount(adjustment)}
        </Badge>
      )}
      {lapsAdjustment !== 0 && (
        <Badge tone="warn" title={live.table.adjusted}>
          {common.addedLaps(lapsAdjustment)}
        </Badge>
      )}
      {relegated !== null && (
        <Badge tone="warn" title={live.rider.relegated(relegated.bib, relegated.tag)}>
          {common.relegated(relegated.bib)}
        </Badge>
      )}
    </>
  );
}

function PlaceChange({ places, texts }: { readonly places: number; readonly texts: CellProps['texts'] }) {
  if (places === 0) return null;
  const { placesWon, placesLost } = texts.live.table;
  return (
    <span className={classes(styles['change'], places > 0 ? styles['up'] : styles['down'])}>
      <i aria-hidden="true" />
      <span aria-hidden="true">{Math.abs(places)}</span>
      <span className={text['spoken']}>{places > 0 ? placesWon(places) : placesLost(-places)}</span>
    </span>
  );
}
