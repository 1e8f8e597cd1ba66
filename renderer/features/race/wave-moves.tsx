import type { WaveMove } from '../../station/use-forecast';
import { NONE, timeAndDay } from '../../ui/format';
import text from '../../ui/text.module.css';
import { useScreenTexts } from '../../ui/texts';
import styles from './wave-starts.module.css';

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
