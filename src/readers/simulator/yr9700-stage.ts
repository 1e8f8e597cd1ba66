import type { EpochMs } from '../../domain/time';
import type { Timers } from '../timers';
import type { Stage } from './scenario';
import type { Yr9700Simulator } from './yr9700';

/** A YR9700 for scenarios. */
export function yr9700Stage(simulator: Yr9700Simulator, timers: Timers): Stage {
  return {
    pass({ tag, antenna, stay, rssi }) {
      const from = timers.now();
      simulator.put({ tag, antenna, from, until: (from + stay) as EpochMs, ...(rssi === null ? {} : { peak: rssi }) });
    },
    fault(name, value) {
      if (name === 'reboot') {
        simulator.restart();
        return true;
      }
      if (name === 'garbage') {
        simulator.sendRaw(Buffer.from(String(value), 'hex'));
        return true;
      }
      const owner = [simulator.faults, simulator.roundFaults].find(
        (faults) => typeof ({ ...faults } as Record<string, unknown>)[name] === typeof value,
      );
      if (owner !== undefined) Object.assign(owner, { [name]: value });
      return owner !== undefined;
    },
  };
}
