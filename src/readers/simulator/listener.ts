import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { socketLink } from '../transport/tcp';
import { linkPort } from './link-port';
import type { DevicePort } from './port';

/** One listening TCP port that may be closed and opened again under the same number, as when a device loses its power. */
export class Listener {
  private server: Server | null = null;
  private readonly ports = new Set<DevicePort>();
  private closing: Promise<void> = Promise.resolve();

  /** Port 0 takes a free one; `port` tells which, once it is open. */
  constructor(
    private readonly host: string,
    public port: number,
    private readonly serve: (port: DevicePort) => void,
  ) {}

  /** Rejects with the network's error when the port is taken. */
  async open(): Promise<void> {
    await this.closing;
    const server = createServer((socket) => {
      const port = linkPort(socketLink(socket, `client ${socket.remoteAddress}:${socket.remotePort}`));
      this.ports.add(port);
      port.onEnd(() => this.ports.delete(port));
      this.serve(port);
    });
    this.server = server;
    server.listen(this.port, this.host);
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
  }

  /** Ends every connection; resolves when nobody listens any more. */
  close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server !== null) {
      this.closing = new Promise((resolve) => {
        server.close(() => resolve());
      });
      for (const port of [...this.ports]) port.end();
    }
    return this.closing;
  }
}
