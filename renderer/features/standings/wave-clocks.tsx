import { useMemo } from 'react';
import { useStore } from '../../state/store';
import { RaceClock } from '../../station/race-clock';
import { classes } from '../../ui/classes';
import { timeOfDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { Ticking } from '../../ui/ticking';
import styles from './wave-clocks.module.css';

/** The time of day by the station's clock, and the clock of each wave: below zero it counts down to its start. */
export function WaveClocks() {
  const race = useStore((state) => state.live.race);
  const texts = useScreenTexts().live.clocks;
  const waves = useMemo(
    () => (race?.waves ?? []).flatMap(({ name, categories: [first] }) => (first === undefined ? [] : [{ name, first }])),
    [race],
  );
  return (
    <dl className={styles['clocks']} aria-label={texts.label}>
      <div>
        <dt>{texts.timeOfDay}</dt>
        <dd>
          <Ticking text={stationTimeOfDay} everyMs={200} label={texts.timeOfDay} />
        </dd>
      </div>
      {race?.gun_set === true &&
        waves.map(({ name, first }) => (
          <div key={name} data-wave-clock={name}>
            <dt className={text['cut']} title={name}>
              <bdi>{name}</bdi>
            </dt>
            <dd className={classes(text['num'])}>
              <RaceClock tenths={false} category={first} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function stationTimeOfDay(now: number): string {
  return timeOfDay(now + useStore.getState().live.clockOffset);
}
