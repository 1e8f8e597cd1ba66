import { useId, useMemo } from 'react';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { Button } from '../../ui/button';
import { NumberField } from './rule-fields';
import { offsetAsMs, offsetText, type Rules } from './rules';

type Wave = Rules['waves'][number];

const FIVE_MINUTES_MS = 300_000;

interface WaveSentenceProps {
  readonly waves: readonly Wave[];
  readonly onWaves: (waves: Wave[]) => void;
}

/** Who starts when, a line for each category that does not start with the gun. */
export function WaveSentence({ waves, onWaves }: WaveSentenceProps) {
  const placed = useStore((state) => state.live.placed);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const listId = useId();
  const free = categories.filter((category) => waves.every((wave) => wave.category !== category));
  const change = (index: number, wave: Wave): void => onWaves(waves.map((one, at) => (at === index ? wave : one)));
  return (
    <li>
      <datalist id={listId}>
        {free.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      {waves.map((wave, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a category that is being typed must stay the same field
        <div key={index} className="wave-line">
          <WaveWords wave={wave} number={index + 1} list={listId} onWave={(next) => change(index, next)} />
          <Button look={['small']} aria-label={`Without wave ${index + 1}`} onClick={() => onWaves(waves.filter((_, at) => at !== index))}>
            Remove
          </Button>
        </div>
      ))}
      {waves.length === 0 ? 'Everybody starts with the gun.' : 'Everybody else starts with it.'}{' '}
      <Button look={['small']} onClick={() => onWaves([...waves, { category: free[0] ?? '', after_ms: laterThan(waves) }])}>
        Add a wave
      </Button>
    </li>
  );
}

interface WaveWordsProps {
  readonly wave: Wave;
  readonly number: number;
  readonly list: string;
  readonly onWave: (wave: Wave) => void;
}

function WaveWords({ wave, number, list, onWave }: WaveWordsProps) {
  return (
    <>
      <input
        className="input word wave-category"
        aria-label={`Category of wave ${number}`}
        placeholder="Category"
        list={list}
        maxLength={200}
        value={wave.category}
        aria-invalid={wave.category.trim() === ''}
        onChange={(event) => onWave({ ...wave, category: event.currentTarget.value })}
      />{' '}
      starts{' '}
      <NumberField
        label={`How long after the gun wave ${number} starts`}
        value={offsetText(wave.after_ms)}
        parse={offsetAsMs}
        onValue={(after_ms) => onWave({ ...wave, after_ms })}
      />{' '}
      after the gun.{' '}
    </>
  );
}

function laterThan(waves: readonly Wave[]): number {
  return Math.min(86_400_000, Math.max(0, ...waves.map(({ after_ms }) => after_ms)) + FIVE_MINUTES_MS);
}
