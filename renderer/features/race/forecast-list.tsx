import { useStore } from '../../state/store';
import { Notice } from '../../ui/empty';
import { counted, type Decimals, NONE, raceTime, statusText } from '../../ui/format';
import type { Affected, Forecast } from './use-forecast';

const MOST_SHOWN = 50;

/** What a change would do to whom, before it is made. */
export function ForecastList({ forecast }: { readonly forecast: Forecast }) {
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  if (forecast.failure !== null) return <Notice tone="bad">{forecast.failure}</Notice>;
  if (forecast.riders === null) return <p className="muted">Working out what this changes…</p>;
  if (forecast.riders.length === 0) return <Notice>This changes no result.</Notice>;
  const shown = forecast.riders.slice(0, MOST_SHOWN);
  return (
    <div className="forecast" aria-live="polite">
      <Notice tone="warn">
        This changes the result of <b>{counted(forecast.riders.length, 'rider', 'riders')}</b>.
      </Notice>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard */}
      <table className="plain-table forecast-table" tabIndex={0} aria-label="Riders whose result changes">
        <thead>
          <tr>
            <th scope="col">Bib</th>
            <th scope="col">Name</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rider) => (
            <Line key={(rider.after ?? rider.before)?.rider} rider={rider} decimals={decimals} />
          ))}
        </tbody>
      </table>
      {forecast.riders.length > shown.length && <p className="muted">and {forecast.riders.length - shown.length} more</p>}
    </div>
  );
}

function Line({ rider, decimals }: { readonly rider: Affected; readonly decimals: Decimals }) {
  const row = rider.after ?? rider.before;
  return (
    <tr>
      <td className="strong">{row?.bib || NONE}</td>
      <td className="cut" title={row?.name}>
        {row?.name || row?.tag_id}
      </td>
      <td>{result(rider.before, decimals)}</td>
      <td className="strong">{result(rider.after, decimals)}</td>
    </tr>
  );
}

function result(row: Affected['before'], decimals: Decimals): string {
  if (row === null) return 'not in the table';
  return [counted(row.ranked_laps, 'lap', 'laps'), raceTime(row.total_time_ms, decimals), statusText(row.status, row.finished)]
    .filter((part) => part !== '')
    .join(' · ');
}
