import type { MessageOf } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession, NoticeLevel, ReaderDriver } from '../kit/driver';
import { LineSplitter } from '../kit/line-splitter';
import { type Link, LinkError, type Transport } from '../kit/link';
import { untilClosed, withLink } from '../kit/link-session';
import { systemTimers, type Timers } from '../kit/timers';
import { Devices } from './devices';
import { HttpConversation, type HttpLogin } from './http-conversation';
import { withoutLogin } from './login-in-log';
import type { PushMessages } from './push.messages';
import { PushReading } from './push-reading';
import { parseLine } from './pushed';
import { askStatus, askSystem, PATHS } from './reader-facts';
import { statusLoss } from './status-loss';

/** A reader whose stream of events the station reads. */
export interface StreamOptions {
  /** What the reader is called in requests: host and port. */
  readonly host: string;
  /** What its reads name as their reader. */
  readonly reader: string;
  readonly login: HttpLogin | null;
  /** The preset to start where the reader reads nothing; null: nothing is started. */
  readonly preset: string | null;
  /** Time without a read after which a tag has left; left out: one second. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

interface Parts extends StreamOptions {
  readonly session: DriverSession;
  readonly timers: Timers;
  /** What outlives a session: whether the station started the preset. */
  readonly memory: { hasStarted: boolean };
}

const DEPART_AFTER = 1000 as Ms;
/** It sends a line end each 30 s when it has nothing else. */
const SILENT_AFTER_MS = 75_000 as Ms;
const STOPPED_WITHIN_MS = 5000;
/** An event with all of its fields is a few hundred characters. */
const LINES = { ends: new Set([0x0a, 0x0d]), maxBytes: 16 * 1024 };

/**
 * Drives an Impinj R700 or R720 over its IoT device interface: reads its stream of events, one JSON object a line. Each event has the time of
 * the reader in UTC; the clock is compared once with the time in its status, then by the reads. The reader keeps nothing for a stream that is not
 * open. A preset is started only where the settings name one and nothing runs, and is stopped again when the reader is disconnected.
 *
 * Sources: Impinj, "Reader Configuration REST API" 1.6 (`/data/stream`, `/status`, `/system`, `/profiles/inventory/presets/{id}/start`,
 * `/profiles/stop`; https://platform.impinj.com); impinj-iot (PyPI).
 */
export function createStreamDriver(transport: Transport, options: StreamOptions): ReaderDriver {
  const timers = options.timers ?? systemTimers;
  const memory = { hasStarted: false };
  return {
    kind: 'push',
    async run(session) {
      const parts = { ...options, session: withoutLogin(session), timers, memory };
      try {
        await withLink(parts.session, { transport, talk: (link) => talk(link, parts) });
      } finally {
        if (session.signal.aborted && memory.hasStarted) await stopPreset(transport, parts);
      }
    },
  };
}

async function talk(link: Link, parts: Parts): Promise<void> {
  const { session, timers, departAfter = DEPART_AFTER, host, reader, login } = parts;
  const reading = new PushReading(session, { reader, departAfter, timers, keptOf: null, devices: new Devices(), announces: false });
  const lines = new LineSplitter(LINES);
  const ending = new StreamEnd(link);
  const watch = new StreamWatch(timers, link);
  const drop = (bytes: number, why: string): void => {
    if (bytes > 0) session.report({ type: 'dropped', bytes, why });
  };
  const conversation = new HttpConversation(
    link,
    { timers, host, login },
    {
      body: (text, at) => {
        watch.heard();
        const { lines: whole, dropped } = lines.push(Buffer.from(text, 'latin1'));
        drop(dropped, 'A line without an end.');
        for (const line of whole) takeLine(line, reading, at);
      },
      ended: () => ending.end(),
      dropped: (bytes) => drop(bytes, 'Bytes that are no answer.'),
    },
  );
  try {
    const status = await askStatus(conversation, link.name);
    if (status.clock !== null) session.report({ type: 'clock', sample: status.clock });
    const identity = await askSystem(conversation, status.serial);
    await startPreset(conversation, parts, { isReading: status.isReading, tellOperation: (isOn) => reading.setOperation(isOn) });
    const loss = statusLoss(await conversation.stream(PATHS.stream), link.name);
    if (loss !== null) throw new LinkError(loss);
    session.report({ type: 'ready', identity });
    watch.heard();
    await Promise.race([untilClosed(link), watch.silent, ending.ended]);
  } finally {
    watch.close();
    drop(lines.end(), 'A line that was cut off.');
    reading.close();
  }
}

function takeLine(line: string, reading: PushReading, at: EpochMs): void {
  // Some programs between reader and station write the events as server-sent ones.
  const text = Buffer.from(line.replace(/^data:\s*/, ''), 'latin1')
    .toString('utf8')
    .trim();
  if (text !== '') reading.take(parseLine(text, at), { bytes: line.length, at });
}

/** Starts the preset of the settings where nothing runs; the reader says what it reads with, not the station. */
async function startPreset(
  conversation: HttpConversation,
  { preset, session, memory }: Parts,
  { isReading, tellOperation }: { readonly isReading: boolean | null; tellOperation(isOn: boolean): void },
): Promise<void> {
  const tell = teller(session);
  if (isReading !== null) tellOperation(isReading);
  if (isReading !== false) return;
  if (preset === null) {
    tell({ code: 'push-idle', params: { device: '' } }, 'alarm');
    return;
  }
  const started = await conversation.ask('POST', PATHS.start(preset));
  const status = started?.status ?? 0;
  memory.hasStarted = status >= 200 && status < 300;
  if (memory.hasStarted) {
    tellOperation(true);
    tell({ code: 'push-preset-started', params: { preset } }, 'info');
  } else tell({ code: 'push-preset-refused', params: { preset, status } }, 'alarm');
}

/** Stops what the station has started, over a connection of its own, because the stream takes no requests. */
async function stopPreset(transport: Transport, { session, timers, host, login, preset, memory }: Parts): Promise<void> {
  memory.hasStarted = false;
  const name = preset ?? '';
  const stop = new AbortController();
  const cancel = timers.after(STOPPED_WITHIN_MS, () => stop.abort());
  let link: Link | null = null;
  try {
    link = await transport.open(stop.signal);
    const conversation = new HttpConversation(
      link,
      { timers, host, login },
      { body: () => undefined, ended: () => undefined, dropped: () => undefined },
    );
    const status = (await conversation.ask('POST', PATHS.stop))?.status ?? 0;
    const isStopped = status >= 200 && status < 300;
    teller(session)(
      { code: isStopped ? 'push-preset-stopped' : 'push-preset-runs', params: { preset: name } },
      isStopped ? 'info' : 'warning',
    );
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    teller(session)({ code: 'push-preset-runs', params: { preset: name } }, 'warning');
  } finally {
    cancel();
    await link?.close();
  }
}

function teller({ report }: Pick<DriverSession, 'report'>): (message: MessageOf<PushMessages>, level: NoticeLevel) => void {
  return (message, level) => report({ type: 'notice', message, level });
}

/** Ends a session whose stream the reader ends, which leaves the connection open for other requests. */
class StreamEnd {
  /** Rejects with LinkError when the stream has ended. */
  readonly ended: Promise<never>;
  private fail: (error: LinkError) => void = () => undefined;

  constructor(private readonly link: Link) {
    this.ended = new Promise((_, reject) => {
      this.fail = reject;
    });
    // Nobody waits for it before the stream is open.
    this.ended.catch(() => undefined);
  }

  end(): void {
    this.fail(new LinkError({ code: 'closed', message: { code: 'tcp-ended', params: { link: this.link.name } } }));
  }
}

/** Ends a session whose stream is silent for longer than the reader ever is. */
class StreamWatch {
  /** Rejects with LinkError when the stream was silent. */
  readonly silent: Promise<never>;
  private fail: (error: LinkError) => void = () => undefined;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly timers: Timers,
    private readonly link: Link,
  ) {
    this.silent = new Promise((_, reject) => {
      this.fail = reject;
    });
    // Nobody waits for it before the stream is open.
    this.silent.catch(() => undefined);
  }

  heard(): void {
    this.cancel();
    this.cancel = this.timers.after(SILENT_AFTER_MS, () => {
      const params = { link: this.link.name, after: SILENT_AFTER_MS };
      this.fail(new LinkError({ code: 'timeout', message: { code: 'push-stream-silent', params } }));
    });
  }

  close(): void {
    this.cancel();
  }
}
