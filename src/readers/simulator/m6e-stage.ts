import type { Timers } from '../kit/timers';
import { type Act, always, amount, flag } from './acts';
import type { M6eSimulator } from './m6e';
import type { Stage } from './scenario';

/** A tag in the field is read so often. */
const READ_EVERY_MS = 50;

/** Lets a scenario play with a simulated module. */
export function m6eStage(module: M6eSimulator, timers: Pick<Timers, 'after'>): Stage {
  const acts: Readonly<Record<string, Act>> = {
    restart: always(() => module.restart()),
    power: flag((isPowered) => {
      module.isPowered = isPowered;
    }),
    report: amount((status) => module.report(status)),
  };
  return {
    pass: ({ tag, antenna, stay }) => {
      for (let after = 0; after < Math.max(1, stay); after += READ_EVERY_MS) timers.after(after, () => module.read(tag, antenna));
    },
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}
