import { useStore } from '../../state/store';
import { Notice } from '../../ui/empty';
import { type Decimals, NONE, raceTime, statusText } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';
import type { Affected, Forecast } from './use-forecast';

const MAX_SHOWN = 50;

/** Lists the riders whose result a change would alter, before it is made. */
export function ForecastList({ forecast }: { readonly forecast: Forecast }) {
  const texts = useScreenTexts().race.forecast;
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  if (forecast.failure !== null) return <Notice tone="bad">{forecast.failure}</Notice>;
  if (forecast.riders === null) return <p className="muted">{texts.loading}</p>;
  if (forecast.riders.length === 0) return <Notice>{texts.none}</Notice>;
  const shown = forecast.riders.slice(0, MAX_SHOWN);
  return (
    <div className="forecast" aria-live="polite">
      <Notice tone="warn">{texts.changes(forecast.riders.length)}</Notice>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard */}
      <table className="plain-table forecast-table" tabIndex={0} aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.bib}</th>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.now}</th>
            <th scope="col">{texts.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rider) => (
            <Line key={(rider.after ?? rider.before)?.rider} rider={rider} decimals={decimals} />
          ))}
        </tbody>
      </table>
      {forecast.riders.length > shown.length && <p className="muted">{texts.more(forecast.riders.length - shown.length)}</p>}
    </div>
  );
}

function Line({ rider, decimals }: { readonly rider: Affected; readonly decimals: Decimals }) {
  const texts = useScreenTexts().race.forecast;
  const row = rider.after ?? rider.before;
  return (
    <tr>
      <td className="strong">{row?.bib || NONE}</td>
      <td className="cut" title={row?.name}>
        {row?.name || row?.tag_id}
      </td>
      <td>{resultText(rider.before, decimals, texts)}</td>
      <td className="strong">{resultText(rider.after, decimals, texts)}</td>
    </tr>
  );
}

type ForecastTexts = ReturnType<typeof useScreenTexts>['race']['forecast'];

function resultText(row: Affected['before'], decimals: Decimals, texts: ForecastTexts): string {
  if (row === null) return texts.notInResults;
  return [texts.laps(row.ranked_laps), raceTime(row.total_time_ms, decimals), statusText(row.status, row.finished)]
    .filter((part) => part !== '')
    .join(' · ');
}
