import { useMemo } from 'react';
import { useStore } from '../state/store';
import { classes } from '../ui/classes';
import { type Decimals, NONE, raceTime, statusText } from '../ui/format';
import { Notice } from '../ui/notice';
import { Table, TableCells, type TableColumn, TableHead, tracksOf } from '../ui/table';
import text from '../ui/text.module.css';
import { sayWire, useScreenTexts, useTexts } from '../ui/texts';
import styles from './forecast-list.module.css';
import type { Affected, Forecast } from './use-forecast';

const MAX_SHOWN = 50;

/** Lists the riders whose result a change would alter, before it is made. */
export function ForecastList({ forecast }: { readonly forecast: Forecast }) {
  const words = useScreenTexts();
  const texts = words.race.forecast;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const columns = useMemo(() => columnsOf(words, decimals), [words, decimals]);
  const sentence = forecastText(forecast, texts);
  if (forecast.failure !== null) return <Notice tone="bad">{sentence}</Notice>;
  if (forecast.riders === null) return <p className={text['muted']}>{sentence}</p>;
  if (forecast.riders.length === 0) {
    return (
      <div className={styles['forecast']} aria-live="polite">
        <Notice>{sentence}</Notice>
        <Warnings {...forecast} />
      </div>
    );
  }
  const shown = forecast.riders.slice(0, MAX_SHOWN);
  return (
    <div className={styles['forecast']} aria-live="polite">
      <Notice tone="warn">{sentence}</Notice>
      <Warnings {...forecast} />
      <Table className={styles['table']} tracks={tracksOf(columns)} tabIndex={0} aria-label={texts.title}>
        <TableHead columns={columns} />
        <tbody>
          {shown.map((rider) => (
            <tr key={(rider.after ?? rider.before)?.rider}>
              <TableCells columns={columns} row={rider} />
            </tr>
          ))}
        </tbody>
      </Table>
      {forecast.riders.length > shown.length && <p className={text['muted']}>{texts.more(forecast.riders.length - shown.length)}</p>}
    </div>
  );
}

function Warnings({ warnings, not_counted: notCounted }: Pick<Forecast, 'warnings' | 'not_counted'>) {
  const texts = useTexts();
  if (warnings.length === 0 && notCounted === null) return null;
  return (
    <ul className={text['plainList']} data-warnings>
      {notCounted !== null && <li>{sayWire(texts, 'verdict', { wire: notCounted, fallback: notCounted.sentence })}</li>}
      {warnings.map((wire) => (
        <li key={wire.sentence}>{sayWire(texts, 'ruleNotice', { wire, fallback: wire.sentence })}</li>
      ))}
    </ul>
  );
}

/** What a change alters, in one sentence. */
export function forecastText({ riders, failure }: Forecast, texts: Words['race']['forecast']): string {
  if (failure !== null) return failure;
  if (riders === null) return texts.loading;
  return riders.length === 0 ? texts.none : texts.changes(riders.length);
}

type Words = ReturnType<typeof useScreenTexts>;

function columnsOf(words: Words, decimals: Decimals): readonly TableColumn<Affected>[] {
  const texts = words.race.forecast;
  return [
    { key: 'bib', heading: texts.bib, cell: (rider) => rowOf(rider)?.bib || NONE, className: text['strong'], track: '64px' },
    {
      key: 'name',
      heading: texts.name,
      cell: (rider) => rowOf(rider)?.name || rowOf(rider)?.tag_id,
      className: text['cut'],
      title: (rider) => rowOf(rider)?.name ?? '',
      track: 'minmax(0, 1fr)',
    },
    {
      key: 'now',
      heading: texts.now,
      cell: ({ before }) => resultText(before, words, decimals),
      className: styles['result'],
      track: 'minmax(0, 1.5fr)',
    },
    {
      key: 'after',
      heading: texts.after,
      cell: ({ after }) => resultText(after, words, decimals),
      className: classes(text['strong'], styles['result']),
      track: 'minmax(0, 1.5fr)',
    },
  ];
}

function rowOf({ before, after }: Affected): Affected['before'] {
  return after ?? before;
}

/** `3 laps · 0:12:34.5 · Finished`; a stop may take nothing from a rider but the place. */
function resultText(row: Affected['before'], words: Words, decimals: Decimals): string {
  const texts = words.race.forecast;
  if (row === null) return texts.notInResults;
  const status = statusText(row.status, row.finished, words.common);
  return (
    [texts.laps(row.ranked_laps), raceTime(row.total_time_ms, decimals), status || (row.ranked ? '' : texts.noPlace)]
      .filter((part) => part !== '')
      .join(' · ')
      // A line ends between two facts, not within one.
      .replaceAll(/(?<!·) (?!·)/g, '\u00a0')
  );
}
