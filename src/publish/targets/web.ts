import type { Secret, Target } from '../publisher-settings';
import { PublishError } from '../publishers';
import { fetchCertificate, type PeerCertificate, pinned } from './certificate';
import { requireDone } from './http-answers';
import { bare, type HttpAnswer, type HttpRequest, send } from './http-request';
import { networkFault } from './network-fault';
import { mediaTypeOf, type TargetSession, type Transfer } from './target';

type WebTarget = Extract<Target, { kind: 'webdav' | 'put' }>;

/** A folder on a server that takes PUT; with WebDAV a file is written under another name and moved over the old one. */
export async function openWeb(target: WebTarget, secret: Secret | null, transfer: Transfer): Promise<TargetSession> {
  const { kind, user } = target;
  const base = target.url.endsWith('/') ? target.url : `${target.url}/`;
  const { hostname: host } = new URL(base);
  const certificate = await certificateFor(target, transfer);
  const login = user === '' ? {} : { authorization: `Basic ${Buffer.from(`${user}:${secret?.password ?? ''}`).toString('base64')}` };
  const ask = (order: Omit<HttpRequest, 'headers'>, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> =>
    send({ ...order, headers: { ...login, ...headers } }, certificate, transfer);
  const put = async (name: string, as: string, bytes: Uint8Array): Promise<void> => {
    const order = { method: 'PUT', url: new URL(as, base).href, body: bytes } as const;
    const headers = { 'content-type': mediaTypeOf(name) };
    const answer = await ask(order, headers);
    const mayLackFolder = kind === 'webdav' && FOLDER_MISSING.has(answer.status);
    const isMade = mayLackFolder && (await ask({ method: 'MKCOL', url: base })).status === 201;
    requireDone(isMade ? await ask(order, headers) : answer, host);
  };
  return {
    put: async (name, bytes) => {
      if (kind === 'put') return put(name, name, bytes);
      await put(name, `${name}.part`, bytes);
      const move = { destination: new URL(name, base).href, overwrite: 'T' };
      requireDone(await ask({ method: 'MOVE', url: new URL(`${name}.part`, base).href }, move), host);
    },
    remove: async (name) => {
      const answer = await ask({ method: 'DELETE', url: new URL(name, base).href });
      if (answer.status !== 404) requireDone(answer, host);
    },
    close: async () => undefined,
  };
}

/** What servers of WebDAV answer where the folder of a file is missing: the right answer is 409. */
const FOLDER_MISSING: ReadonlySet<number> = new Set([403, 404, 409, 500]);

/** The confirmed certificate; null where the system decides. */
async function certificateFor({ url, fingerprint }: WebTarget, { signal }: Transfer): Promise<PeerCertificate | null> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:' || fingerprint === null) return null;
  const shown = await fetchCertificate(bare(hostname), Number(port) || 443, signal).catch((error: unknown) => {
    throw new PublishError(networkFault(hostname, error));
  });
  return pinned(shown, fingerprint, hostname);
}
