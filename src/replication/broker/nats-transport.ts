import type { Socket } from 'node:net';
import type { NatsConnection, NodeConnectionOptions } from '@nats-io/transport-node';
import type { NatsConnectionImpl } from '@nats-io/transport-node/lib/nats-base-client.js';

/** The sockets of each transport: an encrypted one lies upon the one that carries it. */
const sockets = new WeakMap<object, Socket[]>();

/** A connection of which the line below can be seen. */
export type LineConnection = NatsConnection & Pick<NatsConnectionImpl, 'protocol'>;

/** What a line has carried, in bytes of its present connection. */
export interface Carried {
  readonly received: number;
  /** Handed to the system; whether it has left is not known. */
  readonly sent: number;
}

/** What the line of a connection has carried; nothing while it is not connected. */
export function carriedBy({ protocol }: LineConnection): Carried {
  // Of an encrypted line only what it lies upon counts as it comes.
  const [socket] = sockets.get(protocol.transport) ?? [];
  return { received: socket?.bytesRead ?? 0, sent: socket?.bytesWritten ?? 0 };
}

/** Ends the present connection at once, whatever waits to be sent: over a line that is dead it would wait for a quarter of an hour. */
export function hangUp({ protocol }: LineConnection): void {
  for (const socket of [...(sockets.get(protocol.transport) ?? [])].reverse()) socket.destroy();
}

/**
 * Connects as `connect` of the library does, with sockets whose errors are always heard: when a connection ends while something is written to
 * it, the library takes its listeners away before the error comes, and an error that nobody hears ends the process.
 */
export async function connectSafely(options: NodeConnectionOptions): Promise<LineConnection> {
  const { NatsConnectionImpl: Connection, setTransportFactory } = await import('@nats-io/transport-node/lib/nats-base-client.js');
  const { NodeTransport, nodeResolveHost } = await import('@nats-io/transport-node/lib/node_transport.js');
  setTransportFactory({ factory: () => withHeardErrors(new NodeTransport()), dnsResolveFn: nodeResolveHost });
  // What it is made of is not in the type of what it returns.
  return (await Connection.connect(options)) as LineConnection;
}

/** A transport gets a socket for each connection, and another one when it is encrypted. */
function withHeardErrors<T extends { socket?: Socket | undefined }>(transport: T): T {
  let current = transport.socket;
  Object.defineProperty(transport, 'socket', {
    get: () => current,
    set: (socket: Socket | undefined) => {
      current = socket;
      if (socket === undefined) return;
      keepHearing(socket);
      sockets.set(transport, [...(sockets.get(transport) ?? []), socket]);
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
