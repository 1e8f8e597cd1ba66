import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { answersItself, ListenError } from './listen';

/** Where a server listens. Throws when it does not. */
export function boundTo(server: FastifyInstance): AddressInfo {
  const bound = server.server.address();
  if (typeof bound === 'object' && bound !== null) return bound;
  throw new Error('a listening server has an address');
}

/** Throws when another program answers under the station's own address: the timekeeper's page would be that program's. */
export async function requireOwnAddress(server: FastifyInstance): Promise<void> {
  const { address, port } = boundTo(server);
  const host = ownHost(address);
  if (await answersItself(server.server, { port, host })) return;
  throw new ListenError({ code: 'port-answered-by-another', params: { port, host } });
}

/** The address for this computer: the loopback address where the server is bound to all addresses. */
function ownHost(address: string): string {
  return address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
}

/** The address of a station for this computer, without a slash at the end. */
export function urlOf({ address, port }: Pick<AddressInfo, 'address' | 'port'>): string {
  return `http://${bracketed(ownHost(address))}:${port}`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
