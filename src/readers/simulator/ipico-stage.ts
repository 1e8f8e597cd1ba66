import { type Act, always, amount, flag, words } from './acts';
import type { IpicoSimulator } from './ipico';
import type { Stage } from './scenario';

/** Lets a scenario play with a simulated IPICO: each pass is one read. */
export function ipicoStage(simulator: IpicoSimulator): Stage {
  const acts: Readonly<Record<string, Act>> = {
    button: always(() => simulator.pressButton()),
    recording: flag((isRecording) => {
      simulator.isRecording = isRecording;
    }),
    'clear-store': always(() => simulator.clearStore()),
    mute: flag((isMute) => {
      simulator.faults.isMute = isMute;
    }),
    unsent: amount((reads) => {
      simulator.faults.unsent = reads;
    }),
    'lost-ends': amount((lines) => {
      simulator.faults.lostEnds = lines;
    }),
    'clock-step': amount((ms) => simulator.clock.step(ms)),
    say: words((text) => simulator.say(text)),
  };
  return { pass: ({ tag }) => simulator.pass(tag), fault: (name, value) => acts[name]?.(value) ?? false };
}
