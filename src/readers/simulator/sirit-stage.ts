import type { Stage } from './scenario';
import type { SiritDevice } from './sirit-device';

const STEP = 50;
const READS_PER_SECOND = [100, 280] as const;

/** Every fault with what its value means, for whoever writes a scenario or trains a timekeeper. */
export const SIRIT_FAULTS: readonly (readonly [name: string, value: string, what: string])[] = [
  ['reboot', 'MS', 'loses its power for so long; its clock and settings begin anew'],
  ['frozen', 'true|false', 'a pulled cable: says and hears nothing until it is put back'],
  ['close-events', '', 'breaks its event connections'],
  ['new-stream', '', 'greets again and forgets what it was asked to report'],
  ['standby', '', 'another program switches it off'],
  ['antennas', 'PORTS', 'finds antennas at these ports only, e.g. "2" or "1 2"'],
  ['warn', 'PORT', 'warns of an antenna'],
  ['clock-step', 'MS', 'its clock jumps'],
  ['repeat-arrivals', '', 'reports the last arrivals once more'],
  ['garbage', 'HEX', 'noise on the event connections'],
  ['endless', 'BYTES', 'a message without an end'],
  ['say', 'TEXT', 'any text on the event connections'],
  ['cutting', 'whole|bytes|random|joined', 'how messages are cut on their way'],
  ['swallowReplies', 'N', 'so many replies are missing'],
  ['replyDelay', 'MS', 'every reply is late'],
  ['refuse', 'PATTERN', 'commands that match are unknown'],
  ['refuseSettings', 'true|false', 'no setting is taken'],
  ['needsLogin', 'true|false', 'settings want a login'],
  ['noGreeting', 'true|false', 'event connections are not greeted'],
  ['refuseEvents', 'true|false', 'event connections are ended at once'],
];

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
      if (typeof known[name] !== typeof value || (name === 'refuse' && !isPattern(String(value)))) return false;
      Object.assign(device.faults, { [name]: value });
      return true;
    },
  };
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
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
