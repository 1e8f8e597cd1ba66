import type { P3Simulator } from './p3';
import type { Stage } from './scenario';

/** Lets a scenario play with a simulated decoder: each pass is one passing. Tags in hex become the number of a transponder. */
export function p3Stage(decoder: P3Simulator): Stage {
  return {
    pass: ({ tag }) => decoder.pass(transponderOf(tag)),
    fault: (name, value) => {
      if (name === 'reset') decoder.reset();
      else if (name === 'unsent' && typeof value === 'number') decoder.unsent = value;
      else if (name === 'clock-step' && typeof value === 'number') decoder.clockAhead += value;
      else return false;
      return true;
    },
  };
}

function transponderOf(tag: string): number {
  return /^\d{1,9}$/.test(tag) ? Number(tag) : Number.parseInt(tag.slice(-7), 16);
}
