import { type ConnectionOptions, connect, TLSSocket } from 'node:tls';
import { PublishError } from '../publishers';

/** A certificate as it is pinned. */
export interface PeerCertificate {
  readonly pem: string;
  /** SHA-256 in pairs of hex digits. */
  readonly fingerprint: string;
}

/** The options of a connection that trusts exactly the pinned certificate; those of the system where none is pinned. */
export function trusting(pinned: PeerCertificate | null): Pick<ConnectionOptions, 'ca' | 'checkServerIdentity'> {
  return pinned === null ? {} : { ca: pinned.pem, checkServerIdentity: () => undefined };
}

/** The certificate of the other end of a connection, trusted or not. Throws PublishError where it has none. */
export function certificateOf(socket: unknown, host: string): PeerCertificate {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  if (certificate === undefined)
    throw new PublishError({ code: 'connection-lost', params: { host, cause: 'the server shows no certificate' } });
  return { pem: certificate.toString(), fingerprint: certificate.fingerprint256 };
}

/** Whether two fingerprints are the same, however they are written. */
export function isSameFingerprint(one: string, other: string): boolean {
  const digits = (text: string): string => text.replace(/[^0-9a-fA-F]/g, '').toLowerCase();
  return digits(one) === digits(other) && digits(one) !== '';
}

/** Asks a server for its certificate. Nothing else is sent. */
export function fetchCertificate(host: string, port: number, signal: AbortSignal): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: /^[\d.]+$|:/.test(host) ? '' : host, rejectUnauthorized: false });
    const leave = (): void => void socket.destroy(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    socket.once('error', reject);
    socket.once('close', () => signal.removeEventListener('abort', leave));
    socket.once('secureConnect', () => {
      try {
        resolve(certificateOf(socket, host));
      } catch (error) {
        reject(error);
      }
      socket.destroy();
    });
  });
}

/** The certificate, where it is the one that was confirmed. Throws PublishError for any other. */
export function pinned(certificate: PeerCertificate, fingerprint: string, host: string): PeerCertificate {
  if (isSameFingerprint(certificate.fingerprint, fingerprint)) return certificate;
  throw new PublishError({ code: 'unknown-certificate', params: { host, fingerprint: certificate.fingerprint } });
}
