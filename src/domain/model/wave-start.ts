import { type EpochMs, later } from './time';
import type { RaceControl } from './views';
import { waveOf } from './waves';

/** When riders of a category start; without a wave, and for tags without a participant, with the race's gun (rule 8). */
export function waveStart({ startAt, rules }: RaceControl, category: string): EpochMs {
  return later(startAt, waveOf(rules.waves, category)?.after ?? 0);
}

/** When the last wave starts; with the race's gun where there is none. */
export function lastWaveStart({ startAt, rules }: RaceControl): EpochMs {
  return later(startAt, Math.max(0, ...rules.waves.map(({ after }) => after)));
}
