import type { Socket } from 'node:net';
import type { NatsConnection, NodeConnectionOptions } from '@nats-io/transport-node';

/**
 * Connects as `connect` of the library does, with sockets whose errors are always heard: when a connection ends while something is written to
 * it, the library takes its listeners away before the error comes, and an error that nobody hears ends the process.
 */
export async function connectSafely(options: NodeConnectionOptions): Promise<NatsConnection> {
  const { NatsConnectionImpl, setTransportFactory } = await import('@nats-io/transport-node/lib/nats-base-client.js');
  const { NodeTransport, nodeResolveHost } = await import('@nats-io/transport-node/lib/node_transport.js');
  setTransportFactory({ factory: () => withHeardErrors(new NodeTransport()), dnsResolveFn: nodeResolveHost });
  return NatsConnectionImpl.connect(options);
}

/** A transport gets a socket for each connection, and another one when it is encrypted. */
function withHeardErrors<T extends { socket?: Socket | undefined }>(transport: T): T {
  let current = transport.socket;
  Object.defineProperty(transport, 'socket', {
    get: () => current,
    set: (socket: Socket | undefined) => {
      current = socket;
      if (socket !== undefined) keepHearing(socket);
    },
  });
  return transport;
}

/** The library learns of the end of a connection by itself, and connects again: the error says nothing more. */
export function keepHearing(socket: Socket): void {
  const remove = socket.removeAllListeners.bind(socket);
  socket.removeAllListeners = (...events: [event?: string | symbol]) => {
    // Without an event it means all of them; an undefined one would mean none.
    remove(...events);
    socket.off('error', heard);
    return socket.on('error', heard);
  };
  socket.on('error', heard);
}

function heard(): void {}
