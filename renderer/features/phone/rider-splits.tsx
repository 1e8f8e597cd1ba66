import type { Schemas } from '../../api/client';
import { type Decimals, raceTime, timeOfDay } from '../../ui/format';
import { usePublicTexts } from '../../ui/public-texts';
import styles from './rider-page.module.css';

/** The passages of a rider on the way that have been; nothing where there is none. */
export function RiderSplits({ splits, decimals }: { readonly splits: readonly Schemas['Split'][]; readonly decimals: Decimals }) {
  const texts = usePublicTexts().phone.rider;
  const passed = splits.filter(({ at }) => at !== null);
  if (passed.length === 0) return null;
  return (
    <>
      <h3 className={styles['heading']}>{texts.splits}</h3>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.passage}</th>
            <th scope="col">{texts.at}</th>
            <th scope="col">{texts.total}</th>
          </tr>
        </thead>
        <tbody>
          {passed.map(({ name, lap, at, time_ms: time }) => (
            <tr key={`${lap} ${name}`}>
              <th scope="row">
                {name} {lap !== undefined && <small>{texts.ofLap(lap)}</small>}
              </th>
              <td>{at !== null && timeOfDay(Date.parse(at))}</td>
              <td>
                <b>{raceTime(time, decimals)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
