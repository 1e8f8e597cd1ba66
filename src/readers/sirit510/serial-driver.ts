import type { DriverSession, ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { withLogin } from './ask';
import { alignClock } from './clock-procedure';
import { commands } from './commands';
import { ConsoleChannel, type Impression } from './console-channel';
import { hearGreeting, reportEvent } from './event-channel';
import { listenToEvents, type SerialContext } from './inline-events';
import { ListStays, pollList } from './list-polling';
import { defaultSiritOptions, type SiritOptions } from './options';
import { listeningTo, SessionMemory, type SiritContext } from './session-memory';
import { activate, cannotReport, checkIdentity, chooseAntennas, chooseReports, registerEvents, shutdownCommand } from './set-up';

/** How tags are got from a console: as events between the replies, by asking for the list, or whichever works. */
export type ConsoleStrategy = 'auto' | 'events' | 'list';

const KNOCKS = 3;

/** What a driver keeps from session to session. */
interface Kept extends SiritContext {
  readonly stays: ListStays;
  /** `list` once events stayed away. */
  readonly way: { strategy: ConsoleStrategy };
}

/**
 * A Sirit INfinity 510 on its serial console. How events come there is not documented, so nothing depends on it: events are
 * asked for first, and where they are refused or stay away the tag list is polled; its records carry the same times.
 */
export function createSirit510SerialDriver(
  transport: Transport,
  options: SiritOptions & { readonly strategy?: ConsoleStrategy } = defaultSiritOptions,
): ReaderDriver {
  const heard = new SessionMemory();
  const stays = new ListStays(options.departTime);
  const way = { strategy: options.strategy ?? 'auto' };
  return {
    kind: 'sirit510',
    run: (house) => {
      const kept = { session: listeningTo(house, heard), options, heard, stays, way };
      return withLink(kept.session, { transport, talk: (link) => converse(link, kept), farewell: () => shutdownCommand(kept) });
    },
  };
}

async function converse(link: Link, kept: Kept): Promise<void> {
  const { session, options, stays, way } = kept;
  const channel = new ConsoleChannel(link, session, options.patience);
  const stream: { id: number | null; lastTagAt: number | null } = { id: null, lastTagAt: null };
  channel.onEvent = (event, at) => {
    if (event.name.startsWith('event.tag.')) stream.lastTagAt = session.elapsed();
    if (event.name !== 'event.connection') return reportEvent(event, session, at);
    hearGreeting(event, session, (id) => {
      stream.id = id;
    });
  };
  await wake(channel, link.name);
  const context: SerialContext = { ...kept, ask: withLogin((command) => channel.ask(command)), stream };
  const identity = await checkIdentity(context.ask, context);
  let hasEvents = await prepare(context, kept);
  session.report({ type: 'ready', identity });
  while (!session.signal.aborted) {
    const end = hasEvents ? await listenToEvents(context) : await pollList(context, stays);
    if (end === 'mute' && way.strategy === 'auto') {
      way.strategy = 'list';
      hasEvents = sayPolling(session);
    } else if (end === 'stopped') hasEvents = await prepare(context, kept);
  }
}

/** Sets the reader up; true when it tells of tags by itself. */
async function prepare(context: SerialContext, { stays, way: { strategy } }: Kept): Promise<boolean> {
  const { ask, stream, session, options, heard } = context;
  heard.beginGap();
  if (await alignClock(ask, context)) stays.forget();
  await chooseReports(ask, session, options);
  const refusal = strategy === 'list' ? null : await registerEvents(ask, session, stream.id);
  if (refusal !== null && strategy === 'events') throw cannotReport(refusal);
  await chooseAntennas(ask, session, options);
  await activate(ask, session);
  return refusal === null ? strategy !== 'list' : sayPolling(session);
}

/** Rejects with LinkError unless the console answers; what it says instead tells what is wrong. */
async function wake(channel: ConsoleChannel, name: string): Promise<void> {
  for (let knock = 1; ; knock++) {
    await channel.knock();
    try {
      const { reply } = await channel.ask(commands.serialNumber);
      // The first errors may be about what stood half typed on the line; one that stays comes from a console all the same.
      if (reply.ok || knock === KNOCKS) return;
    } catch (fault) {
      if (!(fault instanceof LinkError) || fault.loss.code !== 'timeout') throw fault;
      if (knock === KNOCKS) throw new LinkError({ code: 'timeout', sentence: unanswered(channel.impression, name) });
    }
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
