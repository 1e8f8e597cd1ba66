import { get, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Wire } from '../../../src/http/operation';
import type { Served } from '../served';

type Message = Wire<'StreamMessage'>;
export type MessageOf<Type extends Message['type']> = Extract<Message, { type: Type }>;

/** A client of the stream that keeps every message, in order. */
export class Listener {
  readonly messages: Message[] = [];
  /** Comment lines. */
  readonly comments: string[] = [];
  /** Message texts as they came, without `data: `. */
  readonly texts: string[] = [];
  lastId: string | null = null;
  hasEnded = false;
  private rest = '';
  private wake: () => void = () => undefined;

  constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.take(text));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.hasEnded = true;
      this.wake();
    });
  }

  of<Type extends Message['type']>(type: Type): readonly MessageOf<Type>[] {
    return this.messages.filter((message): message is MessageOf<Type> => message.type === type);
  }

  /** Waits until the received messages satisfy a condition, for as long as the test may take. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) for (const line of block.split('\n')) this.takeLine(line);
    this.wake();
  }

  private takeLine(line: string): void {
    if (line.startsWith('id: ')) this.lastId = line.slice(4);
    if (line.startsWith(': ')) this.comments.push(line.slice(2));
    if (!line.startsWith('data: ')) return;
    this.texts.push(line.slice(6));
    this.messages.push(JSON.parse(line.slice(6)));
  }
}

/** Opens a stream; the server listens from the first one on. */
export async function listen(served: Served, query = '', headers: Readonly<Record<string, string>> = {}): Promise<Listener> {
  const port = await served.port();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path: `/stream${query}`, headers, agent: false }, resolve);
    request.on('error', reject);
    onTestFinished(() => void request.destroy());
  });
  return new Listener(response);
}
