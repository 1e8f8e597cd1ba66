import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { startOf } from '../../state/race-state';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { classes } from '../../ui/classes';
import { raceTime, timeAndDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useNow } from '../../ui/use-now';
import { MomentForm, saveMoment } from './moment-form';
import styles from './wave-starts.module.css';

type RaceSummary = Schemas['RaceSummary'];

/** The waves of the race in the order of their starts, each with its start time and, once the gun has gone, buttons that start it now or at a time. */
export function WaveStarts({ race }: { readonly race: RaceSummary }) {
  const texts = useScreenTexts().race.waves;
  const now = useNow(500) + useStore((state) => state.live.clockOffset);
  const [timing, setTiming] = useState<string | null>(null);
  if (race.waves.length === 0) return null;
  const gun = startOf(race, null);
  const inOrder = race.waves
    .map(({ name, start_time, started }) => ({ name, started, start: Date.parse(start_time) }))
    .sort((one, other) => one.start - other.start);
  return (
    <ul className={styles['waves']} aria-label={texts.title}>
      {inOrder.map(({ name, started, start }) => (
        <li key={name}>
          <b className={styles['category']}>{name}</b>
          <span className={classes(text['num'], styles['start'])}>
            {race.gun_set ? texts.startsAt(timeAndDay(start, 0), raceTime(start - gun, 0)) : texts.startsAfter(raceTime(start - gun, 0))}
            {started && ` · ${texts.started}`}
          </span>
          {/* No wave starts before the gun of the race. */}
          {race.gun_set && gun <= now && (
            <span className={styles['buttons']}>
              <WaveButton wave={name} hasStarted={start <= now} />
              <Button
                aria-expanded={timing === name}
                aria-label={texts.startAtName(name)}
                onClick={() => setTiming(timing === name ? null : name)}
              >
                {texts.startAt}
              </Button>
            </span>
          )}
          {timing === name && (
            <div className={styles['form']}>
              <MomentForm timed={{ what: 'wave', wave: name }} initial={start} offered={null} onClose={() => setTiming(null)} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface WaveButtonProps {
  readonly wave: string;
  readonly hasStarted: boolean;
}

function WaveButton({ wave, hasStarted }: WaveButtonProps) {
  const station = useStation();
  const texts = useScreenTexts().race.waves;
  const [isStarting, whileStarting] = useBusy(undefined, `wave ${wave}`);
  const start = (): void => whileStarting(() => startNow(station, wave));
  if (!hasStarted) {
    return (
      <Button variant="primary" aria-label={texts.startNowName(wave)} changes="race" disabled={isStarting} onClick={start}>
        {texts.startNow}
      </Button>
    );
  }
  return (
    <ConfirmButton label={texts.restartName(wave)} confirm={texts.restartNow} onConfirm={start}>
      {texts.restart}
    </ConfirmButton>
  );
}

async function startNow(station: StationClient, wave: string): Promise<void> {
  const answer = await saveMoment(station, { what: 'wave', wave }, null);
  if (answer.ok) station.reload('control');
}
