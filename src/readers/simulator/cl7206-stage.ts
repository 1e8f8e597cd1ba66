import type { Timers } from '../kit/timers';
import { type Act, always, amount, flag } from './acts';
import type { Cl7206Simulator } from './cl7206';
import type { Stage } from './scenario';

/** A tag in the field is read so often. */
const READ_EVERY_MS = 100;

/** Lets a scenario play with a simulated CL7206. */
export function cl7206Stage(reader: Cl7206Simulator, timers: Pick<Timers, 'after'>): Stage {
  const acts: Readonly<Record<string, Act>> = {
    refuse: amount((status) => (reader.refusal = status)),
    finish: always(() => reader.finish()),
    mute: flag((value) => (reader.isSending = !value)),
    input: amount((input) => reader.pressInput(input)),
    'clock-step': amount((ms) => reader.clock.step(ms)),
  };
  return {
    pass: ({ tag, antenna, stay }) => {
      for (let after = 0; after < Math.max(1, stay); after += READ_EVERY_MS) timers.after(after, () => reader.read(tag, antenna));
    },
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}
