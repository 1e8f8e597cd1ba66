import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { correct } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { lapTime, timeOfDay } from '../../ui/format';

type Suspected = Schemas['SuspectedLap'];

const MOST_SHOWN = 30;

/** Laps so long that a read may be missing, each to be counted as several or kept as one. Nothing changes until somebody says so. */
export function SuspectedLaps({ laps }: { readonly laps: readonly Suspected[] }) {
  return (
    <ul className="suspected" aria-label="Laps with a missing read">
      {laps.slice(0, MOST_SHOWN).map((lap) => (
        <OneLap key={`${lap.rider}:${lap.seq}`} lap={lap} />
      ))}
      {laps.length > MOST_SHOWN && <li className="muted">and {laps.length - MOST_SHOWN} more, once these are settled</li>}
    </ul>
  );
}

function OneLap({ lap }: { readonly lap: Suspected }) {
  const desk = useStation();
  const row = useStore((state) => state.live.placed.find((candidate) => candidate.rider === lap.rider));
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const explain = useStore((state) => state.explain);
  const took = Date.parse(lap.to) - Date.parse(lap.from);
  const bib = row?.bib || lap.rider;
  return (
    <li>
      <span>
        <b>{bib}</b> {row?.name}: the lap until {timeOfDay(Date.parse(lap.to))} took {lapTime(took, decimals)}, usually{' '}
        {lapTime(lap.median_ms, decimals)}
      </span>
      <Button
        look={['small', 'primary']}
        aria-label={`Count as ${lap.looks_like} laps: bib ${bib}`}
        onClick={() => void correct(desk, { kind: 'split', rider: lap.rider, passing: lap.seq, into: lap.looks_like })}
      >
        Count as {lap.looks_like} laps
      </Button>
      <Button
        look={['small']}
        aria-label={`It was one lap: bib ${bib}`}
        title="No read is missing: a stop, a fall, a slow lap"
        onClick={() => void correct(desk, { kind: 'confirm-lap', rider: lap.rider, passing: lap.seq, from: lap.from, to: lap.to })}
      >
        It was one lap
      </Button>
      <Button look={['small']} onClick={() => explain(lap.rider)}>
        Why?
      </Button>
    </li>
  );
}
