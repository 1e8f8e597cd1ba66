import { request } from '../../api/request';
import { useStore } from '../../state/store';
import { instant, stationNow } from '../../station/commands';
import { useRaceState } from '../../station/race-clock';
import { type StationClient, useStation } from '../../station/station-context';
import { Button, ConfirmButton } from '../../ui/button';
import { useScreenTexts } from '../../ui/texts';
import { useBusy } from '../../ui/use-busy';

/** Neutralises the race while it runs, and starts it again: the same act with its end. */
export function RedFlag() {
  const station = useStation();
  const texts = useScreenTexts().live.neutral;
  const { kind } = useRaceState();
  const open = useStore((state) => state.live.race?.neutralised.find(({ until }) => until === null) ?? null);
  const [isRestarting, whileRestarting] = useBusy();
  if (open !== null) {
    const { from } = open;
    return (
      <Button
        size="small"
        variant="primary"
        disabled={isRestarting}
        changes="race"
        onClick={() => whileRestarting(() => neutralise(station, from, instant(stationNow())))}
      >
        {texts.restart}
      </Button>
    );
  }
  if (kind !== 'running') return null;
  return (
    <span title={texts.flagHint}>
      <ConfirmButton size="small" confirm={texts.flagConfirm} onConfirm={() => void neutralise(station, instant(stationNow()), null)}>
        {texts.flag}
      </ConfirmButton>
    </span>
  );
}

function neutralise(station: StationClient, from: string, until: string | null) {
  return station.run(request(station.api.POST('/race/neutralise', { body: { from, until } })));
}
