import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from '../kit/decode-text';
import { LineSplitter } from '../kit/line-splitter';
import type { Link } from '../kit/link';
import type { Range } from '../kit/passing-log';
import { RequestChannel } from '../kit/request-channel';
import type { Timers } from '../kit/timers';
import { COMMANDS, type DecoderLine, encode, parseLine, pieces } from './message';
import type { Passing } from './passing';

/** Receives what the decoder sends besides replies. */
export interface DecoderListener {
  passing(passing: Passing, isPushed: boolean, at: EpochMs): void;
  /** Called with each line that is understood. */
  heard(): void;
  dropped(bytes: number, why: string): void;
  /** The last passing that has arrived; 0 for none. */
  readonly last: number;
}

/** A reply with the station times between which it was given. */
export interface Answer {
  readonly fields: readonly string[];
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
  /** The last passing that came before it: others may come in one piece with it, and are handled before who asked. */
  readonly last: number;
}

type Message = DecoderLine | { readonly type: 'wake' };

/** Decoders answer within moments. */
const REPLY_TIMEOUT_MS = 4000;
/** Commands that not every version knows may stay without a reply. */
export const OPTIONAL_TIMEOUT_MS = 1500;

/** Lines over a link: commands one after the other with their replies, and passings. */
export class Conversation {
  private readonly splitter = new LineSplitter();
  private readonly replies: RequestChannel<Message>;
  private receivedAt: EpochMs;
  private lastBefore = 0;

  constructor(
    private readonly link: Link,
    private readonly timers: Timers,
    private readonly listener: DecoderListener,
  ) {
    this.receivedAt = timers.now();
    this.replies = new RequestChannel<Message>(link, timers);
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** Name of the link, for messages. */
  get name(): string {
    return this.link.name;
  }

  /** Sends a command. Null when no reply comes in time, or an error; rejects with LinkError when the link is lost. */
  async ask(command: string, timeoutMs = REPLY_TIMEOUT_MS): Promise<Answer | null> {
    const [name] = command.split(';');
    const sentAt = this.timers.now();
    const reply = await this.replies.request(encode(command), {
      matches: (line) => line.type === 'reply' && (line.name === name || line.name === 'ERROR'),
      own: command === COMMANDS.time,
      timeoutMs,
    });
    if (reply?.type !== 'reply' || reply.name !== name) return null;
    return { fields: reply.fields, sentAt, receivedAt: this.receivedAt, last: this.lastBefore };
  }

  /** Asks for passings and resolves when the last one has come, or nothing comes any more. They go to the listener. */
  async fetch({ from, to }: Range): Promise<void> {
    const isRecord = (line: Message): boolean => line.type === 'passing' && !line.isPushed;
    await this.replies.request(encode(COMMANDS.records(from, to - from + 1)), {
      matches: (line) => isRecord(line) && line.type === 'passing' && line.passing.number === to,
      extends: isRecord,
      timeoutMs: REPLY_TIMEOUT_MS,
    });
  }

  /** Waits for `durationMs`, or until `wake` is called. */
  async pause(durationMs: Ms): Promise<void> {
    await this.replies.wait({ matches: ({ type }) => type === 'wake', timeoutMs: durationMs });
  }

  /** Ends a pause. */
  wake(): void {
    this.replies.offer({ type: 'wake' });
  }

  /** Counts the rest of a line after the link has ended. */
  over(): void {
    this.drop(this.splitter.end(), 'A line that was cut off.');
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.receivedAt = at;
    const { lines, dropped } = this.splitter.push(chunk);
    this.drop(dropped, 'A line without an end.');
    for (const line of lines) for (const piece of pieces(line)) this.take(piece, at);
  }

  private take(text: string, at: EpochMs): void {
    const line = parseLine(textOf(text));
    if (line.type === 'unreadable') {
      this.drop(text.length, line.why);
      return;
    }
    this.listener.heard();
    if (line.type === 'reply') this.lastBefore = this.listener.last;
    if (line.type === 'passing') this.listener.passing(line.passing, line.isPushed, at);
    this.replies.offer(line);
  }

  private drop(bytes: number, why: string): void {
    if (bytes > 0) this.listener.dropped(bytes, why);
  }
}
