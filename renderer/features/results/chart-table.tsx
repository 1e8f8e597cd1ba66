import { formatShortTime } from '../../../src/domain/model/adjusted-time';
import type { Ms } from '../../../src/domain/model/time';
import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import type { Decimals } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';
import styles from './results-page.module.css';

type SheetFile = Schemas['SheetFile'];

/** More rows are in the sheet itself. */
const MOST_ROWS = 200;

/** What a chart shows, as a table that opens on demand. */
export function ChartTable({ file }: { readonly file: SheetFile }) {
  const texts = useScreenTexts().results.charts;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const { columns, rows } = file;
  const hidden = rows.length - MOST_ROWS;
  return (
    <details>
      <summary>{texts.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach what can be scrolled */}
      <section className={styles['chartTable']} aria-label={texts.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <tr key={`${row['bib']} ${row['name']}`}>
                {columns.map(({ key, kind }) => (
                  <td key={key} dir="auto" className={kind === 'text' ? undefined : styles['figure']}>
                    {cellText(row[key] ?? null, kind, decimals)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {hidden > 0 && <p>{texts.more(hidden)}</p>}
    </details>
  );
}

function cellText(value: string | number | boolean | null, kind: SheetFile['columns'][number]['kind'], decimals: Decimals): string {
  if (value === null) return '';
  return kind === 'duration' && typeof value === 'number' ? formatShortTime(value as Ms, decimals) : String(value);
}
