import { type Act, always, amount, flag, words } from './acts';
import type { RaceResultSimulator } from './raceresult';
import type { Stage } from './scenario';

/** Lets a scenario play with a simulated decoder: each pass is one passing, because a decoder decides itself what one is. */
export function raceResultStage(decoder: RaceResultSimulator): Stage {
  const acts: Readonly<Record<string, Act>> = {
    mark: always(() => decoder.mark()),
    file: always(() => decoder.beginFile()),
    timing: flag((isOn) => decoder.setTiming(isOn)),
    mute: flag((isMute) => {
      decoder.faults.isMute = isMute;
    }),
    unsent: amount((passings) => {
      decoder.faults.unsent = passings;
    }),
    refusedRecords: amount((requests) => {
      decoder.faults.refusedRecords = requests;
    }),
    errors: amount((bits) => {
      decoder.faults.errors = bits;
    }),
    battery: amount((percent) => {
      decoder.battery = percent;
    }),
    power: flag((hasPower) => {
      decoder.hasPower = hasPower;
    }),
    'clock-step': amount((ms) => decoder.clock.step(ms)),
    garbage: words((hex) => decoder.sendRaw(Buffer.from(hex, 'hex'))),
  };
  return {
    pass: ({ tag, antenna }) => decoder.pass(tag, { antenna }),
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}
