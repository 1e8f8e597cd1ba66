import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { StreamMessage } from '../../../src/http/stream/sse-format';

/** A response and its connection, whose buffer the test fills and drains, because no test can control the buffers of a socket. */
export class FakeResponse extends EventEmitter {
  readonly chunks: string[] = [];
  /** When false, writes still succeed, but return false: the caller must wait for `drain`. */
  hasRoom = true;
  destroyed = false;
  writableEnded = false;
  status: number | null = null;

  writeHead(status: number): void {
    this.status = status;
  }

  /** The connection of the response; of both, the stream uses what the other has not. */
  get socket(): Socket {
    return this as unknown as Socket;
  }

  setNoDelay(): void {}
  flushHeaders(): void {}
  cork(): void {}
  uncork(): void {}

  write(chunk: Buffer): boolean {
    this.chunks.push(chunk.toString('utf8'));
    return this.hasRoom;
  }

  /** Lets the client read everything. */
  drain(): void {
    this.hasRoom = true;
    this.emit('drain');
  }

  end(): void {
    this.writableEnded = true;
    this.emit('close');
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('close');
  }

  /** The messages written so far. */
  get messages(): readonly StreamMessage[] {
    return this.blocks().flatMap((block) => {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      return data === undefined ? [] : [JSON.parse(data.slice(6)) as StreamMessage];
    });
  }

  /** The types of the messages written so far. */
  get types(): readonly string[] {
    return this.messages.map(({ type }) => type);
  }

  /** The ids written so far. */
  get ids(): readonly string[] {
    return this.blocks().flatMap((block) => /^id: (.*)$/m.exec(block)?.[1] ?? []);
  }

  get asResponse(): ServerResponse {
    return this as unknown as ServerResponse;
  }

  private blocks(): readonly string[] {
    return this.chunks
      .join('')
      .split('\n\n')
      .filter((block) => block !== '');
  }
}
