import { PublishError, type PublisherFault } from '../publishers';

const UNREACHABLE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN']);
const UNKNOWN_HOST: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
/** Why a certificate is not trusted, as OpenSSL and Node say it. */
const UNTRUSTED = /CERT|UNABLE_TO_|ALTNAME|SELF_SIGNED/;

/** What went wrong on the way to a server; the server itself has not said no. */
export function networkFault(host: string, error: unknown): PublisherFault {
  if (error instanceof PublishError) return error.fault;
  const code = codeOf(error);
  const cause = error instanceof Error ? error.message.split('\n')[0] || code : String(error);
  if (UNKNOWN_HOST.has(code)) return { code: 'unknown-host', params: { host } };
  if (UNREACHABLE.has(code)) return { code: 'unreachable', params: { host, cause: code } };
  return { code: 'connection-lost', params: { host, cause } };
}

/** Whether nobody vouches for the certificate of the server, or it is for another name. */
export function isUntrusted(error: unknown): boolean {
  return UNTRUSTED.test(codeOf(error));
}

/** The code of an error, also of one inside it, as when several addresses of a host were tried; empty for none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner === undefined ? '' : codeOf(inner);
}
