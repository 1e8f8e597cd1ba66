import type { RaceRules } from './rules';
import { type EpochMs, later } from './time';
import type { RaceControl } from './views';
import { waveOf } from './waves';

/** The race's gun and its waves. */
interface Starts extends Pick<RaceControl, 'startAt'> {
  readonly rules: Pick<RaceRules, 'waves'>;
}

/** When riders of a category start; without a wave, and for unknown tags, with the race's gun (rule 8). */
export function waveStart({ startAt, rules }: Starts, category: string): EpochMs {
  return later(startAt, waveOf(rules.waves, category)?.after ?? 0);
}

/** When the last wave starts; with the race's gun where there is none. */
export function lastWaveStart({ startAt, rules }: Starts): EpochMs {
  return later(startAt, Math.max(0, ...rules.waves.map(({ after }) => after)));
}
