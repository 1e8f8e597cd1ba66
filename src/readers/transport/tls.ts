import { connect, type TLSSocket } from 'node:tls';
import type { Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss, type Transport } from '../kit/link';
import { systemTimers } from '../kit/timers';
import { socketLink, type TcpOptions, tcpLoss } from './tcp';

/** Where to connect, and which certificate the other side may have. */
export interface TlsOptions extends TcpOptions {
  /** The SHA-256 fingerprint of the certificate in hex digits, `any`, or null for one that the system trusts. */
  readonly certificate: string | null;
}

/** A device works longer at a handshake than at a connection. */
const CONNECT_TIMEOUT_MS = 8000;

/** Creates a transport that opens TLS connections. Nothing is sent before the certificate was found to be right. */
export function tlsTransport(options: TlsOptions): Transport {
  const name = `${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`;
  return { id: `tls:${name}`, open: (signal) => openSocket(options, name, signal) };
}

function openSocket(options: TlsOptions, name: string, signal: AbortSignal): Promise<Link> {
  const { host, port, certificate, connectTimeoutMs: timeoutMs = CONNECT_TIMEOUT_MS, timers = systemTimers } = options;
  return new Promise((resolve, reject) => {
    // A certificate that nobody vouches for is judged here, so that its fingerprint can be shown.
    const socket = connect({ host, port, servername: /^[\d.]+$|:/.test(host) ? '' : host, rejectUnauthorized: false });
    const fail = (loss: LinkLoss): void => {
      settle();
      socket.on('error', () => undefined);
      socket.destroy();
      reject(new LinkError(loss));
    };
    const onAbort = (): void => fail({ code: 'closed', message: { code: 'link-opening-stopped', params: { link: name } } });
    const onError = (fault: Error): void => fail(tcpLoss(name, fault));
    const onSecure = (): void => {
      const loss = certificateLoss(socket, certificate, name);
      if (loss !== null) {
        fail(loss);
        return;
      }
      settle();
      resolve(socketLink(socket, name, options));
    };
    const params = { link: name, after: timeoutMs as Ms };
    const cancel = timers.after(timeoutMs, () => fail({ code: 'timeout', message: { code: 'tcp-timeout', params } }));
    const settle = (): void => {
      cancel();
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError).off('secureConnect', onSecure);
    };
    socket.once('error', onError).once('secureConnect', onSecure);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}

/** What is wrong with the certificate of the other side; null for nothing. */
function certificateLoss(socket: TLSSocket, wanted: string | null, link: string): LinkLoss | null {
  if (wanted === 'any' || (wanted === null && socket.authorized)) return null;
  const fingerprint = digits(socket.getPeerX509Certificate()?.fingerprint256 ?? '');
  if (wanted === null) return { code: 'permission', message: { code: 'tls-untrusted', params: { link, fingerprint } } };
  if (fingerprint !== '' && digits(wanted) === fingerprint) return null;
  return { code: 'permission', message: { code: 'tls-other-certificate', params: { link, fingerprint } } };
}

function digits(fingerprint: string): string {
  return fingerprint.replaceAll(/[^0-9a-f]/gi, '').toLowerCase();
}
