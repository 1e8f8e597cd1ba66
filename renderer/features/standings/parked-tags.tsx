import type { Schemas } from '../../api/client';
import { useStore } from '../../state/store';
import { correct } from '../../station/commands';
import { useStation } from '../../station/station-context';
import { Button } from '../../ui/button';
import { timeOfDay } from '../../ui/format';
import { useScreenTexts } from '../../ui/texts';
import styles from './suspected-laps.module.css';

type Parked = Schemas['ParkedTag'];

/** Tags that are read without a pause. Each counts once already; muting ignores it from its first read there on. */
export function ParkedTags({ tags }: { readonly tags: readonly Parked[] }) {
  const texts = useScreenTexts().live.notices.parked;
  return (
    <ul className={styles['laps']} aria-label={texts.label}>
      {tags.map((parked) => (
        <ParkedTag key={parked.tag} parked={parked} />
      ))}
    </ul>
  );
}

function ParkedTag({ parked: { tag, rider, from, until, reads_per_minute } }: { readonly parked: Parked }) {
  const station = useStation();
  const bib = useStore((state) => state.live.placed.find((row) => row.rider === rider)?.bib ?? '');
  const explain = useStore((state) => state.explain);
  const texts = useScreenTexts().live.notices.parked;
  return (
    <li>
      <span>
        <b>{bib}</b> {texts.tag(tag, timeOfDay(Date.parse(from)), timeOfDay(Date.parse(until)), reads_per_minute)}
      </span>
      <Button
        size="small"
        variant="primary"
        aria-label={texts.muteName(tag)}
        title={texts.muteHint}
        changes="race"
        onClick={() => void correct(station, { kind: 'mute', tag, from })}
      >
        {texts.mute}
      </Button>
      <Button size="small" onClick={() => explain(rider)}>
        {texts.why}
      </Button>
    </li>
  );
}
