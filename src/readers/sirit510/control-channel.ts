import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { type Link, LinkError, type LinkLoss } from '../kit/link';
import type { Answer } from './ask';
import { renderCommand } from './commands';
import { MessageSplitter } from './frame';
import { parseReply } from './messages';

interface Expected {
  readonly sentAt: EpochMs;
  answer(answer: Answer): void;
  fail(loss: LinkLoss): void;
}

/** A list of some thirty thousand tags. A longer one would be asked for again and again. */
const CAP = 4 * 1024 * 1024;

/**
 * Commands and their replies on the control connection. Replies carry no name and come in the order of the commands, so
 * whoever asks something that must not be mistaken waits for the reply, and gives the link up when it does not come.
 */
export class ControlChannel {
  private readonly splitter = new MessageSplitter(CAP);
  private readonly expected: Expected[] = [];
  /** Runs out for the command that waits for its reply. */
  private impatience: NodeJS.Timeout | null = null;
  /** When the reader last said anything. */
  lastHeardAt: number;

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly patience: number,
  ) {
    this.lastHeardAt = session.elapsed();
    link.onBytes((chunk, at) => this.receive(chunk, at));
    void link.closed.then((loss) => {
      for (const one of this.expected.splice(0)) one.fail(loss);
    });
  }

  /** Commands without a reply so far. */
  get outstanding(): number {
    return this.expected.length;
  }

  /** For one command at a time, whose reply must not be mistaken: when the reader is silent for too long, the link is given up. */
  async ask(command: string): Promise<Answer> {
    let isLate = false;
    this.impatience = setTimeout(() => {
      isLate = true;
      void this.link.close();
    }, this.patience);
    try {
      return await this.send(command);
    } catch (fault) {
      const sentence = `${this.link.name} did not answer “${command}” within ${this.patience / 1000} s. The link is opened anew.`;
      throw isLate && !this.session.signal.aborted ? new LinkError({ code: 'timeout', sentence, cause: fault }) : fault;
    } finally {
      clearTimeout(this.impatience);
      this.impatience = null;
    }
  }

  /** For probes, whose replies may change places: waits as long as the link lives. */
  async send(command: string): Promise<Answer> {
    const reply = new Promise<Answer>((resolve, reject) => {
      this.expected.push({ sentAt: this.session.now(), answer: resolve, fail: (loss) => reject(new LinkError(loss)) });
    });
    // A write that fails ends the link, and that fails the reply.
    const written = this.link.write(renderCommand(command));
    const [answer] = await Promise.all([reply, written]);
    return answer;
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.lastHeardAt = this.session.elapsed();
    this.session.report({ type: 'alive' });
    const { messages, dropped } = this.splitter.push(chunk);
    // A long list takes the reader its time.
    if (dropped === 0) this.impatience?.refresh();
    if (dropped > 0) this.session.report({ type: 'dropped', bytes: dropped, why: 'A reply had no end.' });
    for (const message of messages) this.match(message, at);
  }

  private match(message: string, receivedAt: EpochMs): void {
    const reply = parseReply(message);
    const next = reply === null ? undefined : this.expected.shift();
    if (reply === null || next === undefined) {
      this.session.report({ type: 'dropped', bytes: message.length, why: reply === null ? 'Not a reply.' : 'A reply to no command.' });
      return;
    }
    next.answer({ reply, sentAt: next.sentAt, receivedAt });
  }
}
