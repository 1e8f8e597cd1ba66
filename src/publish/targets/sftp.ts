import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import SftpClient from 'ssh2-sftp-client';
import type { Secret, Target } from '../publisher-settings';
import { PublishError, type PublisherFault } from '../publishers';
import { networkFault } from './network-fault';
import { pieces, type TargetSession, type Transfer } from './target';

type SftpTarget = Extract<Target, { kind: 'sftp' }>;

const READY_WITHIN_MS = 20_000;
/** A frozen link is noticed after three of them without an answer. */
const KEEP_ALIVE_MS = 5_000;

/** SFTP with a password or a key. The key of the server must be the one that was confirmed: nothing is sent to any other. */
export async function openSftp(target: SftpTarget, secret: Secret | null, { signal, moved }: Transfer): Promise<TargetSession> {
  const { host, path } = target;
  // Without listeners the library prints on the console; its methods reject as well.
  const client = new SftpClient('racetag', { error: ignore, end: ignore, close: ignore });
  const stop = (): void => client.client.destroy();
  signal.addEventListener('abort', stop, { once: true });
  const guarded = <T>(work: () => Promise<T>): Promise<T> => guard(host, work);
  const shown = { key: null as string | null };
  try {
    await guarded(() => connect(client, target, { secret, shown }));
    moved();
    if (path !== '') await guarded(() => ensureFolder(client, path));
  } catch (error) {
    stop();
    // The refusal of the library does not say which key it was.
    throw shown.key === null ? error : new PublishError({ code: 'unknown-host-key', params: { host, fingerprint: shown.key } });
  }
  const placed = (name: string): string => (path === '' ? name : `${path.replace(/\/+$/, '')}/${name}`);
  return {
    put: (name, bytes) =>
      guarded(async () => {
        const fresh = placed(`${name}.part`);
        await client.put(Readable.from(pieces(bytes, moved), { objectMode: false }), fresh);
        await replace(client, fresh, placed(name));
      }),
    remove: (name) => guarded(async () => void (await client.delete(placed(name), true))),
    close: async () => {
      signal.removeEventListener('abort', stop);
      await client.end().catch(ignore);
    },
  };
}

interface Login {
  readonly secret: Secret | null;
  /** The key that was not believed. */
  readonly shown: { key: string | null };
}

async function connect(client: SftpClient, { host, port, user, fingerprint }: SftpTarget, { secret, shown }: Login): Promise<void> {
  const { password, privateKey, passphrase } = secret ?? {};
  await client.connect({
    host,
    port,
    username: user,
    ...(password === undefined ? {} : { password }),
    ...(privateKey === undefined ? {} : { privateKey }),
    ...(passphrase === undefined ? {} : { passphrase }),
    readyTimeout: READY_WITHIN_MS,
    keepaliveInterval: KEEP_ALIVE_MS,
    keepaliveCountMax: 3,
    hostVerifier: (key) => {
      const found = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
      const isKnown = fingerprint !== null && fingerprint.replace(/=+$/, '') === found;
      if (!isKnown) shown.key = found;
      return isKnown;
    },
  });
}

async function ensureFolder(client: SftpClient, path: string): Promise<void> {
  if ((await client.exists(path)) === false) await client.mkdir(path, true);
}

/** OpenSSH replaces a file at once; elsewhere the old one is deleted first, and nobody can read it for a moment. */
async function replace(client: SftpClient, from: string, to: string): Promise<void> {
  try {
    await client.posixRename(from, to);
  } catch {
    await client.delete(to, true);
    await client.rename(from, to);
  }
}

async function guard<T>(host: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PublishError ? error : new PublishError(faultOf(host, error));
  }
}

function faultOf(host: string, error: unknown): PublisherFault {
  const cause = error instanceof Error ? error.message : String(error);
  if (/authentication methods failed|passphrase|privateKey|Cannot parse/i.test(cause))
    return { code: 'login-refused', params: { host, cause } };
  if (/no space|quota/i.test(cause)) return { code: 'no-space', params: { place: host } };
  if (/permission denied|no such file|failure|bad path/i.test(cause)) return { code: 'refused', params: { host, cause } };
  return networkFault(host, error);
}

function ignore(): void {}
