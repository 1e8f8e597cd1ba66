import { connect, type OnReadOpts, type Socket } from 'node:net';
import type { EpochMs, Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss, type Transport } from '../kit/link';
import { systemTimers } from '../kit/timers';
import { BaseLink } from './wire-link';

export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  readonly connectTimeout?: number;
  readonly writeTimeout?: number;
  readonly now?: () => EpochMs;
  /** Idle time before the first keep-alive probe, in milliseconds; ten more follow a second apart. */
  readonly keepAliveIdle?: number;
}

/** A cable pulled for up to half a minute does not cost the connection, and with it the events the reader holds for it. */
const KEEP_ALIVE_IDLE = 25_000;

const READ_AT_ONCE = 64 * 1024;

type Wired = Pick<TcpOptions, 'writeTimeout' | 'now' | 'keepAliveIdle'>;

/** Where the other side cannot be asked whether it is there, only its operating system can: it is noticed to be gone after 11 s. */
export const ONLY_LISTENING = 1000;

/** Opens TCP connections as links. */
export function tcpTransport(options: TcpOptions): Transport {
  const name = `${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`;
  return {
    id: `tcp:${name}`,
    open: (signal) => openSocket(options, name, signal),
  };
}

/** Makes a link of a socket that is connected already, e.g. one that a server accepted. */
export function socketLink(socket: Socket, name: string, options: Wired = {}): Link {
  const link = wiredTo(socket, name, options);
  socket.on('data', (chunk) => link.received(chunk));
  return link;
}

function wiredTo(socket: Socket, name: string, options: Wired): BaseLink {
  socket.setNoDelay(true);
  socket.setKeepAlive(true, options.keepAliveIdle ?? KEEP_ALIVE_IDLE);
  const link = new BaseLink(
    {
      send: (bytes, taken) => socket.write(bytes, (fault) => (fault ? taken(tcpLoss(name, fault)) : taken())),
      destroy: (freed) => {
        if (socket.closed) freed();
        else socket.once('close', () => freed());
        socket.destroy();
      },
    },
    { name, writeTimeout: options.writeTimeout ?? 5000, now: options.now ?? systemTimers.now },
  );
  socket.on('end', () => link.end({ code: 'io', message: { code: 'tcp-ended', params: { link: name } } }));
  socket.on('error', (fault) => link.end(tcpLoss(name, fault)));
  socket.on('close', () => link.end({ code: 'io', message: { code: 'tcp-broke', params: { link: name, reason: '' } } }));
  return link;
}

function openSocket(options: TcpOptions, name: string, signal: AbortSignal): Promise<Link> {
  const timeoutMs = options.connectTimeout ?? 3000;
  return new Promise((resolve, reject) => {
    let link: BaseLink | null = null;
    const socket = connect({ host: options.host, port: options.port, onread: intoOneBuffer((chunk) => link?.received(chunk)) });
    const fail = (loss: LinkLoss): void => {
      settle();
      socket.on('error', () => undefined);
      socket.destroy();
      reject(new LinkError(loss));
    };
    const onAbort = (): void => fail({ code: 'closed', message: { code: 'link-opening-stopped', params: { link: name } } });
    const onError = (fault: Error): void => fail(tcpLoss(name, fault));
    const onConnect = (): void => {
      settle();
      link = wiredTo(socket, name, options);
      resolve(link);
    };
    const timer = setTimeout(
      () => fail({ code: 'timeout', message: { code: 'tcp-timeout', params: { link: name, after: timeoutMs as Ms } } }),
      timeoutMs,
    );
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.off('error', onError);
      socket.off('connect', onConnect);
    };
    socket.once('error', onError);
    socket.once('connect', onConnect);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}

/**
 * Readers send hundreds of short chunks a second. For each of them Node would make a buffer of 64 KiB and a trip through a stream, which
 * together cost more than understanding it.
 */
function intoOneBuffer(listener: (chunk: Uint8Array) => void): OnReadOpts {
  return {
    buffer: new Uint8Array(READ_AT_ONCE),
    callback(length, buffer) {
      listener(buffer.slice(0, length));
      return true;
    },
  };
}

/** What the network reported about the link `name` (`host:port`). */
export function tcpLoss(name: string, fault: Error & { readonly code?: string }): LinkLoss {
  const params = { link: name };
  switch (fault.code) {
    case 'ECONNREFUSED':
      return { code: 'refused', message: { code: 'tcp-refused', params }, cause: fault };
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { code: 'missing', message: { code: 'tcp-unknown-host', params }, cause: fault };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return { code: 'missing', message: { code: 'tcp-unreachable', params }, cause: fault };
    case 'ETIMEDOUT':
      return { code: 'timeout', message: { code: 'tcp-not-answering', params }, cause: fault };
    case 'EACCES':
    case 'EPERM':
      return { code: 'permission', message: { code: 'tcp-forbidden', params }, cause: fault };
    default:
      return { code: 'io', message: { code: 'tcp-broke', params: { ...params, reason: fault.code ?? fault.message } }, cause: fault };
  }
}
