import { NO_PARAMS } from '../../domain/model/message';
import type { Ms } from '../../domain/model/time';
import type { ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { untilClosed, withLink } from '../kit/link-session';
import { withLogin } from './ask';
import { alignClock, clockSample } from './clock-procedure';
import { commands } from './commands';
import { ControlChannel } from './control-channel';
import type { Conversation, SiritContext } from './conversation';
import { EventChannel } from './event-channel';
import { ModeMonitor } from './mode-monitor';
import { defaultSiritOptions, type SiritOptions } from './options';
import { recover } from './recovery';
import { lossOf } from './reports';
import { SessionMemory, withMemory } from './session-memory';
import { activate, cannotReport, checkIdentity, chooseAntennas, chooseReports, registerEvents, shutdownCommand } from './set-up';

/** The two connections of one reader. */
export interface SiritTransports {
  readonly control: Transport;
  readonly event: Transport;
}

/**
 * A Sirit INfinity 510 in the network: commands on one connection, events on another. When either breaks, the driver opens both again.
 * Source: Guide, chapter 1, page 3 (ports 50007 and 50008); captured session (greeting, binding). See `commands.ts` for the documents.
 */
export function createSirit510Driver(transports: SiritTransports, options: SiritOptions = defaultSiritOptions): ReaderDriver {
  const memory = new SessionMemory();
  return {
    kind: 'sirit510',
    run: (session) => {
      const context = { session: withMemory(session, memory), options, memory };
      return withLink(context.session, {
        transport: transports.control,
        talk: (link) => converse(link, transports.event, context),
        farewell: () => shutdownCommand(context),
      });
    },
  };
}

/** A conversation over both connections. */
interface NetworkConversation extends Conversation {
  readonly control: ControlChannel;
  readonly links: readonly Link[];
}

async function converse(controlLink: Link, eventTransport: Transport, context: SiritContext): Promise<void> {
  const { session, options, memory } = context;
  const control = new ControlChannel(controlLink, session, options);
  const ask = withLogin((command) => control.ask(command));
  const conversation: Conversation = { ...context, ask, pause: (durationMs) => control.pause(durationMs) };
  memory.beginGap();
  const identity = await checkIdentity(ask, context);
  await alignClock(conversation);
  await withLink(session, {
    transport: eventTransport,
    talk: async (eventLink) => {
      const events = new EventChannel(eventLink, session, options);
      const id = await Promise.race([greeting(events), untilClosed(controlLink)]);
      const restart = untilRestarted(events, id);
      const monitor = await Promise.race([setUp(id, conversation), restart]);
      session.report({ type: 'ready', identity });
      await stayLinked({ ...conversation, control, links: [controlLink, eventLink] }, monitor, restart);
    },
  });
}

/** The id of the event connection. A connection that the reader closes before its greeting has its own reason. */
async function greeting(events: EventChannel): Promise<number> {
  try {
    return await events.greeting();
  } catch (fault) {
    const isClosedByReader = fault instanceof LinkError && fault.loss.code === 'io';
    throw isClosedByReader ? lossOf('refused', { code: 'sirit-events-refused', params: NO_PARAMS }, fault) : fault;
  }
}

async function setUp(id: number, conversation: Conversation): Promise<ModeMonitor> {
  // The fields first: a reader that is active already reports from the registration on.
  await chooseReports(conversation);
  const refusal = await registerEvents(conversation, id);
  if (refusal !== null) throw cannotReport(refusal);
  await chooseAntennas(conversation);
  await activate(conversation);
  await recover(conversation);
  const monitor = new ModeMonitor(conversation);
  await monitor.checkAntennas();
  return monitor;
}

/** Rejects when the reader greets again under another id: it was restarted, and has lost its settings and registrations. */
async function untilRestarted(events: EventChannel, id: number): Promise<never> {
  await events.otherStream(id);
  throw lossOf('io', { code: 'sirit-restarted', params: { sign: 'new-stream' } });
}

/** Probes until a link is closed or the reader restarted; rejects with the reason. */
async function stayLinked(conversation: NetworkConversation, monitor: ModeMonitor, restart: Promise<never>): Promise<void> {
  await Promise.race([...conversation.links.map(untilClosed), restart, probe(conversation, monitor)]);
}

/** Compares the clocks and checks the mode until the reader is dead, restarted, or its control connection closed; rejects with the reason. */
async function probe(conversation: NetworkConversation, monitor: ModeMonitor): Promise<never> {
  const { control, session, options } = conversation;
  const { probeIntervalMs, deadAfterMs } = options.timeouts;
  let hasLostPower = false;
  while (true) {
    await control.pause(probeIntervalMs);
    if (hasLostPower) throw lossOf('io', { code: 'sirit-restarted', params: { sign: 'clock' } });
    if (session.elapsed() - control.lastReceivedAt > deadAfterMs)
      throw lossOf('timeout', { code: 'sirit-not-answering', params: { after: deadAfterMs as Ms } });
    // While a reply is missing only probes are sent: their replies may be exchanged, those of other commands may not.
    const isSure = control.pending === 0;
    if (isSure && monitor.isDue && (await monitor.findsStopped())) await activate(conversation);
    compareClocks(conversation, isSure).then(
      (isPowerLoss) => {
        hasLostPower ||= isPowerLoss;
      },
      // The link was closed, which ends the session by itself.
      () => undefined,
    );
  }
}

/** Returns true when the clock shows that the reader was without power. A reply that may belong to an earlier probe is not compared. */
async function compareClocks({ control, session, memory }: NetworkConversation, isSure: boolean): Promise<boolean> {
  const sample = clockSample(await control.send(commands.time));
  if (sample === null) return false;
  if (memory.isPowerLoss(sample)) return true;
  if (isSure) session.report({ type: 'clock', sample });
  return false;
}
