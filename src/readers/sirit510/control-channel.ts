import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { Link } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import type { Answer } from './ask';
import { renderCommand } from './commands';
import { MessageSplitter } from './frame';
import { parseReply, type Reply } from './messages';
import type { SiritTiming } from './options';
import { lossOf } from './reports';

/** What the connection receives: a reply, or a part of one. */
type Received = { readonly reply: Reply; readonly receivedAt: EpochMs } | 'part';

/** A list of about thirty thousand tags. A longer one would be requested again and again. */
const MAX_REPLY_BYTES = 4 * 1024 * 1024;

/**
 * Commands and their replies on the control connection. Replies carry no name and come in the order of the commands. So `ask` closes the
 * link when a reply is missing, because the next one would be taken for it; only probes, which are all the same command, may be `send`
 * while another reply is missing.
 */
export class ControlChannel {
  private readonly splitter = new MessageSplitter(MAX_REPLY_BYTES);
  private readonly replies: RequestChannel<Received>;
  /** By the stopwatch: when the reader last sent anything. */
  lastReceivedAt: number;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timing: SiritTiming,
  ) {
    this.replies = new RequestChannel(link, timing.timers);
    this.lastReceivedAt = session.elapsed();
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** Commands without a reply so far. */
  get pending(): number {
    return this.replies.pending;
  }

  /** Sends one command at a time and waits for its reply. Closes the link and rejects with LinkError when the reader sends nothing for too long. */
  ask(command: string): Promise<Answer> {
    return this.exchange(command, this.timing.timeouts.replyMs);
  }

  /** Sends a probe, whose reply may be exchanged for that of another probe. Waits while the link is open; rejects with LinkError when it is closed. */
  send(command: string): Promise<Answer> {
    return this.exchange(command, null);
  }

  /** Waits for `durationMs`. Rejects with LinkError when the link is closed meanwhile. */
  pause(durationMs: number): Promise<void> {
    return this.replies.pause(durationMs);
  }

  private async exchange(command: string, timeoutMs: number | null): Promise<Answer> {
    const sentAt = this.session.now();
    const received = await this.replies.request(renderCommand(command), {
      matches: (message) => message !== 'part',
      extends: (message) => message === 'part',
      timeoutMs,
    });
    if (received !== null && received !== 'part') return { ...received, sentAt };
    void this.link.close();
    throw lossOf('timeout', { code: 'sirit-no-reply', params: { link: this.link.name, command, after: (timeoutMs ?? 0) as Ms } });
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.lastReceivedAt = this.session.elapsed();
    this.session.report({ type: 'alive' });
    const { messages, dropped } = this.splitter.push(chunk);
    // A long list takes time; bytes without an end are no list.
    if (dropped === 0) this.replies.offer('part');
    else this.drop(dropped, 'A reply without an end.');
    for (const message of messages) {
      const reply = parseReply(message);
      if (reply === null) this.drop(message.length, 'Not a reply.');
      else if (!this.replies.offer({ reply, receivedAt: at })) this.drop(message.length, 'A reply to no command.');
    }
  }

  private drop(bytes: number, why: string): void {
    this.session.report({ type: 'dropped', bytes, why });
  }
}
