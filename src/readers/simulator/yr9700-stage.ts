import type { Timers } from '../kit/timers';
import type { FaultValue, Stage } from './scenario';
import type { Yr9700Simulator } from './yr9700';

/** Says whether the value makes sense for the fault. */
type Act = (value: FaultValue) => boolean;

/** What an active tag says of its battery. */
const BATTERIES = new Map<FaultValue, number>([
  ['good', 0x70],
  ['fair', 0x60],
  ['low', 0x20],
]);

/** A YR9700 for scenarios. */
export function yr9700Stage(simulator: Yr9700Simulator, timers: Timers): Stage {
  const tags = { battery: 0x70 };
  const acts = new Map<string, Act>(Object.entries({ ...incidents(simulator, tags), ...settings(simulator) }));
  return {
    pass({ tag, antenna, stay, rssi }) {
      const from = timers.elapsed();
      simulator.put({ tag, antenna, from, until: from + stay, ...tags, ...(rssi === null ? {} : { peak: rssi }) });
    },
    fault: (name, value) => acts.get(name)?.(value) ?? false,
  };
}

function incidents(simulator: Yr9700Simulator, tags: { battery: number }): Readonly<Record<string, Act>> {
  return {
    reboot: (downFor) => {
      simulator.restart(typeof downFor === 'number' ? downFor : undefined);
      return true;
    },
    'antenna-off': numeric((port) => simulator.antennas.delete(port)),
    'antenna-on': numeric((port) => simulator.antennas.add(port)),
    battery: (state) => {
      tags.battery = BATTERIES.get(state) ?? tags.battery;
      return BATTERIES.has(state);
    },
    // Bytes in hex come once, a number of random ones before each frame.
    garbage: (bytes) => {
      if (typeof bytes === 'string') simulator.sendRaw(Buffer.from(bytes, 'hex'));
      if (typeof bytes === 'number') simulator.faults.garbage = bytes;
      return typeof bytes !== 'boolean';
    },
  };
}

/** Faults that are set to a value: those of the line and those of rounds. */
function settings({ faults, roundFaults }: Yr9700Simulator): Readonly<Record<string, Act>> {
  const { garbage: _, ...ofLine } = faults;
  const setIn = (owner: object, known: object): readonly (readonly [string, Act])[] =>
    Object.entries(known).map(([name, usual]) => [
      name,
      (value) => {
        if (typeof value === typeof usual) Object.assign(owner, { [name]: value });
        return typeof value === typeof usual;
      },
    ]);
  return Object.fromEntries([...setIn(faults, ofLine), ...setIn(roundFaults, roundFaults)]);
}

function numeric(act: (value: number) => void): Act {
  return (value) => {
    if (typeof value === 'number') act(value);
    return typeof value === 'number';
  };
}
