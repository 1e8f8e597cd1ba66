import type { EpochMs } from '../../domain/model/time';
import type { Link } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import type { Timers } from '../kit/timers';
import { HttpAnswers } from './http-answers';

/** A login; null for none. */
export interface HttpLogin {
  readonly user: string;
  readonly password: string;
}

/** A whole answer, and when it came. */
export interface HttpReply {
  readonly status: number;
  /** One character per byte. */
  readonly body: string;
  readonly sentAt: EpochMs;
  readonly receivedAt: EpochMs;
}

/** Receives the body of a stream, and what is no answer. */
export interface StreamListener {
  body(text: string, at: EpochMs): void;
  /** The body is complete: nothing more comes. */
  ended(): void;
  dropped(bytes: number): void;
}

type Answer = { readonly type: 'head' | 'whole'; readonly status: number; readonly body: string };

const REPLY_TIMEOUT_MS = 8000;
/** An answer of a reader about itself is a few hundred characters. */
const MAX_BODY_LENGTH = 64 * 1024;

/** Requests to a reader over one connection, one after the other; the last one may be a stream. */
export class HttpConversation {
  private readonly replies: RequestChannel<Answer>;
  private status = 0;
  private text = '';
  private isStreaming = false;
  private receivedAt: EpochMs;

  constructor(
    link: Link,
    private readonly options: { readonly timers: Timers; readonly host: string; readonly login: HttpLogin | null },
    private readonly listener: StreamListener,
  ) {
    this.replies = new RequestChannel<Answer>(link, options.timers);
    this.receivedAt = options.timers.now();
    const answers = new HttpAnswers({
      head: ({ status }) => this.head(status),
      body: (text) => this.body(text),
      end: () => this.end(),
      dropped: (bytes) => listener.dropped(bytes),
    });
    link.onBytes((chunk, at) => {
      this.receivedAt = at;
      answers.push(Buffer.from(chunk).toString('latin1'));
    });
  }

  /** Sends a request. Null when no whole answer comes in time; rejects with LinkError when the link is lost. */
  async ask(method: 'GET' | 'POST', path: string): Promise<HttpReply | null> {
    const sentAt = this.options.timers.now();
    const reply = await this.replies.request(this.encode(method, path), {
      matches: ({ type }) => type === 'whole',
      timeoutMs: REPLY_TIMEOUT_MS,
    });
    return reply === null ? null : { status: reply.status, body: reply.body, sentAt, receivedAt: this.receivedAt };
  }

  /** Opens a stream, whose body goes to the listener. Returns the status of its answer; null when none comes in time. */
  async stream(path: string): Promise<number | null> {
    const reply = await this.replies.request(this.encode('GET', path), {
      matches: ({ type }) => type === 'head',
      timeoutMs: REPLY_TIMEOUT_MS,
    });
    return reply?.status ?? null;
  }

  private encode(method: string, path: string): Buffer {
    const { host, login } = this.options;
    this.isStreaming = method === 'GET' && path.endsWith('/stream');
    const authorization =
      login === null ? [] : [`Authorization: Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`];
    const length = method === 'POST' ? ['Content-Length: 0'] : [];
    const lines = [
      `${method} ${path} HTTP/1.1`,
      `Host: ${host}`,
      'Accept: application/json',
      'Accept-Encoding: identity',
      ...authorization,
      ...length,
      '',
      '',
    ];
    return Buffer.from(lines.join('\r\n'), 'latin1');
  }

  private head(status: number): void {
    this.status = status;
    this.text = '';
    this.isStreaming = this.isStreaming && status === 200;
    this.offer('head');
  }

  private body(text: string): void {
    if (this.isStreaming) this.listener.body(text, this.receivedAt);
    else if (this.text.length < MAX_BODY_LENGTH) this.text += text;
  }

  private end(): void {
    if (this.isStreaming) this.listener.ended();
    this.offer('whole');
  }

  private offer(type: Answer['type']): void {
    this.replies.offer({ type, status: this.status, body: this.text });
  }
}
