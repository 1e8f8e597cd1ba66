import { type Act, always, amount, flag, words } from './acts';
import type { Stage } from './scenario';
import type { UltraSimulator } from './ultra';

/** Lets a scenario play with a simulated Ultra: each pass is one read, as gating lets through. */
export function ultraStage(simulator: UltraSimulator): Stage {
  const acts: Readonly<Record<string, Act>> = {
    button: always(() => simulator.pressButton()),
    reading: flag((isReading) => simulator.setReading(isReading)),
    'clear-log': always(() => simulator.clearLog()),
    mute: flag((isMute) => {
      simulator.faults.isMute = isMute;
    }),
    unsent: amount((reads) => {
      simulator.faults.unsent = reads;
    }),
    volts: amount((volts) => {
      simulator.volts = volts;
    }),
    'clock-step': amount((ms) => simulator.clock.step(ms)),
    say: words((text) => simulator.say(text)),
  };
  return {
    pass: ({ tag, antenna, rssi }) => simulator.pass(tag, antenna, rssi ?? undefined),
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}
