import { createServer } from 'node:net';
import { type Link, LinkError, type LinkLoss } from '../kit/link';
import type { LinkServer, ListeningPort } from '../kit/link-server';
import { LISTENING_KEEP_ALIVE_MS, socketLink } from './tcp';

/** Creates a server on a TCP port. `host` is an address of this computer, `0.0.0.0` for all of them. */
export function tcpServer(host: string, port: number): LinkServer {
  return { listen: (onLink) => openPort(host, port, onLink) };
}

function openPort(host: string, port: number, onLink: (link: Link) => void): Promise<ListeningPort> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      const name = `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? '?'}`;
      onLink(socketLink(socket, name, { keepAliveMs: LISTENING_KEEP_ALIVE_MS }));
    });
    const closed = new Promise<LinkLoss>((resolveClosed) => {
      server.once('close', () => resolveClosed({ code: 'closed', message: { code: 'listening-ended', params: { port } } }));
    });
    const refuse = (fault: NodeJS.ErrnoException): void => reject(new LinkError(listenLoss(host, port, fault)));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      // An error of an open port concerns one caller that gave up before it was accepted.
      server.on('error', () => undefined);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        closed,
        close: async () => {
          server.close();
          await closed;
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
