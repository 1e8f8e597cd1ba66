import { setTimeout as delay } from 'node:timers/promises';
import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { type Link, LinkError, type LinkLoss } from '../kit/link';
import type { Answer } from './ask';
import { renderCommand } from './commands';
import { ConsoleSplitter, type ConsoleToken } from './console-lines';
import { parseEvent, parseReply, type SiritEvent } from './messages';
import type { SiritPatience } from './options';

interface Asked {
  readonly command: string;
  readonly sentAt: EpochMs;
  readonly lines: string[];
  receivedAt: EpochMs;
  settle(answer: Answer | LinkLoss): void;
  /** Starts the wait for the end of the reply anew. */
  rearm(): void;
}

/** How the bytes looked so far: nothing, noise as at a wrong speed, or text. */
export type Impression = 'nothing' | 'noise' | 'text';

/** Interference makes bytes that no console writes. */
const NOISE_IN_FRONT = /^[^ -~]+/;

/** Commands, replies and events on the one line of a serial console, whether or not it prompts, echoes and separates them. */
export class ConsoleChannel {
  onEvent: (event: SiritEvent, at: EpochMs) => void = () => undefined;
  private readonly splitter = new ConsoleSplitter();
  private asked: Asked | null = null;
  private hasMissed = false;
  private readonly seen = { bytes: 0, noise: 0 };

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly patience: SiritPatience,
  ) {
    link.onBytes((chunk, at) => this.receive(chunk, at));
    void link.closed.then((loss) => this.asked?.settle(loss));
  }

  get impression(): Impression {
    if (this.seen.bytes === 0) return 'nothing';
    return this.seen.noise > this.seen.bytes / 10 ? 'noise' : 'text';
  }

  /** An empty line: ends whatever half a command the console holds, and makes it prompt. */
  async knock(): Promise<void> {
    await this.link.write(renderCommand(''));
    await delay(this.patience.quiet);
  }

  /** One command at a time. Rejects with LinkError `timeout` when nothing comes for long enough; the link stays open. */
  async ask(command: string): Promise<Answer> {
    if (this.asked !== null) throw new Error(`“${this.asked.command}” has no reply yet.`);
    // A late reply would be taken for this one's: what comes before the command is sent belongs to none.
    if (this.hasMissed) await this.knock();
    this.hasMissed = false;
    const answer = new Promise<Answer>((resolve, reject) => {
      this.asked = this.expect(command, (result) => {
        this.asked = null;
        if ('reply' in result) resolve(result);
        else reject(new LinkError(result));
      });
    });
    const [result] = await Promise.all([answer, this.link.write(renderCommand(command))]);
    return result;
  }

  private expect(command: string, done: (result: Answer | LinkLoss) => void): Asked {
    const sentAt = this.session.now();
    let timer: NodeJS.Timeout | null = null;
    const asked: Asked = {
      command,
      sentAt,
      lines: [],
      receivedAt: sentAt,
      settle: (result) => {
        if (timer !== null) clearTimeout(timer);
        done(result);
      },
      rearm: () => {
        if (timer !== null) clearTimeout(timer);
        const hasBegun = asked.lines.length > 0;
        timer = setTimeout(
          () => (hasBegun ? this.finish(asked) : this.miss(asked)),
          hasBegun ? this.patience.quiet : this.patience.firstReply,
        );
      },
    };
    asked.rearm();
    return asked;
  }

  private miss(asked: Asked): void {
    this.hasMissed = true;
    const sentence = `${this.link.name} did not answer “${asked.command}”. Check the reader's power and cable.`;
    asked.settle({ code: 'timeout', sentence });
  }

  private finish(asked: Asked): void {
    const reply = parseReply(asked.lines.join('\r\n'));
    if (reply !== null) asked.settle({ reply, sentAt: asked.sentAt, receivedAt: asked.receivedAt });
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.seen.bytes += chunk.length;
    this.seen.noise += chunk.filter((byte) => byte > 0x7e || (byte < 0x20 && byte !== 0x0d && byte !== 0x0a && byte !== 0x1b)).length;
    const { tokens, dropped } = this.splitter.push(chunk);
    if (dropped > 0) this.drop(dropped, 'A line had no end.');
    for (const token of tokens) this.take(token, at);
  }

  private take(token: ConsoleToken, at: EpochMs): void {
    const asked = this.asked;
    if (token.type === 'line') this.takeLine(token.text, at);
    else if (asked !== null && asked.lines.length > 0) this.finish(asked);
  }

  private takeLine(text: string, at: EpochMs): void {
    const { asked } = this;
    const line = text.replace(NOISE_IN_FRONT, '');
    if (line.length < text.length) this.drop(text.length - line.length, 'Noise in front of a line.');
    const parsed = parseEvent(line);
    // An error may name the event that it is about.
    const event = parsed?.fields.size === 0 && line.startsWith('error.') ? null : parsed;
    if (event !== null) {
      this.session.report({ type: 'alive' });
      this.onEvent(event, at);
    } else if (asked === null || (asked.lines.length === 0 && parseReply(line) === null)) {
      if (line !== asked?.command) this.drop(line.length, 'Neither a reply nor an event.');
    } else {
      this.session.report({ type: 'alive' });
      if (asked.lines.length === 0) asked.receivedAt = at;
      asked.lines.push(line);
      asked.rearm();
    }
  }

  private drop(bytes: number, why: string): void {
    this.session.report({ type: 'dropped', bytes, why });
  }
}
