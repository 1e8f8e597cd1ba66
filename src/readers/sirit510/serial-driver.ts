import type { DriverSession, ReaderDriver } from '../driver';
import { withLink } from '../lines/link-session';
import { type Link, LinkError, type Transport } from '../link';
import { type Ask, readIdentity } from './ask';
import { alignClock } from './clock-procedure';
import { commands } from './commands';
import { ConsoleChannel, type Impression } from './console-channel';
import { reportEvent } from './event-channel';
import { Heard, listeningTo } from './heard';
import { listenToEvents, type SerialContext } from './inline-events';
import { pollList } from './list-polling';
import { defaultSiritOptions, type SiritOptions } from './options';
import { activate, chooseAntennas, chooseReports, registerEvents } from './set-up';

/** How tags are got from a console: as events between the replies, by asking for the list, or whichever works. */
export type ConsoleStrategy = 'auto' | 'events' | 'list';

const KNOCKS = 3;

/**
 * A Sirit INfinity 510 on its serial console. How events come there is not documented, so nothing depends on it: events are
 * asked for first, and where they are refused or stay away the tag list is polled; its records carry the same times.
 */
export function createSirit510SerialDriver(
  transport: Transport,
  options: SiritOptions & { readonly strategy?: ConsoleStrategy } = defaultSiritOptions,
): ReaderDriver {
  const heard = new Heard();
  return {
    kind: 'sirit510',
    run: (house) => {
      const session = listeningTo(house, heard);
      return withLink(session, { transport, talk: (link) => converse(link, { session, options, heard }, options.strategy ?? 'auto') });
    },
  };
}

async function converse(link: Link, base: Pick<SerialContext, 'session' | 'options' | 'heard'>, strategy: ConsoleStrategy): Promise<void> {
  const { session, options } = base;
  const channel = new ConsoleChannel(link, session, options.patience);
  const ask: Ask = (command) => channel.ask(command);
  const stream: SerialContext['stream'] = { id: null, lastEventAt: null };
  channel.onEvent = (event, at) => {
    stream.lastEventAt = at;
    if (event.name === 'event.connection') stream.id = Number(event.fields.get('id'));
    else reportEvent(event, session, at);
  };
  await wake(channel, link.name);
  const identity = await readIdentity(ask);
  const context: SerialContext = { ...base, ask, stream };
  const prepare = async (): Promise<boolean> => {
    await alignClock(ask, session, options.patience.clockGap);
    await chooseReports(ask, session, options);
    const hasEvents = strategy !== 'list' && (await registerEvents(ask, stream.id)) === null;
    await chooseAntennas(ask, session, options);
    await activate(ask, session);
    return hasEvents;
  };
  let hasEvents = await prepare();
  session.report({ type: 'ready', identity });
  while (!session.signal.aborted) {
    const end = hasEvents ? await listenToEvents(context) : await pollList(context);
    if (end === 'stopped') hasEvents = await prepare();
    else if (strategy === 'auto') hasEvents = sayPolling(session);
  }
}

/** Rejects with LinkError unless the console answers; what it says instead tells what is wrong. */
async function wake(channel: ConsoleChannel, name: string): Promise<void> {
  for (let knock = 1; ; knock++) {
    await channel.knock();
    try {
      const { reply } = await channel.ask(commands.serialNumber);
      if (reply.ok) return;
    } catch (fault) {
      if (!(fault instanceof LinkError) || fault.loss.code !== 'timeout') throw fault;
    }
    if (knock === KNOCKS) throw new LinkError({ code: 'timeout', sentence: unanswered(channel.impression, name) });
  }
}

function unanswered(impression: Impression, name: string): string {
  switch (impression) {
    case 'nothing':
      return `Nothing answers on ${name}. Check the reader's power, the cable (straight through, without pins 1 and 9) and the speed.`;
    case 'noise':
      return `Only unreadable characters come from ${name}. The speed is wrong: the reader's own is 57600, others are 115200, 38400, 19200 and 9600.`;
    case 'text':
      return `${name} sends lines but takes no commands. If they are tag ids, link it with console=lines; otherwise it is another device.`;
  }
}

function sayPolling(session: DriverSession): false {
  const text =
    'The reader does not report tags by itself on this port. Its list is asked several times a second instead; times are as exact.';
  session.report({ type: 'notice', code: 'polling', text, level: 'info' });
  return false;
}
