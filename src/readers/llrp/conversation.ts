import type { EpochMs } from '../../domain/model/time';
import type { Link } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import type { Timers } from '../kit/timers';
import { type Message, MessageSplitter, MessageType, REPLY_OFFSET, renderMessage } from './message';

/** Receives what the reader sends unasked. */
export interface MessageListener {
  /** Called with every message that is no reply, and every reply that came too late. */
  message(message: Message, at: EpochMs): void;
}

/** Readers answer within moments; a missing answer means that the reader is stuck. */
const REPLY_TIMEOUT_MS = 5000;

/** Messages over a link: requests with their replies, and what the reader sends unasked. */
export class Conversation {
  private readonly splitter = new MessageSplitter();
  private readonly replies: RequestChannel<Message>;
  private isLinkClosed = false;
  private lastId = 0;

  constructor(
    private readonly link: Link,
    timers: Timers,
    private readonly listener: MessageListener,
  ) {
    // Registered before the channel, so that `isHungUp` is right when its pending replies fail.
    void link.closed.then(() => {
      this.isLinkClosed = true;
    });
    this.replies = new RequestChannel(link, timers);
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** True when the connection was closed; false when we stopped because of bytes that are not LLRP. */
  get isHungUp(): boolean {
    return this.isLinkClosed;
  }

  /** Name of the link, for messages. */
  get name(): string {
    return this.link.name;
  }

  /** Sends a request and returns its reply, matched by type and id; null when none came in time. Rejects with LinkError when the link is lost. */
  request(make: (id: number) => Message): Promise<Message | null> {
    const message = make(this.nextId());
    return this.replies.request(renderMessage(message), {
      matches: (reply) =>
        reply.id === message.id && (reply.type === message.type + REPLY_OFFSET || reply.type === MessageType.errorMessage),
      timeoutMs: REPLY_TIMEOUT_MS,
    });
  }

  /** Sends a request that has no reply. */
  sendRequest(make: (id: number) => Message): Promise<void> {
    return this.send(make(this.nextId()));
  }

  /** Sends a complete message. Rejects with LinkError when the link is lost. */
  send(message: Message): Promise<void> {
    return this.link.write(renderMessage(message));
  }

  /**
   * Waits until `isDone` returns true; it is called after each message. Also resolves after `timeoutMs`. Rejects with LinkError when the
   * link is lost.
   */
  async waitUntil(isDone: () => boolean, timeoutMs: number): Promise<void> {
    await this.replies.wait({ matches: isDone, timeoutMs });
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    if (this.replies.failure !== null) return;
    const { messages, isBroken } = this.splitter.push(chunk);
    for (const message of messages) {
      // Unrequested messages are handled first, because the caller of `waitUntil` checks their effect.
      if (isUnasked(message.type)) this.listener.message(message, at);
      const isReply = this.replies.offer(message);
      if (!isReply && !isUnasked(message.type)) this.listener.message(message, at);
    }
    if (isBroken) this.replies.fail({ code: 'io', message: { code: 'llrp-other-protocol', params: { link: this.name } } });
  }
}

function isUnasked(type: number): boolean {
  return type === MessageType.readerEventNotification || type === MessageType.roAccessReport || type === MessageType.keepalive;
}
