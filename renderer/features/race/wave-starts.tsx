import type { Schemas } from '../../api/client';
import { request } from '../../api/outcome';
import { startOf } from '../../state/race-state';
import { useStore } from '../../state/store';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { raceTime, timeOfDay } from '../../ui/format';
import { useNow } from '../../ui/use-now';

type RaceSummary = Schemas['RaceSummary'];

/** The waves of a race whose gun has gone, or is set: when each starts or started, and a button for the starter who waits for nobody. */
export function WaveStarts({ race }: { readonly race: RaceSummary }) {
  const desk = useStation();
  const now = useNow(500) + useStore((state) => state.live.clockOffset);
  if (race.waves.length === 0) return null;
  const gun = startOf(race, null);
  const inOrder = race.waves
    .map(({ category }) => ({ category, start: startOf(race, category) }))
    .sort((one, other) => one.start - other.start);
  return (
    <ul className="wave-starts" aria-label="Waves">
      {inOrder.map(({ category, start }) => (
        <li key={category}>
          <b className="cut" title={category}>
            {category}
          </b>
          <span className="num">
            {race.gun_set
              ? `${timeOfDay(start, 0)} (${raceTime(start - gun, 0)} after the gun)`
              : `${raceTime(start - gun, 0)} after the gun`}
          </span>
          {race.gun_set && <WaveButton desk={desk} category={category} hasStarted={start <= now} isOpen={gun <= now} />}
        </li>
      ))}
    </ul>
  );
}

interface WaveButtonProps {
  readonly desk: StationClient;
  readonly category: string;
  readonly hasStarted: boolean;
  /** Whether the gun of the race has gone: no wave starts before it. */
  readonly isOpen: boolean;
}

function WaveButton({ desk, category, hasStarted, isOpen }: WaveButtonProps) {
  if (!isOpen) return null;
  if (!hasStarted) {
    return (
      <Button look={['primary']} aria-label={`Start ${category} now`} onClick={() => void startWave(desk, category)}>
        Start now
      </Button>
    );
  }
  return (
    <ConfirmButton label={`Start ${category} again now`} confirm="Move it to now" onConfirm={() => void startWave(desk, category)}>
      Start again
    </ConfirmButton>
  );
}

/** Without a moment the station takes its own now, which no network delays. */
async function startWave(desk: StationClient, category: string): Promise<void> {
  const answer = await desk.run(request(desk.api.POST('/race/start', { body: { wave: category } })));
  if (answer.ok) desk.reload('control');
}
