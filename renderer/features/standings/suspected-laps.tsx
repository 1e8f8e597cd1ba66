import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { correct } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { lapTime, timeAndDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './suspected-laps.module.css';

type Suspected = Schemas['SuspectedLap'];

const MAX_SHOWN = 30;

/** Laps so long that a read may be missing. The timekeeper counts each as several laps or keeps it as one; until then nothing changes. */
export function SuspectedLaps({ laps }: { readonly laps: readonly Suspected[] }) {
  const texts = useScreenTexts().live.notices.suspected;
  return (
    <ul className={styles['laps']} aria-label={texts.label}>
      {laps.slice(0, MAX_SHOWN).map((lap) => (
        <SuspectedLap key={`${lap.rider}:${lap.seq}`} lap={lap} />
      ))}
      {laps.length > MAX_SHOWN && <li className={text['muted']}>{texts.more(laps.length - MAX_SHOWN)}</li>}
    </ul>
  );
}

function SuspectedLap({ lap }: { readonly lap: Suspected }) {
  const station = useStation();
  const row = useStore((state) => state.live.placed.find((candidate) => candidate.rider === lap.rider));
  const decimals = useStore((state) => state.live.race?.decimals ?? 1);
  const explain = useStore((state) => state.explain);
  const texts = useScreenTexts().live.notices.suspected;
  const took = Date.parse(lap.to) - Date.parse(lap.from);
  const bib = row?.bib || lap.rider;
  const until = timeAndDay(Date.parse(lap.to));
  return (
    <li>
      <span>
        <b>{bib}</b> {texts.rider(row?.name ?? '', until, lapTime(took, decimals), lapTime(lap.median_ms, decimals))}
        {lap.missed !== undefined &&
          ` ${texts.missed(lap.missed.passage, timeAndDay(Date.parse(lap.missed.from)), timeAndDay(Date.parse(lap.missed.to)))}`}
      </span>
      <Button
        size="small"
        variant="primary"
        aria-label={texts.countName(lap.looks_like, bib)}
        changes="race"
        onClick={() => void correct(station, { kind: 'split', rider: lap.rider, passing: lap.seq, into: lap.looks_like })}
      >
        {texts.count(lap.looks_like)}
      </Button>
      <Button
        size="small"
        aria-label={texts.keepName(bib)}
        title={texts.keepHint}
        changes="race"
        onClick={() => void correct(station, { kind: 'confirm-lap', rider: lap.rider, passing: lap.seq, from: lap.from, to: lap.to })}
      >
        {texts.keep}
      </Button>
      <Button size="small" onClick={() => explain(lap.rider)}>
        {texts.why}
      </Button>
    </li>
  );
}
