import { NO_PARAMS } from '../../domain/model/message';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { withLogin } from './ask';
import { alignClock } from './clock-procedure';
import { commands } from './commands';
import { ConsoleChannel } from './console-channel';
import type { SiritContext } from './conversation';
import { greetingId, reportEvent } from './event-channel';
import { listenToEvents, type SerialConversation } from './inline-events';
import { ListPresence, pollList } from './list-polling';
import { defaultSiritOptions, type SiritOptions } from './options';
import { lossOf, notify } from './reports';
import { SessionMemory, withMemory } from './session-memory';
import { activate, cannotReport, checkIdentity, chooseAntennas, chooseReports, registerEvents, shutdownCommand } from './set-up';

/** How tags are got from a console: as events between the replies, by polling the list, or (`auto`) whichever works. */
export type ConsoleStrategy = 'auto' | 'events' | 'list';

const WAKE_ATTEMPTS = 3;

/** What the driver keeps from session to session. */
interface SerialContext extends SiritContext {
  readonly presence: ListPresence;
  /** `strategy` becomes `list` when events stayed away once. */
  readonly way: { strategy: ConsoleStrategy };
}

/**
 * A Sirit INfinity 510 on its serial console. No document says how events come there, so the driver depends on no way: it registers for
 * events first, and where they are refused or stay away it polls the tag list, whose records carry the same times.
 * Source: User's Guide P1.04 (port, speed, console); Guide, chapter 12, page 144 (list).
 */
export function createSirit510SerialDriver(
  transport: Transport,
  options: SiritOptions & { readonly strategy?: ConsoleStrategy } = defaultSiritOptions,
): ReaderDriver {
  const memory = new SessionMemory();
  const presence = new ListPresence(options.departTime);
  const way = { strategy: options.strategy ?? 'auto' };
  return {
    kind: 'sirit510',
    run: (session) => {
      const context = { session: withMemory(session, memory), options, memory, presence, way };
      return withLink(context.session, { transport, talk: (link) => converse(link, context), farewell: () => shutdownCommand(context) });
    },
  };
}

async function converse(link: Link, context: SerialContext): Promise<void> {
  const { session, options, presence, way } = context;
  const channel = new ConsoleChannel(link, session, options);
  const stream: { id: number | null; lastTagAt: number | null } = { id: null, lastTagAt: null };
  channel.onEvent = (event, at) => {
    if (event.name.startsWith('event.tag.')) stream.lastTagAt = session.elapsed();
    if (event.name === 'event.connection') stream.id = greetingId(event, session) ?? stream.id;
    else reportEvent(event, session, at);
  };
  await wake(channel, link.name);
  const ask = withLogin((command) => channel.ask(command));
  const conversation: SerialConversation = { ...context, ask, stream, pause: (durationMs) => channel.pause(durationMs) };
  const identity = await checkIdentity(ask, context);
  let hasEvents = await prepare(conversation, context);
  session.report({ type: 'ready', identity });
  while (!session.signal.aborted) {
    const end = hasEvents ? await listenToEvents(conversation) : await pollList(conversation, presence);
    if (end === 'mute' && way.strategy === 'auto') {
      way.strategy = 'list';
      hasEvents = reportPolling(session);
    } else if (end === 'stopped') hasEvents = await prepare(conversation, context);
  }
}

/** Sets the reader up. Returns true when it reports tags by itself. */
async function prepare(conversation: SerialConversation, { presence, way: { strategy } }: SerialContext): Promise<boolean> {
  const { stream, session, memory } = conversation;
  memory.beginGap();
  if (await alignClock(conversation)) presence.clear();
  await chooseReports(conversation);
  const refusal = strategy === 'list' ? null : await registerEvents(conversation, stream.id);
  if (refusal !== null && strategy === 'events') throw cannotReport(refusal);
  await chooseAntennas(conversation);
  await activate(conversation);
  return refusal === null ? strategy !== 'list' : reportPolling(session);
}

/** Makes the console answer. Rejects with LinkError when it does not; the received bytes decide which problem is reported. */
async function wake(channel: ConsoleChannel, link: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await channel.sendEmptyLine();
    try {
      const { reply } = await channel.ask(commands.serialNumber);
      // The first errors may be about text that was half typed on the line. An error that stays comes from a console all the same.
      if (reply.ok || attempt === WAKE_ATTEMPTS) return;
    } catch (fault) {
      if (!(fault instanceof LinkError) || fault.loss.code !== 'timeout') throw fault;
      if (attempt === WAKE_ATTEMPTS) throw lossOf('timeout', { code: 'sirit-no-console', params: { link, received: channel.content } });
    }
  }
}

function reportPolling(session: DriverSession): false {
  notify(session, 'info', { code: 'polling', params: NO_PARAMS });
  return false;
}
