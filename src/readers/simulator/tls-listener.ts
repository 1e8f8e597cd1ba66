import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import { socketLink } from '../transport/tcp';
import { linkPort } from './link-port';
import type { DevicePort } from './port';

/** Where a simulated reader listens, and what it shows. */
export interface TlsListening {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** A certificate and its private key, in PEM. */
  readonly pem: { readonly cert: string; readonly key: string };
}

/** A port that is open. */
export interface OpenTlsPort {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens for TLS connections; `serve` is called with each. Rejects with the system's error when the port is in use. */
export async function listenWithTls({ host, port, pem }: TlsListening, serve: (port: DevicePort) => void): Promise<OpenTlsPort> {
  const ports = new Set<DevicePort>();
  const server = createServer(pem, (socket) => {
    const client = linkPort(socketLink(socket, `client ${socket.remoteAddress}:${socket.remotePort}`));
    ports.add(client);
    client.onEnd(() => ports.delete(client));
    serve(client);
  });
  // A client that does not trust the certificate, or gives up, is no fault of the listener.
  server.on('tlsClientError', () => undefined);
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of [...ports]) client.end();
      }),
  };
}
