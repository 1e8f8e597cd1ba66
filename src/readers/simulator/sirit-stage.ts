import type { Stage } from './scenario';
import type { SiritDevice } from './sirit-device';

const READ_STEP_MS = 50;
const READS_PER_SECOND = [100, 280] as const;

/** Every fault with its value and its effect, for the help. */
export const SIRIT_FAULTS: readonly (readonly [name: string, value: string, what: string])[] = [
  ['reboot', 'MS', 'loses its power for this time; its clock and settings start again'],
  ['frozen', 'true|false', 'a pulled cable: sends and receives nothing until false'],
  ['close-events', '', 'breaks its event connections'],
  ['new-stream', '', 'greets again and forgets all registrations'],
  ['standby', '', 'another program puts it in standby'],
  ['antennas', 'PORTS', 'detects antennas at these ports only, e.g. "2" or "1 2"'],
  ['warn', 'PORT', 'warns of an antenna'],
  ['clock-step', 'MS', 'its clock is moved by this time'],
  ['repeat-arrivals', '', 'reports the last arrivals once more'],
  ['garbage', 'HEX', 'noise on the event connections'],
  ['endless', 'BYTES', 'a message without an end'],
  ['say', 'TEXT', 'any text on the event connections'],
  ['cutting', 'whole|bytes|random|joined', 'how messages are cut into chunks'],
  ['swallowReplies', 'N', 'this number of replies is not sent'],
  ['replyDelay', 'MS', 'every reply is delayed'],
  ['refuse', 'PATTERN', 'commands that match are unknown'],
  ['refuseSettings', 'true|false', 'every setting is refused'],
  ['needsLogin', 'true|false', 'settings need a login'],
  ['noGreeting', 'true|false', 'event connections are not greeted'],
  ['refuseEvents', 'true|false', 'event connections are closed at once'],
];

/** A Sirit 510 for scenarios: passes become reads at the rate of a captured session, faults are set by name. */
export function siritStage(device: SiritDevice): Stage {
  return {
    pass({ tag, antenna, stay, rssi }) {
      const rate = READS_PER_SECOND[0] + device.random() * (READS_PER_SECOND[1] - READS_PER_SECOND[0]);
      const repeat = Math.max(1, Math.round((rate * READ_STEP_MS) / 1000));
      const how = { repeat, ...(rssi === null ? {} : { rssi: Math.round(rssi * 10) }) };
      for (let at = 0; at <= stay; at += READ_STEP_MS) device.options.timers.after(at, () => device.read(tag, antenna, how));
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
