import type { Stage } from './scenario';
import type { SiritDevice } from './sirit-device';

const STEP = 50;
const READS_PER_SECOND = [100, 280] as const;

/** A Sirit 510 for scenarios: passes become reads at the captured rate, faults are set or set off by name. */
export function siritStage(device: SiritDevice): Stage {
  return {
    pass({ tag, antenna, stay, rssi }) {
      const rate = READS_PER_SECOND[0] + device.random() * (READS_PER_SECOND[1] - READS_PER_SECOND[0]);
      const repeat = Math.max(1, Math.round((rate * STEP) / 1000));
      const how = { repeat, ...(rssi === null ? {} : { rssi: Math.round(rssi * 10) }) };
      for (let at = 0; at <= stay; at += STEP) device.options.timers.after(at, () => device.read(tag, antenna, how));
    },
    fault(name, value) {
      const act = acts(device)[name];
      if (act !== undefined) {
        act(value);
        return true;
      }
      const known: Readonly<Record<string, unknown>> = { ...device.faults };
      if (typeof known[name] !== typeof value) return false;
      Object.assign(device.faults, { [name]: value });
      return true;
    },
  };
}

function acts(device: SiritDevice): Readonly<Record<string, ((value: unknown) => void) | undefined>> {
  return {
    reboot: (downFor) => device.reboot(Number(downFor)),
    'clock-step': (ms) => device.clock.step(Number(ms)),
    'new-stream': () => device.startNewStreams(),
    'close-events': () => device.endStreams(),
    'repeat-arrivals': () => device.repeatArrivals(),
    standby: () => void device.settings.set('setup.operating_mode', 'standby'),
    antennas: (connected) => device.settings.find('antennas.detected', String(connected)),
    warn: (antenna) => device.warn(Number(antenna)),
    say: (text) => device.sayOnEvents(String(text)),
    garbage: (hex) => device.sayOnEvents(Buffer.from(String(hex), 'hex').toString('latin1')),
    endless: (bytes) => device.sayOnEvents('a'.repeat(Number(bytes))),
  };
}
