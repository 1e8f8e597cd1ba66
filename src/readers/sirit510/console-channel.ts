import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import type { Link } from '../kit/link';
import { RequestChannel } from '../kit/request-channel';
import type { Answer } from './ask';
import { renderCommand } from './commands';
import { ConsoleSplitter, type ConsoleToken } from './console-lines';
import { parseEvent, parseReply, type Reply, type SiritEvent } from './messages';
import type { SiritTiming } from './options';
import { lossOf } from './reports';

/** What ends or prolongs the wait for a reply. */
type Received = { readonly reply: Reply; readonly receivedAt: EpochMs } | 'event';

/** The command whose reply is coming in. */
interface CurrentCommand {
  readonly command: string;
  /** Lines of its reply so far. */
  readonly lines: string[];
  /** When its first line came. */
  receivedAt: EpochMs;
}

/** What came from a console so far: nothing, mostly noise as at a wrong speed, or text. */
export type ConsoleContent = 'nothing' | 'noise' | 'text';

/** Interference makes bytes that no console writes. */
const NOISE_IN_FRONT = /^[^ -~]+/;
/** More noise than one byte in this many is not interference any more. */
const NOISE_SHARE = 10;

/** Commands, replies and events on the one line of a serial console, whether or not it prompts, echoes and separates them. */
export class ConsoleChannel {
  /** Called for each event, with the station time at which it came. */
  onEvent: (event: SiritEvent, at: EpochMs) => void = () => undefined;
  private readonly splitter = new ConsoleSplitter();
  private readonly replies: RequestChannel<Received>;
  private current: CurrentCommand | null = null;
  private hasMissed = false;
  private readonly received = { bytes: 0, noise: 0 };

  constructor(
    private readonly link: Link,
    private readonly session: DriverSession,
    private readonly timing: SiritTiming,
  ) {
    this.replies = new RequestChannel(link, timing.timers);
    link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  get content(): ConsoleContent {
    if (this.received.bytes === 0) return 'nothing';
    return this.received.noise > this.received.bytes / NOISE_SHARE ? 'noise' : 'text';
  }

  /** Sends an empty line: it ends a command that is half typed, and makes the console prompt. Resolves when the console is quiet again. */
  async sendEmptyLine(): Promise<void> {
    await this.link.write(renderCommand(''));
    await this.pause(this.timing.timeouts.consoleQuietMs);
  }

  /** Sends one command at a time and waits for its reply. Rejects with LinkError `timeout` when none comes; the link stays open. */
  async ask(command: string): Promise<Answer> {
    if (this.current !== null) throw new Error(`“${this.current.command}” has no reply yet.`);
    // A late reply would be taken for the reply to this command: what comes before the command is sent belongs to none.
    if (this.hasMissed) await this.sendEmptyLine();
    this.hasMissed = false;
    const sentAt = this.session.now();
    const current: CurrentCommand = { command, lines: [], receivedAt: sentAt };
    this.current = current;
    try {
      const received = await this.replies.request(renderCommand(command), {
        matches: (message) => message !== 'event',
        // A console that reports tags is busy, not silent.
        extends: (message) => message === 'event' && current.lines.length === 0,
        timeoutMs: this.timing.timeouts.consoleReplyMs,
      });
      const answer = received === null || received === 'event' ? replyOf(current) : received;
      if (answer !== null) return { ...answer, sentAt };
    } finally {
      this.current = null;
    }
    this.hasMissed = true;
    const after = this.timing.timeouts.consoleReplyMs as Ms;
    throw lossOf('timeout', { code: 'sirit-no-reply', params: { link: this.link.name, command, after } });
  }

  /** Waits for `durationMs`. Rejects with LinkError when the link is closed meanwhile. */
  pause(durationMs: number): Promise<void> {
    return this.replies.pause(durationMs);
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    this.received.bytes += chunk.length;
    this.received.noise += chunk.filter(isNoise).length;
    const { tokens, dropped } = this.splitter.push(chunk);
    if (dropped > 0) this.drop(dropped, 'A line without an end.');
    for (const token of tokens) this.take(token, at);
  }

  private take(token: ConsoleToken, at: EpochMs): void {
    if (token.type === 'line') {
      this.takeLine(token.text, at);
      return;
    }
    const answer = this.current === null ? null : replyOf(this.current);
    if (answer === null) return;
    // In this turn: the lines that follow belong to no command.
    this.current = null;
    this.replies.offer(answer);
  }

  private takeLine(text: string, at: EpochMs): void {
    const line = text.replace(NOISE_IN_FRONT, '');
    if (line.length < text.length) this.drop(text.length - line.length, 'Noise in front of a line.');
    const parsed = parseEvent(line);
    // An error may name the event that it is about.
    const event = parsed?.fields.size === 0 && line.startsWith('error.') ? null : parsed;
    if (event !== null) {
      this.session.report({ type: 'alive' });
      this.replies.offer('event');
      this.onEvent(event, at);
    } else if (!this.takeReplyLine(line, at) && line !== this.current?.command) {
      this.drop(line.length, 'Neither a reply nor an event.');
    }
  }

  /** Returns false for a line that belongs to no reply. */
  private takeReplyLine(line: string, at: EpochMs): boolean {
    const { current } = this;
    if (current === null || (current.lines.length === 0 && parseReply(line) === null)) return false;
    this.session.report({ type: 'alive' });
    if (current.lines.length === 0) current.receivedAt = at;
    current.lines.push(line);
    this.replies.extend(this.timing.timeouts.consoleQuietMs);
    return true;
  }

  private drop(bytes: number, why: string): void {
    this.session.report({ type: 'dropped', bytes, why });
  }
}

/** The reply that the lines so far make; null when there are none. */
function replyOf({ lines, receivedAt }: CurrentCommand): { readonly reply: Reply; readonly receivedAt: EpochMs } | null {
  const reply = lines.length === 0 ? null : parseReply(lines.join('\r\n'));
  return reply === null ? null : { reply, receivedAt };
}

/** Bytes that no console writes: beyond ASCII, and control characters other than line ends and escapes. */
function isNoise(byte: number): boolean {
  return byte > 0x7e || (byte < 0x20 && byte !== 0x0d && byte !== 0x0a && byte !== 0x1b);
}
