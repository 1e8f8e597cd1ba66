import type { RaceResultSimulator } from './raceresult';
import type { FaultValue, Stage } from './scenario';

/** Causes a fault. Returns false for a value that the fault cannot have. */
type Act = (value: FaultValue) => boolean;

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
    garbage: (hex) => {
      if (typeof hex === 'string') decoder.sendRaw(Buffer.from(hex, 'hex'));
      return typeof hex === 'string';
    },
  };
  return {
    pass: ({ tag, antenna }) => decoder.pass(tag, { antenna }),
    fault: (name, value) => acts[name]?.(value) ?? false,
  };
}

function always(act: () => void): Act {
  return () => {
    act();
    return true;
  };
}

function flag(act: (value: boolean) => void): Act {
  return (value) => {
    if (typeof value === 'boolean') act(value);
    return typeof value === 'boolean';
  };
}

function amount(act: (value: number) => void): Act {
  return (value) => {
    if (typeof value === 'number') act(value);
    return typeof value === 'number';
  };
}
