import type { DevicePort } from './port';
import { type CommandSession, execute } from './sirit-commands';
import type { SiritDevice } from './sirit-device';
import { MESSAGE_END } from './sirit-words';

/** Reply times in ms of the slower commands in a captured session; the others take 2 ms. */
const SLOW_REPLIES_MS: readonly (readonly [string, number])[] = [
  ['tag.reporting.arrive_fields', 17],
  ['tag.reporting.depart_fields', 35],
  ['tag.reporting.raw_tag_data', 6],
];

/** Plays the control connection: one reply to each command, in order, and nothing else. */
export function serveControl(device: SiritDevice, port: DevicePort): void {
  const outlet = device.attach(port);
  const session: CommandSession = { bound: null };
  const { timers } = device.options;
  let rest = '';
  /** By the station clock: when the last reply leaves. Replies never overtake each other. */
  let busyUntil = 0;
  const replyTo = (line: string): void => {
    const reply = execute(device, session, line);
    if (device.faults.swallowReplies > 0) {
      device.faults.swallowReplies -= 1;
      return;
    }
    const needed = device.delay(SLOW_REPLIES_MS.find(([name]) => line.startsWith(name))?.[1] ?? 2) + device.faults.replyDelay;
    const wait = Math.max(needed, busyUntil - timers.now());
    busyUntil = timers.now() + wait;
    const say = (): void => outlet.say(reply + MESSAGE_END);
    if (wait <= 0) say();
    else timers.after(wait, say);
  };
  port.onBytes((chunk) => {
    const lines = (rest + Buffer.from(chunk).toString('latin1')).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') whenAwake(device, () => replyTo(line));
  });
}

/** Plays an event connection: greets, then sends the events that are registered on it. */
export function serveEvents(device: SiritDevice, port: DevicePort): void {
  const outlet = device.attach(port);
  if (device.faults.refuseEvents) port.end();
  if (device.faults.refuseEvents || device.faults.noGreeting) return;
  let id: number | null = null;
  let hasEnded = false;
  port.onEnd(() => {
    hasEnded = true;
    if (id !== null) device.closeStream(id);
  });
  device.options.timers.after(device.delay(300), () => {
    if (hasEnded) return;
    id = device.openStream(outlet, () => port.end());
    outlet.say(`event.connection id = ${id}${MESSAGE_END}`);
  });
}

const FROZEN_CHECK_MS = 20;

/** A frozen reader receives nothing; it takes the command when it is released. */
function whenAwake(device: SiritDevice, act: () => void): void {
  if (!device.faults.frozen) act();
  else device.options.timers.after(FROZEN_CHECK_MS, () => whenAwake(device, act));
}
