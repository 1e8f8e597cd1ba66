import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { socketLink } from '../transport/tcp';
import { linkPort } from './link-port';
import type { DevicePort } from './port';
import { serveControl, serveEvents } from './sirit-channels';
import type { SiritDevice } from './sirit-device';

export interface SiritServers {
  readonly host: string;
  readonly controlPort: number;
  readonly eventPort: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** Puts a simulated reader into the network; port 0 takes a free one. While the reader has no power, connections are refused. */
export async function startSiritServers(
  device: SiritDevice,
  where: { readonly host: string; readonly controlPort: number; readonly eventPort: number },
): Promise<SiritServers> {
  const control = new Listener(where.host, where.controlPort, (port) => serveControl(device, port));
  const event = new Listener(where.host, where.eventPort, (port) => serveEvents(device, port));
  await control.open();
  await event.open();
  device.onPower((isUp) => {
    for (const listener of [control, event]) void (isUp ? listener.open() : listener.close());
  });
  return {
    host: where.host,
    controlPort: control.port,
    eventPort: event.port,
    async close() {
      await Promise.all([control.close(), event.close()]);
    },
  };
}

/** One listening port that may be closed and opened again under the same number. */
class Listener {
  private server: Server | null = null;
  private readonly ports = new Set<DevicePort>();
  private closing: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: string,
    public port: number,
    private readonly serve: (port: DevicePort) => void,
  ) {}

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
