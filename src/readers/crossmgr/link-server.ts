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
      server.once('close', () => tell({ code: 'closed', sentence: `Port ${port} was closed.` }));
    });
    const refuse = (fault: NodeJS.ErrnoException): void => reject(new LinkError(doorLoss(host, port, fault)));
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

function doorLoss(host: string, port: number, fault: NodeJS.ErrnoException): LinkLoss {
  switch (fault.code) {
    case 'EADDRINUSE':
      return {
        code: 'busy',
        sentence: `Port ${port} is in use by another program. Close CrossMgr or whatever else listens there.`,
        cause: fault,
      };
    case 'EACCES':
      return {
        code: 'permission',
        sentence: `This computer does not let the station listen on port ${port}. Choose one above 1023.`,
        cause: fault,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { code: 'missing', sentence: `${host} is no address of this computer. Use 0.0.0.0 to listen on all of them.`, cause: fault };
    default:
      return { code: 'io', sentence: `Port ${port} could not be opened: ${fault.message}.`, cause: fault };
  }
}
