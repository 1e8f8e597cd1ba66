import type { ChafonSimulator } from './chafon';
import type { Stage } from './scenario';

/** Two antennas have their turn in this time. */
const CYCLE_MS = 40;

/** Lets a scenario play with a simulated Chafon reader. */
export function chafonStage(reader: ChafonSimulator): Stage {
  return {
    pass: ({ tag, antenna, stay }) => reader.put({ tag, antenna, rounds: Math.max(1, Math.round(stay / CYCLE_MS)) }),
    fault: (name, value) => {
      if (typeof value !== 'number') return false;
      if (name === 'antenna-off') reader.antennas.delete(value);
      else if (name === 'antenna-on') reader.antennas.add(value);
      else return false;
      return true;
    },
  };
}
