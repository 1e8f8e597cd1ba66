import { setTimeout as delay } from 'node:timers/promises';
import type { ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { untilClosed, withLink } from '../kit/link-session';
import { type Ask, withLogin } from './ask';
import { alignClock, clockSample } from './clock-procedure';
import { commands } from './commands';
import { ControlChannel } from './control-channel';
import { EventChannel } from './event-channel';
import { ModeMonitor } from './mode-monitor';
import { defaultSiritOptions, type SiritOptions } from './options';
import { recover } from './recovery';
import { listeningTo, SessionMemory, type SiritContext } from './session-memory';
import { activate, cannotReport, checkIdentity, chooseAntennas, chooseReports, registerEvents, shutdownCommand } from './set-up';

/** The two connections of one reader. */
export interface SiritTransports {
  readonly control: Transport;
  readonly event: Transport;
}

/** A Sirit INfinity 510 in the network: commands on one connection, events on another. When either breaks, both are opened anew. */
export function createSirit510Driver(transports: SiritTransports, options: SiritOptions = defaultSiritOptions): ReaderDriver {
  const heard = new SessionMemory();
  return {
    kind: 'sirit510',
    run: (house) => {
      const context = { session: listeningTo(house, heard), options, heard };
      return withLink(context.session, {
        transport: transports.control,
        talk: (link) => converse(link, transports.event, context),
        farewell: () => shutdownCommand(context),
      });
    },
  };
}

/** One session with a reader, over both connections. */
interface Conversation extends SiritContext {
  readonly control: ControlChannel;
  readonly ask: Ask;
  readonly links: readonly Link[];
}

async function converse(controlLink: Link, eventTransport: Transport, context: SiritContext): Promise<void> {
  const { session, options, heard } = context;
  const control = new ControlChannel(controlLink, session, options.patience.reply);
  const ask = withLogin((command) => control.ask(command));
  heard.beginGap();
  const identity = await checkIdentity(ask, context);
  await alignClock(ask, context);
  await withLink(session, {
    transport: eventTransport,
    talk: async (eventLink) => {
      const conversation = { ...context, control, ask, links: [controlLink, eventLink] };
      const events = new EventChannel(eventLink, session);
      const id = await Promise.race([greeting(events, options.patience.greeting), untilClosed(controlLink)]);
      const isRestarted = newStream(events, id);
      const watch = await Promise.race([setUp(id, conversation), isRestarted]);
      session.report({ type: 'ready', identity });
      await stayLinked(conversation, watch, isRestarted);
    },
  });
}

async function greeting(events: EventChannel, patience: number): Promise<number> {
  try {
    return await events.greeting(patience);
  } catch (fault) {
    throw fault instanceof LinkError && fault.loss.code === 'io' ? new LinkError(turnedAway(fault)) : fault;
  }
}

async function setUp(id: number, conversation: Conversation): Promise<ModeMonitor> {
  const { ask, session, options } = conversation;
  // The fields first: a reader that is active already reports from the registration on.
  await chooseReports(ask, session, options);
  const refusal = await registerEvents(ask, session, id);
  if (refusal !== null) throw cannotReport(refusal);
  await chooseAntennas(ask, session, options);
  await activate(ask, session);
  await recover(ask, conversation);
  const watch = new ModeMonitor(ask, session, options.patience.modeEvery);
  await watch.lookAtAntennas();
  return watch;
}

/** Rejects when the reader greets again under another number: it was restarted, and all that was set and asked for is gone. */
function newStream(events: EventChannel, id: number): Promise<never> {
  return new Promise((_, reject) => {
    events.onNewStream((next) => {
      if (next !== id) reject(new LinkError(restarted('it began a new stream of events')));
    });
  });
}

/** Probes until a link is lost; rejects with the reason. */
async function stayLinked(conversation: Conversation, watch: ModeMonitor, isRestarted: Promise<never>): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([...conversation.links.map(untilClosed), isRestarted, probe(conversation, watch, over.signal)]);
  } finally {
    over.abort();
  }
}

async function probe(conversation: Conversation, watch: ModeMonitor, over: AbortSignal): Promise<void> {
  const { control, ask, session } = conversation;
  const { patience } = conversation.options;
  let hasLostPower = false;
  while (!over.aborted) {
    await delay(patience.probeEvery, undefined, { signal: over });
    if (hasLostPower) throw new LinkError(restarted('its clock began anew'));
    if (session.elapsed() - control.lastHeardAt > patience.deadAfter) throw new LinkError(dead(patience.deadAfter));
    // While a reply is missing only probes are sent: their replies may change places, those of other commands may not.
    const isSure = control.outstanding === 0;
    if (isSure && watch.isDue && (await watch.findsStopped())) await activate(ask, session);
    compareClock(conversation, isSure).then(
      (isPowerLoss) => {
        hasLostPower ||= isPowerLoss;
      },
      // The loss of the link ends the session by itself.
      () => undefined,
    );
  }
}

/** True when the clock shows that the reader was without power. A reply that may belong to an earlier probe says nothing about the clock. */
async function compareClock({ control, session, heard }: Conversation, isSure: boolean): Promise<boolean> {
  const sample = clockSample(await control.send(commands.time));
  if (sample === null) return false;
  if (heard.isPowerLoss(sample)) return true;
  if (isSure) session.report({ type: 'clock', sample });
  return false;
}

function turnedAway(cause: LinkError): LinkError['loss'] {
  const sentence =
    'The reader ended its event connection before it greeted. Close other programs that use the reader, or wait until it has started.';
  return { code: 'refused', sentence, cause };
}

function restarted(sign: string): LinkError['loss'] {
  return { code: 'io', sentence: `The reader was restarted (${sign}). It is set up anew; check its power if that happens again.` };
}

function dead(deadAfter: number): LinkError['loss'] {
  const sentence = `The reader has not answered for ${Math.round(deadAfter / 1000)} s. Check its power and cable; the link is opened anew.`;
  return { code: 'timeout', sentence };
}
