import { createServer } from 'node:net';
import { type Link, LinkError, type LinkLoss } from '../kit/link';
import { ONLY_LISTENING, socketLink } from '../transport/tcp';

/** A door that others knock on; each connection is a link. */
export interface LinkServer {
  /** Rejects with LinkError when the door cannot be opened. */
  listen(onLink: (link: Link) => void): Promise<OpenDoor>;
}

export interface OpenDoor {
  /** The port that was opened: the wanted one, or a free one when 0 was wanted. */
  readonly port: number;
  /** Resolves once, when the door was closed, with the reason; never rejects. */
  readonly lost: Promise<LinkLoss>;
  /** Lets nobody in any more, at once; resolves when every link that was let in has ended too. Idempotent. */
  close(): Promise<void>;
}

export function tcpServer(host: string, port: number): LinkServer {
  return { listen: (onLink) => openDoor(host, port, onLink) };
}

function openDoor(host: string, port: number, onLink: (link: Link) => void): Promise<OpenDoor> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) =>
      onLink(socketLink(socket, `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? '?'}`, { keepAliveIdle: ONLY_LISTENING })),
    );
    const lost = new Promise<LinkLoss>((tell) => {
      server.once('close', () => tell({ code: 'closed', message: { code: 'listening-ended', params: { port } } }));
    });
    const refuse = (fault: NodeJS.ErrnoException): void => reject(new LinkError(listenLoss(host, port, fault)));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      // An error of an open door concerns one caller that gave up before it was let in.
      server.on('error', () => undefined);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        lost,
        close: async () => {
          server.close();
          await lost;
        },
      });
    });
  });
}

function listenLoss(host: string, port: number, fault: NodeJS.ErrnoException): LinkLoss {
  switch (fault.code) {
    case 'EADDRINUSE':
      return { code: 'busy', message: { code: 'listening-port-in-use', params: { port } }, cause: fault };
    case 'EACCES':
      return { code: 'permission', message: { code: 'listening-forbidden', params: { port } }, cause: fault };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { code: 'missing', message: { code: 'listening-unknown-host', params: { host } }, cause: fault };
    default:
      return { code: 'io', message: { code: 'listening-failed', params: { port, reason: fault.message } }, cause: fault };
  }
}
