import type { Schemas } from '../../api/client';
import { request } from '../../api/request';
import { startOf } from '../../state/race-state';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import type { WaveMove } from '../../station/use-forecast';
import { Button, ConfirmButton } from '../../ui/button';
import { NONE, raceTime, timeAndDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';
import { useNow } from '../../ui/use-now';
import styles from './wave-starts.module.css';

type RaceSummary = Schemas['RaceSummary'];

/** The waves of the race in the order of their starts, each with its start time and, once the gun has gone, a button that starts it now. */
export function WaveStarts({ race }: { readonly race: RaceSummary }) {
  const texts = useScreenTexts().race.waves;
  const now = useNow(500) + useStore((state) => state.live.clockOffset);
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
          <span className={text['num']}>
            {race.gun_set ? texts.startsAt(timeAndDay(start, 0), raceTime(start - gun, 0)) : texts.startsAfter(raceTime(start - gun, 0))}
            {started && ` · ${texts.started}`}
          </span>
          {/* No wave starts before the gun of the race. */}
          {race.gun_set && gun <= now && <WaveButton wave={name} hasStarted={start <= now} />}
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
  const [isStarting, whileStarting] = useBusy();
  const start = (): void => whileStarting(() => startWave(station, wave));
  if (!hasStarted) {
    return (
      <Button variant="primary" aria-label={texts.startNowName(wave)} disabled={isStarting} onClick={start}>
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

/** Starts a wave now. No time is sent: the station takes its own, which no network delays. */
async function startWave(station: StationClient, wave: string): Promise<void> {
  const answer = await station.run(request(station.api.POST('/race/start', { body: { wave } })));
  if (answer.ok) station.reload('control');
}

/** What a moved gun does with each wave: planned ones move with it, one that was really started stays. */
export function WaveMoves({ waves }: { readonly waves: readonly WaveMove[] }) {
  const texts = useScreenTexts().race.waves;
  if (waves.length === 0) return null;
  return (
    <ul className={styles['waves']} aria-label={texts.afterMove}>
      {waves.map(({ name, after, moves }) => (
        <li key={name}>
          <b className={styles['category']}>{name}</b>
          <span className={text['num']}>{moves ? texts.movesTo(timeOf(after)) : texts.stays(timeOf(after))}</span>
        </li>
      ))}
    </ul>
  );
}

function timeOf(at: string | null): string {
  return at === null ? NONE : timeAndDay(Date.parse(at), 0);
}
