import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TagEvent } from '../../src/simulation/tag-event';

/** Behaviour for one request: answers, refuses, closes the connection before or after storing the events, or stores only a part of them. */
export type Behaviour = 'ok' | 'cut-before' | 'cut-after' | 503 | 422 | 401 | 'wrong-count';

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

/** A station as a client sees it over HTTP. It misbehaves as configured, request by request, and works normally afterwards. */
export class FakeStation {
  /** Requests in order of arrival. */
  readonly received: Received[] = [];
  /** Events of requests that it stored. */
  readonly kept: TagEvent[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(private readonly behaviours: Behaviour[] = []) {}

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
    this.received.push({ path: request.url ?? '', headers: request.headers, body });
    const events = (body['events'] ?? []) as readonly TagEvent[];
    const behaviour = this.behaviours.shift() ?? 'ok';
    if (behaviour === 'cut-before') return void request.socket.destroy();
    if (typeof behaviour === 'number') return json(response, behaviour, { detail: `Because of ${behaviour}.` });
    this.kept.push(...events);
    if (behaviour === 'cut-after') return void request.socket.destroy();
    json(response, 200, { events_processed: events.length - (behaviour === 'wrong-count' ? 1 : 0) });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
