import type { EpochMs } from '../../domain/model/time';
import type { DriverRead, DriverSession } from '../kit/driver';
import type { Link } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import { MessageSplitter } from './frame';
import { parseEvent, type SiritEvent } from './messages';
import type { SiritTiming } from './options';
import { lossOf, notify } from './reports';
import { eventRead } from './tag-reports';

const MAX_EVENT_BYTES = 64 * 1024;

/** The event connection: greetings, tags and warnings, which the reader sends unasked. */
export class EventChannel {
  private readonly splitter = new MessageSplitter(MAX_EVENT_BYTES);
  private readonly greetings: RequestChannel<number>;
  /** The id in the last greeting; null before the first. */
  private stream: number | null = null;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timing: SiritTiming,
  ) {
    this.greetings = new RequestChannel(link, timing.timers);
  }

  /** Starts listening and resolves with the id of this connection. Rejects with LinkError when no greeting comes in time. */
  async greeting(): Promise<number> {
    this.link.onBytes((chunk, at) => this.receive(chunk, at));
    const id = await this.greetings.wait({ matches: () => true, timeoutMs: this.timing.timeouts.greetingMs });
    if (id === null) throw lossOf('timeout', { code: 'sirit-no-greeting', params: { link: this.link.name } });
    return id;
  }

  /** Resolves when the reader greets under another id than `id`: it was restarted. Rejects with LinkError when the link is closed. */
  async otherStream(id: number): Promise<void> {
    if (this.stream === id) await this.greetings.wait({ matches: (next) => next !== id, timeoutMs: null });
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.session.report({ type: 'alive' });
    const { messages, dropped } = this.splitter.push(chunk);
    if (dropped > 0) this.session.report({ type: 'dropped', bytes: dropped, why: 'An event without an end.' });
    for (const message of messages) {
      const event = parseEvent(message);
      if (event === null) this.session.report({ type: 'dropped', bytes: message.length, why: 'Not an event.' });
      else if (event.name === 'event.connection') this.greet(event);
      else reportEvent(event, this.session, at);
    }
  }

  private greet(event: SiritEvent): void {
    const id = greetingId(event, this.session);
    if (id === null) return;
    this.stream = id;
    this.greetings.offer(id);
  }
}

/** The connection id in a greeting; null, and counted as dropped, for a greeting without a number, which can bind nothing. */
export function greetingId({ fields }: SiritEvent, session: DriverSession): number | null {
  const id = fields.get('id') ?? '';
  if (/^\d{1,15}$/.test(id)) return Number(id);
  session.report({ type: 'dropped', bytes: id.length, why: `A greeting without a number (${id}).` });
  return null;
}

/** Reports an event as a read, a notice or dropped bytes, whatever connection it came on. Other events mean nothing for timing. */
export function reportEvent(event: SiritEvent, session: DriverSession, at: EpochMs): void {
  if (event.noise > 0) session.report({ type: 'dropped', bytes: event.noise, why: 'Noise in front of an event.' });
  const read = eventRead(event, at);
  if (read !== null) {
    session.report({ type: 'read', read });
    reportRepeats(read, session);
    return;
  }
  const { name, fields } = event;
  const details = [...fields].map(([key, value]) => `${key} ${value}`).join(', ');
  if (name === 'event.tag.arrive' || name === 'event.tag.depart') {
    session.report({ type: 'dropped', bytes: details.length, why: `A tag event without a whole tag id (${details}).` });
  } else if (name.endsWith('.antenna')) {
    const status = fields.get('status') ?? details;
    notify(session, 'warning', { code: 'antenna', params: { antenna: fields.get('antenna') ?? '', status } });
  } else if (name.startsWith('event.error.') || name.startsWith('event.warning.')) {
    notify(session, 'warning', { code: 'reader', params: { event: name, details } });
  }
}

/** A departure carries how often the reader read the tag; one of these reads was the arrival, which has been reported. */
function reportRepeats({ kind, antenna, rssi, extra }: DriverRead, session: DriverSession): void {
  const repeat = kind === 'depart' ? extra?.['repeat'] : undefined;
  if (typeof repeat === 'number' && repeat > 1) session.report({ type: 'seen', antenna, rssi, reads: repeat - 1 });
}
