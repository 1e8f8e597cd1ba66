import { setTimeout as delay } from 'node:timers/promises';
import type { DriverSession, ReaderDriver } from '../driver';
import { untilLost, withLink } from '../lines/link-session';
import { type Link, LinkError, type Transport } from '../link';
import { readIdentity } from './ask';
import { alignClock, clockSample } from './clock-procedure';
import { commands } from './commands';
import { ControlChannel } from './control-channel';
import { EventChannel } from './event-channel';
import { Heard, listeningTo } from './heard';
import { defaultSiritOptions, type SiritOptions } from './options';
import { recover } from './recovery';
import { activate, chooseAntennas, chooseReports, hasStopped, registerEvents } from './set-up';

/** The two connections of one reader. */
export interface SiritTransports {
  readonly control: Transport;
  readonly event: Transport;
}

/** A Sirit INfinity 510 in the network: commands on one connection, events on another. When either breaks, both are opened anew. */
export function createSirit510Driver(transports: SiritTransports, options: SiritOptions = defaultSiritOptions): ReaderDriver {
  const heard = new Heard();
  return {
    kind: 'sirit510',
    run: (house) => {
      const session = listeningTo(house, heard);
      return withLink(session, {
        transport: transports.control,
        talk: (link) => converse(link, transports.event, { session, options, heard }),
      });
    },
  };
}

async function converse(controlLink: Link, eventTransport: Transport, context: Context): Promise<void> {
  const { session, options } = context;
  const control = new ControlChannel(controlLink, session, options.patience.reply);
  const identity = await readIdentity((command) => control.ask(command));
  await alignClock((command) => control.ask(command), session, options.patience.clockGap);
  await withLink(session, {
    transport: eventTransport,
    talk: async (eventLink) => {
      await setUp(control, new EventChannel(eventLink, session), context);
      session.report({ type: 'ready', identity });
      await stayLinked(control, [controlLink, eventLink], context);
    },
  });
}

interface Context {
  readonly session: DriverSession;
  readonly options: SiritOptions;
  readonly heard: Heard;
}

async function setUp(control: ControlChannel, events: EventChannel, { session, options, heard }: Context): Promise<void> {
  const ask = (command: string): ReturnType<ControlChannel['ask']> => control.ask(command);
  const id = await events.greeting(options.patience.greeting);
  // The fields first: a reader that is active already reports from the registration on.
  await chooseReports(ask, session, options);
  const refusal = await registerEvents(ask, id);
  if (refusal !== null) throw new LinkError(deaf(refusal));
  await chooseAntennas(ask, session, options);
  await activate(ask, session);
  events.onNewStream((next) => {
    const text = 'The reader started a new stream of events. It was asked again to report tags.';
    session.report({ type: 'notice', code: 'new-stream', text, level: 'warning' });
    // When this fails the link fails, and that ends the session with its reason.
    registerEvents(ask, next).catch(() => undefined);
  });
  // In a race everything in the list is of interest, e.g. after the station itself was restarted.
  if (heard.lastAt !== null || session.isRacing()) await recover(ask, session, heard);
}

/** Probes until a link is lost; rejects with the reason. */
async function stayLinked(control: ControlChannel, links: readonly Link[], context: Context): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([...links.map(untilLost), probe(control, over.signal, context)]);
  } finally {
    over.abort();
  }
}

async function probe(control: ControlChannel, over: AbortSignal, { session, options, heard }: Context): Promise<void> {
  const { patience } = options;
  let lookedAtMode = session.now();
  while (!over.aborted) {
    await delay(patience.probeEvery, undefined, { signal: over });
    if (session.now() - control.lastHeardAt > patience.deadAfter) throw new LinkError(dead(patience.deadAfter));
    // While a reply is missing only probes are sent: their replies may change places, those of other commands may not.
    const isSure = control.outstanding === 0;
    if (isSure && session.now() - lookedAtMode >= patience.modeEvery) {
      lookedAtMode = session.now();
      const ask = (command: string): ReturnType<ControlChannel['ask']> => control.ask(command);
      if (await hasStopped(ask, session)) await activate(ask, session);
    }
    control.send(commands.time).then(
      (answer) => {
        const sample = clockSample(answer);
        if (sample === null) return;
        heard.lastAt = sample.readerAt;
        // A reply that may belong to an earlier probe says nothing about the clock.
        if (isSure) session.report({ type: 'clock', sample });
      },
      // The loss of the link ends the session by itself.
      () => undefined,
    );
  }
}

function deaf(refusal: string): LinkError['loss'] {
  const sentence = `The reader refuses to report tags (${refusal}). Restart the reader; if that does not help, update its firmware.`;
  return { code: 'io', sentence };
}

function dead(deadAfter: number): LinkError['loss'] {
  const sentence = `The reader has not answered for ${Math.round(deadAfter / 1000)} s. Check its power and cable; the link is opened anew.`;
  return { code: 'timeout', sentence };
}
