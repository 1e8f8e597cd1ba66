import { Readable } from 'node:stream';
import { Client, FTPError } from 'basic-ftp';
import type { Secret, Target } from '../publisher-settings';
import { PublishError, type PublisherFault } from '../publishers';
import { certificateOf, type PeerCertificate, pinned, trusting } from './certificate';
import { isUntrusted, networkFault } from './network-fault';
import { pieces, type TargetSession, type Transfer } from './target';

type FtpTarget = Extract<Target, { kind: 'ftp' }>;

/** Servers wait for seconds before they refuse a password, so a shorter time would look like a lost connection. */
const ANSWER_WITHIN_MS = 20_000;

/** FTP, or explicit FTPS. A file is written beside its place and renamed, which servers do at once. */
export async function openFtp(target: FtpTarget, secret: Secret | null, { signal, moved }: Transfer): Promise<TargetSession> {
  const guarded = guardOf(target);
  const { host, port, user, path, isSecure } = target;
  const certificate = isSecure && target.fingerprint !== null ? await guarded(() => pinnedCertificate(target, signal)) : null;
  const client = closingOn(signal);
  await guarded(async () => {
    const secureOptions = { host, ...trusting(certificate) };
    try {
      await client.access({ host, port, user, password: secret?.password ?? '', secure: isSecure, secureOptions });
      moved();
      if (path !== '') await client.ensureDir(path);
    } catch (error) {
      client.close();
      if (!isUntrusted(error)) throw error;
      const { fingerprint } = await shownCertificate(target, signal);
      throw new PublishError({ code: 'unknown-certificate', params: { host, fingerprint } });
    }
    client.trackProgress(() => moved());
  });
  return {
    put: (name, bytes) =>
      guarded(async () => {
        await client.uploadFrom(Readable.from(pieces(bytes, moved), { objectMode: false }), `${name}.part`);
        await client.rename(`${name}.part`, name);
      }),
    remove: (name) =>
      guarded(async () => {
        await client.remove(name, true);
      }),
    close: async () => client.close(),
  };
}

/** A client whose connection ends when the signal is aborted: its own time-out does not see an upload that stands still. */
function closingOn(signal: AbortSignal): Client {
  const client = new Client(ANSWER_WITHIN_MS);
  if (signal.aborted) client.close();
  signal.addEventListener('abort', () => client.close(), { once: true });
  return client;
}

/** The certificate that was confirmed, from a connection that sends no name and no password. */
async function pinnedCertificate(target: FtpTarget, signal: AbortSignal): Promise<PeerCertificate> {
  return pinned(await shownCertificate(target, signal), target.fingerprint ?? '', target.host);
}

async function shownCertificate({ host, port }: FtpTarget, signal: AbortSignal): Promise<PeerCertificate> {
  const client = closingOn(signal);
  try {
    await client.connect(host, port);
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of the client, no hook
    await client.useTLS({ host, rejectUnauthorized: false });
    return certificateOf(client.ftp.socket, host);
  } finally {
    client.close();
  }
}

function guardOf(target: FtpTarget): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof PublishError ? error : new PublishError(faultOf(target, error));
    }
  };
}

/** `530`: not logged in. */
const LOGIN_CODES: ReadonlySet<number> = new Set([430, 530, 532]);
const SPACE_CODES: ReadonlySet<number> = new Set([452, 552]);

function faultOf({ host }: FtpTarget, error: unknown): PublisherFault {
  if (!(error instanceof FTPError)) return networkFault(host, error);
  if (LOGIN_CODES.has(error.code)) return { code: 'login-refused', params: { host, cause: error.message } };
  return SPACE_CODES.has(error.code)
    ? { code: 'no-space', params: { place: host } }
    : { code: 'refused', params: { host, cause: error.message } };
}
