import type { EpochMs } from '../../domain/model/time';
import type { MixedClocks } from './clock-mix';
import type { DriverEvent } from './driver';
import type { KeptPassings } from './kept-passings';
import { LineSplitter } from './line-splitter';
import type { Link } from './link';
import type { Sender, SenderHost } from './sender-pool';

const SHARED = { shared: true } as const;

/** How the messages of a family are cut. */
interface MessageForm {
  /** Left out: at line ends. */
  readonly form?: ConstructorParameters<typeof LineSplitter>[0];
  /** Why bytes are dropped, for the record. */
  readonly withoutEnd: string;
  readonly cutOff: string;
}

const LINES: MessageForm = { withoutEnd: 'A line without an end.', cutOff: 'A line that was cut off.' };

/** The notice of two clocks under one name. */
export function mixedNotice(sender: string, mix: MixedClocks): DriverEvent {
  return { type: 'notice', message: { code: 'clocks-mixed', params: { sender, ...mix } }, level: mix.mayBeNetwork ? 'warning' : 'alarm' };
}

/** What the connections of all families have in common: the sender's name, messages in and out, dropped bytes. A family says what a message means. */
export abstract class SenderConnection<Host extends Pick<SenderHost<never>, 'session'>> implements Sender {
  /** Null until the sender has reported its name; empty where it has none. */
  protected ownName: string | null = null;
  private readonly splitter: LineSplitter;

  constructor(
    protected readonly link: Link,
    protected readonly host: Host,
    private readonly messages: MessageForm = LINES,
  ) {
    this.splitter = new LineSplitter(messages.form);
  }

  get name(): string {
    return this.ownName || this.link.name;
  }

  get isSender(): boolean {
    return this.ownName !== null;
  }

  get computer(): string {
    return this.link.name.replace(/:\d+$/, '');
  }

  async end(): Promise<void> {
    await this.link.close();
    this.over();
  }

  over(): void {
    this.drop(this.splitter.end(), this.messages.cutOff);
  }

  /** Takes messages from now on. Call it at the end of the constructor: bytes that have arrived are taken at once. */
  protected listen(): void {
    this.link.onBytes((chunk, at) => this.receive(chunk, at));
  }

  /** Takes one message, as it was received. */
  protected abstract take(message: string, at: EpochMs): void;

  protected send(text: string): void {
    // A link that takes no more bytes is closed, which ends this connection.
    void this.link.write(Buffer.from(text, 'utf8')).catch(() => undefined);
  }

  protected drop(bytes: number, why: string): void {
    if (bytes > 0) this.host.session.report({ type: 'dropped', bytes, why });
  }

  /** Raises the alarm where the newest passing at `place` shows that its `clock` was set back, and that passings before it have a wrong time. */
  protected reportSetBack(place: string, clock: string, { kept, shared }: { readonly kept: KeptPassings; readonly shared: boolean }): void {
    const mix = kept.takeMixed();
    if (mix !== null) this.host.session.report(mixedNotice(clock, mix));
    const wrong = kept.takeSetBack();
    if (wrong === null) return;
    const params = { reader: place, sender: clock, ...wrong, mixed: shared, cause: 'clock-set', ...(shared ? SHARED : {}) } as const;
    this.host.session.report({ type: 'notice', message: { code: 'reads-mistimed', params }, level: 'alarm' });
  }

  private receive(chunk: Uint8Array, at: EpochMs): void {
    const { lines, dropped } = this.splitter.push(chunk);
    this.drop(dropped, this.messages.withoutEnd);
    for (const line of lines) this.take(line, at);
  }
}
