import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { MessageOf } from './domain/model/message';
import type { ListenMessages } from './listen.messages';

/** Why the station cannot be reached at its address; the text is in the catalogue, section `program`. */
export type ListenProblem = MessageOf<ListenMessages>;

/** Thrown when the station cannot be reached at its address. Nothing stays open then. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  constructor(
    readonly problem: ListenProblem,
    cause?: unknown,
  ) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`, { cause });
  }
}

const FIRST_FREE_FOR_ALL = 1024;
const ANSWER_LIMIT_MS = 3_000;

/** Returns what a failed `listen` means; an error that has nothing to do with the address unchanged. */
export function asListenError(error: unknown, { port, host }: { readonly port: number; readonly host: string }): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new ListenError({ code: 'port-in-use', params: { port } }, error);
    case 'EACCES':
    case 'EPERM':
      return new ListenError({ code: port < FIRST_FREE_FOR_ALL ? 'port-privileged' : 'port-reserved', params: { port } }, error);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ListenError({ code: 'host-not-here', params: { host } }, error);
    default:
      return error;
  }
}

/**
 * Whether a connection to the address arrives at `server`. Some systems let a program listen on all addresses while another one listens
 * on a single address of the same port, and then that one is answered by the other program.
 */
export function answersItself(server: Server, { port, host }: { readonly port: number; readonly host: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host });
    const arrived = new Set<number | undefined>();
    const settle = (isOwn: boolean): void => {
      clearTimeout(limit);
      server.off('connection', onConnection);
      probe.destroy();
      resolve(isOwn);
    };
    const limit = setTimeout(() => settle(false), ANSWER_LIMIT_MS);
    const check = (): void => {
      if (probe.localPort !== undefined && arrived.has(probe.localPort)) settle(true);
    };
    // The server may see the connection before the probe does.
    const onConnection = ({ remotePort }: { readonly remotePort?: number | undefined }): void => {
      arrived.add(remotePort);
      check();
    };
    server.on('connection', onConnection);
    probe.once('connect', check);
    // Another program that takes the connection and ends it; the own server only takes it.
    probe.once('end', () => settle(false));
    probe.once('error', () => settle(false));
    probe.resume();
  });
}

/** The code of the error, or of the first of its causes that has one. */
function codeOf(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if ('code' in cause) return cause.code;
  return null;
}
