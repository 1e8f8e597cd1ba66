import { useId, useMemo, useState } from 'react';
import { categoriesOf } from '../../state/placing';
import { useStore } from '../../state/store';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { FieldError, FieldHint, Input } from '../../ui/input';
import { FieldSentence } from '../../ui/sentence';
import { useScreenTexts } from '../../ui/texts';
import { NumberField } from './rule-fields';
import styles from './rule-fields.module.css';
import { offsetAsMs, offsetText, type Rules } from './rules';

type WaveRule = Rules['waves'][number];

const FIVE_MINUTES_MS = 300_000;

interface WaveSentenceProps {
  readonly waves: readonly WaveRule[];
  readonly onWaves: (waves: WaveRule[]) => void;
}

/** When each category starts: a line for each that does not start at the gun. */
export function WaveSentence({ waves, onWaves }: WaveSentenceProps) {
  const texts = useScreenTexts().race.rules.waves;
  const placed = useStore((state) => state.live.placed);
  const categories = useMemo(() => categoriesOf(placed), [placed]);
  const listId = useId();
  const free = categories.filter((category) => waves.every((wave) => !wave.categories.includes(category)));
  const change = (index: number, wave: WaveRule): void => onWaves(waves.map((one, at) => (at === index ? wave : one)));
  return (
    <li>
      <datalist id={listId}>
        {free.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      {waves.map((wave, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a category that is being typed must stay the same field
        <div key={index} className={styles['wave']}>
          <Wave wave={wave} number={index + 1} list={listId} known={categories} onWave={(next) => change(index, next)} />
          <Button size="small" aria-label={texts.removeName(index + 1)} onClick={() => onWaves(waves.filter((_, at) => at !== index))}>
            {texts.remove}
          </Button>
        </div>
      ))}
      {waves.length === 0 ? texts.allAtGun : texts.othersAtGun}{' '}
      <Button size="small" onClick={() => onWaves([...waves, waveFor(free[0] ?? '', laterThan(waves))])}>
        {texts.add}
      </Button>
    </li>
  );
}

interface WaveProps {
  readonly wave: WaveRule;
  /** From 1; numbers the fields for screen readers. */
  readonly number: number;
  /** Id of the list of categories that have no wave yet. */
  readonly list: string;
  /** Categories that riders have. */
  readonly known: readonly string[];
  readonly onWave: (wave: WaveRule) => void;
}

function Wave({ wave, number, list, known, onWave }: WaveProps) {
  const [isLeft, setIsLeft] = useState(false);
  const name = wave.name.trim();
  const texts = useScreenTexts().race.rules.waves;
  const category = (
    <Input
      className={classes(styles['word'], styles['category'])}
      // As wide as its text, so that two categories that begin alike can be distinguished.
      style={{ width: `${Math.max(11, wave.name.length * 0.62 + 2)}em` }}
      aria-label={texts.category(number)}
      placeholder={texts.categoryExample}
      list={list}
      maxLength={200}
      value={wave.name}
      aria-invalid={name === ''}
      onBlur={() => setIsLeft(true)}
      onChange={(event) => onWave(waveFor(event.currentTarget.value, wave.after_ms))}
    />
  );
  const offset = (
    <NumberField
      label={texts.offset(number)}
      value={offsetText(wave.after_ms)}
      parse={offsetAsMs}
      invalid={texts.offsetInvalid}
      onValue={(after_ms) => onWave({ ...wave, after_ms })}
    />
  );
  return (
    <div>
      <FieldSentence text={texts.sentence} fields={{ category, offset }} />
      <span className={styles['waveHint']}>
        {name === '' && isLeft && <FieldError>{texts.noCategory}</FieldError>}
        {name !== '' && known.length > 0 && !wave.categories.every((one) => known.includes(one)) && <FieldHint>{texts.nobody}</FieldHint>}
      </span>
    </div>
  );
}

/** A wave named by its categories, which commas keep apart. */
function waveFor(name: string, after_ms: number): WaveRule {
  return { name, categories: name.split(',').map((category) => category.trim()), after_ms };
}

/** A start time after the last wave, at most a day after the gun. */
function laterThan(waves: readonly WaveRule[]): number {
  return Math.min(86_400_000, Math.max(0, ...waves.map(({ after_ms }) => after_ms)) + FIVE_MINUTES_MS);
}
