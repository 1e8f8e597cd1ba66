import { connect as connectEncrypted } from 'node:tls';
import type { PortProblem } from './port';

type Certificate = Extract<PortProblem['kind'], 'certificate-expired' | 'certificate-unknown' | 'certificate-name'>;

/** Of the codes of Node's TLS. */
const CERTIFICATE: ReadonlyMap<string, Certificate> = new Map([
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['CERT_NOT_YET_VALID', 'certificate-expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-unknown'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-unknown'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'certificate-unknown'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-unknown'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-unknown'],
  ['CERT_UNTRUSTED', 'certificate-unknown'],
  ['CERT_SIGNATURE_FAILURE', 'certificate-unknown'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-name'],
  ['HOSTNAME_MISMATCH', 'certificate-name'],
]);

/** What begins an answer that is not encrypted, where an encrypted one was waited for. */
const NOT_ENCRYPTED = /wrong.version.number|packet.length.too.long/i;
/** There is somebody, who ends the connection, or says what is no HTTP. */
const NO_HTTP = /^(UND_ERR_SOCKET|ECONNRESET|EPIPE|HPE_.*)$/;
/** An answer comes within a few ms, or it is not worth to be waited for. */
const PROBE_MS = 2_000;

/** What is wrong with the certificate of who answers; null where the error is about something else. */
export function certificateProblem(error: unknown): Certificate | null {
  for (const code of codesOf(error)) {
    const found = CERTIFICATE.get(code);
    if (found !== undefined) return found;
  }
  return null;
}

/** Why a request to a station failed before there was an answer. `cut-off`: nobody is there, or the line is bad. */
export async function connectionProblem(url: URL, error: unknown): Promise<Certificate | 'needs-https' | 'needs-http' | 'cut-off'> {
  const certificate = certificateProblem(error);
  if (certificate !== null) return certificate;
  if (url.protocol === 'https:')
    return chainOf(error).some((each) => NOT_ENCRYPTED.test(`${each.code} ${each.message}`)) ? 'needs-http' : 'cut-off';
  return codesOf(error).some((code) => NO_HTTP.test(code)) && (await isEncrypted(url)) ? 'needs-https' : 'cut-off';
}

/** Whether who listens at the host and port of an address encrypts. */
export function isEncrypted({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    // Nothing is sent over it: whose certificate it is does not matter yet.
    const socket = connectEncrypted({ host, port: port === '' ? 80 : Number(port), rejectUnauthorized: false, timeout: PROBE_MS });
    const end = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('secureConnect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

function codesOf(error: unknown): readonly string[] {
  return chainOf(error).map(({ code }) => code);
}

/** An error and what caused it, outermost first. */
function chainOf(error: unknown): readonly { readonly code: string; readonly message: string }[] {
  const chain = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    chain.push({ code: 'code' in cause ? String(cause.code) : '', message: cause.message });
  return chain;
}
