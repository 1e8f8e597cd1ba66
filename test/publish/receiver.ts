import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as the receiver got it. */
export interface Received {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it looks at
  readonly body: any;
}

/** How the receiver answers a request: with a status, with nothing for ever, or by ending the connection. */
export type Reply = number | 'hang' | 'reset' | { readonly redirect: string };

/** A program that takes webhooks, as anybody would write one. */
export class Receiver {
  readonly received: Received[] = [];
  /** Requests that it answered with 2xx. */
  readonly taken: Received[] = [];
  reply: (request: Received) => Reply = () => 204;
  private readonly server: Server = createServer((request, response) => void this.handle(request, response));

  static async listen(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      receiver.server.closeAllConnections();
      receiver.server.close();
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook?token=of-the-receiver`;
  }

  /** Those of a type that were taken, without repeats, in their order. */
  takenOf(type: string): readonly Received[] {
    const seen = new Set<string>();
    return this.taken.filter(({ id, body }) => body.type === type && !seen.has(id) && seen.add(id));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const header = (name: string): string => String(request.headers[name] ?? '');
    const received = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signature: header('webhook-signature'),
      text,
      body: JSON.parse(text),
    };
    this.received.push(received);
    const reply = this.reply(received);
    if (reply === 'hang') return;
    if (reply === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (typeof reply === 'object') {
      response.writeHead(302, { location: reply.redirect }).end();
      return;
    }
    if (reply < 300) this.taken.push(received);
    response.writeHead(reply).end();
  }
}

/** The check of Standard Webhooks, written from its specification: the signed text is `id.timestamp.body`. */
export function isSigned({ id, timestamp, text, signature }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest();
  return signature.split(' ').some((one) => {
    const [version, value = ''] = one.split(',');
    const bytes = Buffer.from(value, 'base64');
    return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}
