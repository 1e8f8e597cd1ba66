import { connect, type OnReadOpts, type Socket } from 'node:net';
import type { Ms } from '../../domain/model/time';
import { type Link, LinkError, type LinkLoss, type Transport } from '../kit/link';
import { systemTimers, type Timers } from '../kit/timers';
import { BaseLink } from './wire-link';

/** Where to connect, and how long to wait. */
export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  /** Time for the connection; 3 s when left out. */
  readonly connectTimeoutMs?: number;
  /** Time for each write; 5 s when left out. */
  readonly writeTimeoutMs?: number;
  /** Idle time before the first keep-alive probe, 25 s when left out; ten more follow a second apart. */
  readonly keepAliveMs?: number;
  readonly timers?: Timers;
}

/** Keeps the connection while a cable is pulled for up to half a minute, because the reader holds events for it. */
const KEEP_ALIVE_MS = 25_000;
const CONNECT_TIMEOUT_MS = 3000;
const WRITE_TIMEOUT_MS = 5000;
const READ_BUFFER_BYTES = 64 * 1024;

/** The options of a connection that is open. */
type OpenTcpOptions = Pick<TcpOptions, 'writeTimeoutMs' | 'timers' | 'keepAliveMs'>;

/** `keepAliveMs` where the driver sends nothing: only the operating system can detect that the other side is gone, after 11 s. */
export const LISTENING_KEEP_ALIVE_MS = 1000;

/** Creates a transport that opens TCP connections. */
export function tcpTransport(options: TcpOptions): Transport {
  const name = `${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`;
  return {
    id: `tcp:${name}`,
    open: (signal) => openSocket(options, name, signal),
  };
}

/** Makes a link of a socket that is connected already, e.g. one that a server accepted. */
export function socketLink(socket: Socket, name: string, options: OpenTcpOptions = {}): Link {
  const link = linkOf(socket, name, options);
  socket.on('data', (chunk) => link.received(chunk));
  return link;
}

function linkOf(socket: Socket, name: string, options: OpenTcpOptions): BaseLink {
  socket.setNoDelay(true);
  socket.setKeepAlive(true, options.keepAliveMs ?? KEEP_ALIVE_MS);
  const link = new BaseLink(
    {
      send: (bytes, taken) => socket.write(bytes, (fault) => (fault ? taken(tcpLoss(name, fault)) : taken())),
      destroy: (freed) => {
        if (socket.closed) freed();
        else socket.once('close', () => freed());
        socket.destroy();
      },
    },
    { name, writeTimeoutMs: options.writeTimeoutMs ?? WRITE_TIMEOUT_MS, timers: options.timers ?? systemTimers },
  );
  socket.on('end', () => link.end({ code: 'io', message: { code: 'tcp-ended', params: { link: name } } }));
  socket.on('error', (fault) => link.end(tcpLoss(name, fault)));
  socket.on('close', () => link.end({ code: 'io', message: { code: 'tcp-broke', params: { link: name, reason: '' } } }));
  return link;
}

function openSocket(options: TcpOptions, name: string, signal: AbortSignal): Promise<Link> {
  const timeoutMs = options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
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
      link = linkOf(socket, name, options);
      resolve(link);
    };
    const params = { link: name, after: timeoutMs as Ms };
    const onTimeout = (): void => fail({ code: 'timeout', message: { code: 'tcp-timeout', params } });
    const cancel = (options.timers ?? systemTimers).after(timeoutMs, onTimeout);
    const settle = (): void => {
      cancel();
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
 * Reads into one buffer. Readers send hundreds of short chunks a second; for each of them Node would allocate 64 KiB and go through a
 * stream, which together cost more than parsing it.
 */
function intoOneBuffer(listener: (chunk: Uint8Array) => void): OnReadOpts {
  return {
    buffer: new Uint8Array(READ_BUFFER_BYTES),
    callback(length, buffer) {
      // A copy in the pool: an array with memory of its own for each short chunk costs more than parsing it.
      listener(Buffer.from(buffer.subarray(0, length)));
      return true;
    },
  };
}

/** What the network reported about the link `name` (`host:port`). */
export function tcpLoss(name: string, fault: Error & { readonly code?: string }, platform: NodeJS.Platform = process.platform): LinkLoss {
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
      return {
        code: 'missing',
        message: { code: 'tcp-unreachable', params: { ...params, system: platform === 'darwin' ? 'mac' : 'other' } },
        cause: fault,
      };
    case 'ETIMEDOUT':
      return { code: 'timeout', message: { code: 'tcp-not-answering', params }, cause: fault };
    case 'EACCES':
    case 'EPERM':
      return { code: 'permission', message: { code: 'tcp-forbidden', params }, cause: fault };
    default:
      return { code: 'io', message: { code: 'tcp-broke', params: { ...params, reason: fault.code ?? fault.message } }, cause: fault };
  }
}
