import type { RaceRules } from './rules';
import { type EpochMs, LAST_INSTANT, type Ms } from './time';
import type { RaceControl } from './views';
import { type Wave, waveOf } from './waves';

/** The race's gun and its waves. */
interface Starts extends Pick<RaceControl, 'startAt' | 'waveStarts'> {
  readonly rules: Pick<RaceRules, 'waves'>;
}

/** When a wave starts: when it was really started, else so long after the race's gun as planned (rule 8). */
export function startOfWave({ startAt, waveStarts }: Starts, { name, after }: Wave): EpochMs {
  return waveStarts.get(name) ?? (Math.min(LAST_INSTANT, startAt + after) as EpochMs);
}

/** When riders of a category start; without a wave, and for unknown tags, with the race's gun (rule 8). */
export function waveStart(starts: Starts, category: string): EpochMs {
  const wave = waveOf(starts.rules.waves, category);
  return wave === null ? starts.startAt : startOfWave(starts, wave);
}

/** When the last wave starts; with the race's gun where there is none. */
export function lastWaveStart(starts: Starts): EpochMs {
  return Math.max(starts.startAt, ...starts.rules.waves.map((wave) => startOfWave(starts, wave))) as EpochMs;
}

/** The rules with the real starts of waves that were started in place of the planned ones, for people who read them. */
export function rulesAsStarted(control: Pick<RaceControl, 'startAt' | 'waveStarts' | 'rules'>): RaceRules {
  const { startAt, waveStarts, rules } = control;
  if (waveStarts.size === 0) return rules;
  const waves = rules.waves.map((wave) => ({ ...wave, after: Math.max(0, startOfWave(control, wave) - startAt) as Ms }));
  return { ...rules, waves };
}
