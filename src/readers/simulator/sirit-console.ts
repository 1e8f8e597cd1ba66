import type { DevicePort } from './port';
import { type CommandSession, execute } from './sirit-commands';
import type { SiritDevice } from './sirit-device';
import type { Speaker } from './sirit-outlet';
import { MESSAGE_END } from './sirit-words';
import { throttled } from './throttle';

/**
 * Ways in which the serial port of a Sirit 510 may behave; which one the real reader has is not known.
 * `as_tcp`: as in the network. `console`: prompt and echo, no events. `console_events`: prompt, echo and events in between.
 * `application`: a user's program prints tag ids. `dead`: nothing. `wrong_speed`: noise.
 */
export const CONSOLE_PROFILES = ['as_tcp', 'console', 'console_events', 'application', 'dead', 'wrong_speed'] as const;
/** The name of a behaviour of the serial port. */
export type ConsoleProfile = (typeof CONSOLE_PROFILES)[number];

const PROMPT = '>>> ';

/** Plays a profile on a serial port. It sends nothing before the host does: on a closed port it would be lost. */
export function serveConsole(device: SiritDevice, rawPort: DevicePort, profile: ConsoleProfile): void {
  const bytesPerSecond = device.options.delays === 'none' ? null : device.settings.number('com.serial.baudrate') / 10;
  const port = powered(device, throttled(rawPort, device.options.timers, bytesPerSecond));
  play(device, port, profile);
  device.onPower((isUp) => {
    if (isUp) play(device, port, profile);
  });
}

/** A serial port stays open when the reader loses its power, but carries nothing in either direction. */
function powered(device: SiritDevice, port: DevicePort): DevicePort {
  return {
    send: (bytes) => {
      if (!device.isDown) port.send(bytes);
    },
    onBytes: (listener) =>
      port.onBytes((chunk) => {
        if (!device.isDown) listener(chunk);
      }),
    onEnd: (listener) => port.onEnd(listener),
    end: () => port.end(),
  };
}

function play(device: SiritDevice, port: DevicePort, profile: ConsoleProfile): void {
  const outlet = device.outlet(port);
  switch (profile) {
    case 'dead':
      port.onBytes(() => undefined);
      return;
    case 'wrong_speed':
      port.onBytes((chunk) => outlet.bytes(chunk.map(() => 128 + Math.floor(device.random() * 128))));
      return;
    case 'application':
      port.onBytes(() => undefined);
      device.registrations(openInline(device, port, { say: (text) => outlet.say(tagLine(text)) }))?.add('event.tag.arrive');
      return;
    case 'as_tcp':
      serveAsTcp(device, port, outlet);
      return;
    case 'console':
    case 'console_events':
      servePrompt(device, port, { outlet, hasEvents: profile === 'console_events' });
      return;
  }
}

function serveAsTcp(device: SiritDevice, port: DevicePort, outlet: Speaker): void {
  const session: CommandSession = { bound: null };
  const stream = openInline(device, port, outlet);
  let hasGreeted = false;
  onLines(port, (line) => {
    if (line === '') return;
    say(device, outlet, execute(device, session, line) + MESSAGE_END);
    if (!hasGreeted) say(device, outlet, `event.connection id = ${stream}${MESSAGE_END}`);
    hasGreeted = true;
  });
}

function servePrompt(device: SiritDevice, port: DevicePort, { outlet, hasEvents }: { outlet: Speaker; hasEvents: boolean }): void {
  const inline: Speaker = { say: (text) => outlet.say(text.replace(/(\r\n)+$/, '\r\n')) };
  const session: CommandSession = { bound: hasEvents ? openInline(device, port, inline) : null };
  onLines(port, (line) => {
    // The echo comes in two halves, so that an event may come between them.
    outlet.say(line.slice(0, line.length / 2));
    const finish = (): void => {
      outlet.say(`${line.slice(line.length / 2)}\r\n`);
      say(device, outlet, line === '' ? PROMPT : `${execute(device, session, line)}\r\n${PROMPT}`);
    };
    if (device.options.delays === 'none') finish();
    else device.options.timers.after(1, finish);
  });
}

/** Sends a reply after its delay; events may overtake it. */
function say(device: SiritDevice, outlet: Speaker, text: string): void {
  const delay = device.delay(2) + device.faults.replyDelay;
  if (device.faults.swallowReplies > 0) {
    device.faults.swallowReplies -= 1;
    return;
  }
  if (delay === 0) outlet.say(text);
  else device.options.timers.after(delay, () => outlet.say(text));
}

function openInline(device: SiritDevice, port: DevicePort, speaker: Speaker): number {
  const id = device.openStream(speaker, () => port.end());
  port.onEnd(() => device.closeStream(id));
  return id;
}

function onLines(port: DevicePort, take: (line: string) => void): void {
  let rest = '';
  port.onBytes((chunk) => {
    const lines = (rest + Buffer.from(chunk).toString('latin1')).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

function tagLine(event: string): string {
  const tag = /tag_id=0x([0-9a-f]+)/i.exec(event)?.[1];
  return tag === undefined ? '' : `${tag}\r`;
}
