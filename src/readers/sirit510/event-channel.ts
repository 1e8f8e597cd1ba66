import type { EpochMs } from '../../domain/model/time';
import type { DriverRead, DriverSession } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import { MessageSplitter } from './frame';
import { parseEvent, type SiritEvent } from './messages';
import { eventRead } from './tag-reports';

const CAP = 64 * 1024;

/** What the reader says unasked: greetings, tags, warnings. */
export class EventChannel {
  private readonly splitter = new MessageSplitter(CAP);
  private greet: (id: number) => void = () => undefined;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
  ) {}

  /** Starts listening; resolves with the id of this connection. Rejects with LinkError when no greeting comes in time. */
  greeting(patience: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const sentence = `${this.link.name} accepts connections but does not greet. Close other programs that use the reader; if that does not help, restart it.`;
      const timer = setTimeout(() => reject(new LinkError({ code: 'timeout', sentence })), patience);
      this.greet = (id) => {
        clearTimeout(timer);
        resolve(id);
      };
      void this.link.closed.then((loss) => {
        clearTimeout(timer);
        reject(new LinkError(loss));
      });
      this.link.onBytes((chunk, at) => this.receive(chunk, at));
    });
  }

  /** From now on a greeting means that the reader started a new stream on this connection. */
  onNewStream(listener: (id: number) => void): void {
    this.greet = listener;
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.session.report({ type: 'alive' });
    const { messages, dropped } = this.splitter.push(chunk);
    if (dropped > 0) this.session.report({ type: 'dropped', bytes: dropped, why: 'An event had no end.' });
    for (const message of messages) {
      const event = parseEvent(message);
      if (event === null) this.session.report({ type: 'dropped', bytes: message.length, why: 'Not an event.' });
      else if (event.name === 'event.connection') hearGreeting(event, this.session, (id) => this.greet(id));
      else reportEvent(event, this.session, at);
    }
  }
}

/** Takes the id of a connection from its greeting; one without a number binds nothing and is counted. */
export function hearGreeting({ fields }: SiritEvent, session: DriverSession, greet: (id: number) => void): void {
  const id = fields.get('id') ?? '';
  if (/^\d{1,15}$/.test(id)) greet(Number(id));
  else session.report({ type: 'dropped', bytes: id.length, why: `A greeting without a number (${id}).` });
}

/** Tells the house about an event, whatever connection it came on. */
export function reportEvent(event: SiritEvent, session: DriverSession, at: EpochMs): void {
  if (event.noise > 0) session.report({ type: 'dropped', bytes: event.noise, why: 'Noise in front of an event.' });
  const read = eventRead(event, at);
  if (read !== null) {
    session.report({ type: 'read', read });
    tellStay(read, session);
    return;
  }
  const said = [...event.fields].map(([key, value]) => `${key} ${value}`).join(', ');
  if (event.name === 'event.tag.arrive' || event.name === 'event.tag.depart') {
    session.report({ type: 'dropped', bytes: said.length, why: `A tag event without a whole tag id (${said}).` });
  } else if (event.name.endsWith('.antenna')) {
    const text = `Antenna ${event.fields.get('antenna') ?? '?'}: ${event.fields.get('status') ?? said}. Check its cable.`;
    session.report({ type: 'notice', code: 'antenna', text, level: 'warning' });
  } else if (event.name.startsWith('event.error.') || event.name.startsWith('event.warning.')) {
    session.report({ type: 'notice', code: 'reader', text: `The reader says: ${event.name} ${said}`.trim(), level: 'warning' });
  }
}

/** With the departure the reader tells how often it read the tag; the arrival was one of these. */
function tellStay({ kind, antenna, rssi, extra }: DriverRead, session: DriverSession): void {
  const repeat = kind === 'depart' ? extra?.['repeat'] : undefined;
  if (typeof repeat === 'number' && repeat > 1) session.report({ type: 'seen', antenna, rssi, reads: repeat - 1 });
}
