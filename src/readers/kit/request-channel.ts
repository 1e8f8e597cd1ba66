import { type Link, LinkError, type LinkLoss } from './link';
import type { Timers } from './timers';

/** What a caller waits for. */
export interface Expectation<Message> {
  /** Returns true for the message that ends the wait. */
  readonly matches: (message: Message) => boolean;
  /** Time after which the wait ends without a message; null waits for as long as the link is open. */
  readonly timeoutMs: number | null;
  /** Returns true for a message after which the time-out starts again, because the reader is still busy; never when left out. */
  readonly extends?: (message: Message) => boolean;
  /**
   * True where it matters when the reply was made, as for the time of a clock: while an earlier such request may still get its reply, none is sent, and
   * the wait ends without a message.
   */
  readonly own?: boolean;
}

/** A request with an own reply, whose time was out. */
interface Unanswered<Message> {
  readonly matches: (message: Message) => boolean;
  cancel(): void;
}

/** A reply that is later than this does not come. A device may be slow with its time alone, so that nothing else shows how late its replies are. */
const LATEST_REPLY_MS = 60_000;

interface Waiter<Message> {
  readonly expectation: Expectation<Message>;
  /** Starts the time-out again, with another length if one is given. */
  restart(timeoutMs?: number): void;
  /** Ends the wait; null when the time is out. */
  settle(message: Message | null): void;
  fail(error: LinkError): void;
}

/**
 * Pending replies of a reader. A driver sends a request and waits; it decodes what the link receives and offers each message here. A
 * message ends the oldest wait that it matches, so replies that carry no name are assigned in the order of their requests. All waits end
 * with a LinkError when the link is closed.
 *
 * Waits are settled in the turn in which the message is offered, so that later messages belong to no earlier request.
 */
export class RequestChannel<Message> {
  private readonly waiters: Waiter<Message>[] = [];
  /** Oldest first. */
  private unanswered: readonly Unanswered<Message>[] = [];
  private error: LinkError | null = null;

  constructor(
    private readonly link: Pick<Link, 'write' | 'closed'>,
    private readonly timers: Pick<Timers, 'after'>,
  ) {
    void link.closed.then((loss) => this.fail(loss));
  }

  /** Waits that have not ended. */
  get pending(): number {
    return this.waiters.length;
  }

  /** Why every wait fails from now on; null while the channel can be used. */
  get failure(): LinkError | null {
    return this.error;
  }

  /** Sends a request and waits for its reply. Resolves with null when the time is out; rejects with LinkError when the link is closed. */
  async request(bytes: Uint8Array, expectation: Expectation<Message>): Promise<Message | null> {
    if (expectation.own === true && this.unanswered.length > 0) {
      await this.pause(expectation.timeoutMs ?? 0);
      return null;
    }
    // The wait comes first: a reply may arrive before the write is confirmed. A write that fails closes the link, which ends the wait.
    const [reply] = await Promise.all([this.reply(expectation), this.link.write(bytes)]);
    return reply;
  }

  /** Waits for a message without a request. Resolves with null when the time is out; rejects with LinkError when the link is closed. */
  wait(expectation: Expectation<Message>): Promise<Message | null> {
    return this.reply(expectation, () => undefined);
  }

  private reply(expectation: Expectation<Message>, noReply = () => this.noteUnanswered(expectation)): Promise<Message | null> {
    if (this.error !== null) return Promise.reject(this.error);
    return new Promise((resolve, reject) => {
      let cancel = (): void => undefined;
      const expire = (): void => {
        waiter.settle(null);
        noReply();
      };
      const waiter: Waiter<Message> = {
        expectation,
        restart: (timeoutMs = expectation.timeoutMs ?? undefined) => {
          cancel();
          if (timeoutMs !== undefined) cancel = this.timers.after(timeoutMs, expire);
        },
        settle: (message) => {
          cancel();
          this.remove(waiter);
          resolve(message);
        },
        fail: (error) => {
          cancel();
          reject(error);
        },
      };
      this.waiters.push(waiter);
      waiter.restart();
    });
  }

  /** Waits for `durationMs`, whatever the reader sends. Rejects with LinkError when the link is closed meanwhile. */
  async pause(durationMs: number): Promise<void> {
    await this.wait({ matches: () => false, timeoutMs: durationMs });
  }

  /** Gives a decoded message to the oldest wait that it matches. Returns false when no wait matches: the message is no reply. */
  offer(message: Message): boolean {
    const waiter = this.waiters.find(({ expectation }) => expectation.matches(message));
    if (waiter !== undefined) {
      waiter.settle(message);
      return true;
    }
    const late = this.unanswered.find(({ matches }) => matches(message));
    if (late !== undefined) this.forget(late);
    for (const { expectation, restart } of this.waiters) if (expectation.extends?.(message)) restart();
    return false;
  }

  /** Starts the time-out of every wait that has one again, e.g. while a long reply comes in; `timeoutMs` replaces its length this once. */
  extend(timeoutMs?: number): void {
    for (const { expectation, restart } of this.waiters) if (expectation.timeoutMs !== null) restart(timeoutMs);
  }

  /** Ends all waits, now and later, for a reason that the driver found, e.g. bytes of another protocol. The first reason is kept. */
  fail(loss: LinkLoss): void {
    this.error ??= new LinkError(loss);
    for (const waiter of this.waiters.splice(0)) waiter.fail(this.error);
    for (const { cancel } of this.unanswered) cancel();
    this.unanswered = [];
  }

  private noteUnanswered({ matches, own = false, timeoutMs }: Expectation<Message>): void {
    if (!own) return;
    const cancel = this.timers.after(Math.max(0, LATEST_REPLY_MS - (timeoutMs ?? 0)), () => this.forget(request));
    const request: Unanswered<Message> = { matches, cancel };
    this.unanswered = [...this.unanswered, request];
  }

  private forget(request: Unanswered<Message>): void {
    request.cancel();
    this.unanswered = this.unanswered.filter((other) => other !== request);
  }

  private remove(waiter: Waiter<Message>): void {
    const index = this.waiters.indexOf(waiter);
    if (index >= 0) this.waiters.splice(index, 1);
  }
}
