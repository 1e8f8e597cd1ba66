import { type Act, amount, flag, words } from './acts';
import type { PortalSimulator } from './portal';
import type { Stage } from './scenario';

/** Lets a scenario play with a simulated portal: each pass is one read. */
export function portalStage(simulator: PortalSimulator): Stage {
  const acts: Readonly<Record<string, Act>> = {
    reading: flag((isReading) => simulator.setReading(isReading)),
    mute: flag((isMute) => {
      simulator.faults.isMute = isMute;
    }),
    unsent: amount((reads) => {
      simulator.faults.unsent = reads;
    }),
    manual: amount((bib) => simulator.enterBib(String(bib))),
    error: words((error) => simulator.fail(error)),
    notify: words((kind) => simulator.tell(kind)),
    'clock-step': amount((ms) => simulator.clock.step(ms)),
    say: words((text) => simulator.say(text)),
  };
  return {
    pass: ({ tag, antenna, rssi }) => simulator.pass(tag, antenna, rssi ?? undefined),
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}
