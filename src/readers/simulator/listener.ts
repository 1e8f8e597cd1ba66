import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { socketLink } from '../transport/tcp';
import { linkPort } from './link-port';
import type { DevicePort } from './port';

/** A listening TCP port that can be closed and opened again under the same number, as when a device loses its power. */
export class Listener {
  private server: Server | null = null;
  private readonly ports = new Set<DevicePort>();
  private closing: Promise<void> = Promise.resolve();

  /** Port 0 takes a free port; `port` is its number once it is open. */
  constructor(
    private readonly host: string,
    public port: number,
    private readonly serve: (port: DevicePort) => void,
  ) {}

  /** Starts listening. Rejects with the system's error when the port is in use. */
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

  /** Stops listening and ends every connection. Resolves when the port is free. */
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
