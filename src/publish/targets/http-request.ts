import { type Agent, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { PublishError } from '../publishers';
import { fetchCertificate, type PeerCertificate, trusting } from './certificate';
import { isUntrusted, networkFault } from './network-fault';
import { pieces, type Transfer } from './target';

/** One request to a server of files. */
export interface HttpRequest {
  readonly method: 'PUT' | 'DELETE' | 'MOVE' | 'MKCOL' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Connections that are used again; missing: one of its own. */
  readonly agent?: Agent;
}

/** How a server answered. Its text is cut: it is for people who look for the cause. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

const MAX_TEXT = 300;

/** Sends a request; follows no redirection, because the login would follow, too. Rejects with PublishError when there is no answer. */
export async function send(order: HttpRequest, certificate: PeerCertificate | null, transfer: Transfer): Promise<HttpAnswer> {
  const { hostname, port } = new URL(order.url);
  try {
    return await exchange(order, certificate, transfer);
  } catch (error) {
    if (error instanceof PublishError || !isUntrusted(error)) throw new PublishError(networkFault(hostname, error));
    const { fingerprint } = await fetchCertificate(bare(hostname), Number(port) || 443, transfer.signal);
    throw new PublishError({ code: 'unknown-certificate', params: { host: hostname, fingerprint } });
  }
}

function exchange(order: HttpRequest, certificate: PeerCertificate | null, { signal, moved }: Transfer): Promise<HttpAnswer> {
  const { method, url, headers, body, agent = false } = order;
  const start = url.startsWith('https:') ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(body?.length ?? 0) };
    const request = start(url, { method, headers: { ...headers, ...length }, signal, agent, ...trusting(certificate) }, (response) => {
      moved();
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (more: string) => {
        moved();
        text = `${text}${more}`.slice(0, MAX_TEXT);
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    if (body === undefined) request.end();
    else Readable.from(pieces(body, moved), { objectMode: false }).on('error', reject).pipe(request);
  });
}

/** An IPv6 address without its brackets. */
export function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
