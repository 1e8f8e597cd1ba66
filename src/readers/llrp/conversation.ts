import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { type Link, LinkError, type LinkLoss } from '../kit/link';
import type { Timers } from '../kit/timers';
import { type Message, MessageSplitter, MessageType, REPLY, renderMessage } from './message';

interface Waiter {
  readonly matches: (message: Message) => boolean;
  readonly settle: (message: Message | null) => void;
  readonly fail: (error: LinkError) => void;
}

export interface MessageListener {
  /** Every message that is no reply, and every reply that nobody waits for any more. */
  message(message: Message, at: EpochMs): void;
}

/** Readers answer within moments; one that does not is stuck. */
const REPLY_TIMEOUT = 5000;

/** Messages over a link: requests with their replies, and what the reader sends unasked. */
export class Conversation {
  private readonly splitter = new MessageSplitter();
  private waiter: Waiter | null = null;
  private failure: LinkError | null = null;
  private isOver = false;
  private lastId = 0;

  constructor(
    private readonly link: Link,
    private readonly timers: Timers,
    private readonly listener: MessageListener,
  ) {
    link.onBytes((chunk, at) => this.take(chunk, at));
    void link.closed.then((loss) => {
      this.isOver = true;
      this.fail(loss);
    });
  }

  /** The link has ended, and not because of what the reader said. */
  get hasHungUp(): boolean {
    return this.isOver;
  }

  get name(): string {
    return this.link.name;
  }

  /** The reply of the right type and id, or null when none came in time. Rejects with LinkError when the link is lost. */
  async request(make: (id: number) => Message): Promise<Message | null> {
    const message = make(this.nextId());
    const matches = (reply: Message): boolean =>
      reply.id === message.id && (reply.type === message.type + REPLY || reply.type === MessageType.errorMessage);
    const [reply] = await Promise.all([this.wait(matches, REPLY_TIMEOUT), this.send(message)]);
    return reply;
  }

  /** For what has no reply. */
  tell(make: (id: number) => Message): Promise<void> {
    return this.send(make(this.nextId()));
  }

  send(message: Message): Promise<void> {
    return this.link.write(renderMessage(message));
  }

  /** The next message that matches, or null after `timeout` milliseconds. */
  wait(matches: (message: Message) => boolean, timeout: number): Promise<Message | null> {
    if (this.failure !== null) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      const cancel = this.timers.after(timeout, () => settle(null));
      const settle = (message: Message | null): void => {
        cancel();
        this.waiter = null;
        resolve(message);
      };
      const fail = (error: LinkError): void => {
        cancel();
        this.waiter = null;
        reject(error);
      };
      this.waiter = { matches, settle, fail };
    });
  }

  /** Ends the conversation for a reason of its own; who waits is told. The first reason stands. */
  fail(loss: LinkLoss): void {
    this.failure ??= new LinkError(loss);
    this.waiter?.fail(this.failure);
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private take(chunk: Uint8Array, at: EpochMs): void {
    if (this.failure !== null) return;
    const { messages, isBroken } = this.splitter.push(chunk);
    for (const message of messages) {
      if (isUnasked(message.type)) this.listener.message(message, at);
      if (this.waiter?.matches(message)) this.waiter.settle(message);
      else if (!isUnasked(message.type)) this.listener.message(message, at);
    }
    if (isBroken)
      this.fail({ code: 'io', sentence: `${this.name} sends something that is not LLRP. Check the address and the port (5084).` });
  }
}

function isUnasked(type: number): boolean {
  return type === MessageType.readerEventNotification || type === MessageType.roAccessReport || type === MessageType.keepalive;
}

/** Reports bytes that the station has no use for. */
export function drop(session: DriverSession, message: Message, why: string): void {
  session.report({ type: 'dropped', bytes: renderMessage(message).length, why });
}

/** What went wrong with the reader, as the reason why the session ends. */
export function fault(conversation: Conversation, code: 'timeout' | 'busy' | 'refused', text: string): LinkError {
  return new LinkError({ code, sentence: `The reader at ${conversation.name} ${text}` });
}
