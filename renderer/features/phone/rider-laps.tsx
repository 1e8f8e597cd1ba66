import type { Schemas } from '../../api/client';
import { type Decimals, lapTime, raceTime, timeOfDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import text from '../../ui/text.module.css';
import styles from './rider-page.module.css';

/** The laps of a rider, the newest first. */
export function RiderLaps({ laps, decimals }: { readonly laps: readonly Schemas['RiderLap'][]; readonly decimals: Decimals }) {
  const texts = usePublicTexts().phone.rider;
  const best = bestOf(laps);
  return (
    <>
      <h3 className={styles['heading']}>{texts.lapList}</h3>
      {laps.length === 0 ? (
        <p className={text['muted']}>{texts.noLaps}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.lap}</th>
              <th scope="col">{texts.at}</th>
              <th scope="col">{texts.lapTime}</th>
              <th scope="col">{texts.total}</th>
            </tr>
          </thead>
          <tbody>
            {[...laps].reverse().map((lap) => (
              <tr key={lap.lap}>
                <th scope="row">
                  {lap.lap}
                  {noteOf(lap, lap.lap === best, texts)}
                </th>
                <td>{timeOfDay(Date.parse(lap.at))}</td>
                <td>
                  <b>{lapTime(lap.lap_ms, decimals)}</b>
                </td>
                <td>{raceTime(lap.total_ms, decimals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The number of the fastest lap up to the finish, of several the first; null while there is nothing to compare. */
function bestOf(laps: readonly Schemas['RiderLap'][]): number | null {
  const timed = laps.filter(({ lap_ms: took, after_finish: isAfter }) => took !== null && !isAfter);
  const best = Math.min(...timed.map(({ lap_ms: took }) => took ?? Number.POSITIVE_INFINITY));
  return timed.length < 2 ? null : (timed.find(({ lap_ms: took }) => took === best)?.lap ?? null);
}

function noteOf(lap: Schemas['RiderLap'], isBest: boolean, texts: ReturnType<typeof usePublicTexts>['phone']['rider']) {
  const notes = [
    lap.finish ? texts.finish : '',
    lap.after_finish ? texts.afterFinish : '',
    lap.inferred ? texts.inferred : '',
    isBest ? texts.best : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? null : <small>{notes.join(', ')}</small>;
}
